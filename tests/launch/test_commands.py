"""What the commands make of their arguments."""

import socket

import pytest


def test_the_demo_without_options():
    from launch.demo import parse

    options = parse([])
    assert (options.port, options.schaal) == (8000, None)


def test_the_demo_with_options():
    from launch.demo import parse

    options = parse(["--port", "8010", "--schaal", "land"])
    assert (options.port, options.schaal) == (8010, "land")


def test_a_port_in_use_is_named_with_a_way_out():
    from launch.failure import Failure
    from launch.web import check_port

    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(Failure, match=f"--port {port + 1}"):
            check_port(port)


@pytest.mark.parametrize(
    ("given", "passed_on"),
    [
        ([], ["-n", "2"]),
        (["--fast"], ["-n", "2", "-m", "not browser and not linter"]),
        (["--fast", "-m", "worker"], ["-n", "2", "-m", "(worker) and not browser and not linter"]),
        (["tests/core", "-k", "scope"], ["-n", "2", "tests/core", "-k", "scope"]),
        (["-n0", "tests/core"], ["-n0", "tests/core"]),
        (["--pdb"], ["--pdb"]),
    ],
)
def test_what_pytest_gets(given: list[str], passed_on: list[str]):
    from launch.test import pytest_arguments

    assert pytest_arguments(given) == passed_on


def test_an_old_python_is_told_what_to_install():
    from launch.interpreter import too_old

    assert too_old((3, 9)).startswith("Rivierenland heeft Python 3.11 of nieuwer nodig; dit is 3.9.")


def test_the_key_is_made_once_and_for_its_owner(places):
    from launch.django_process import secret_key

    places.make()
    first = secret_key(places.var)
    assert secret_key(places.var) == first
    assert len(first) >= 50
    assert oct((places.var / "secret_key").stat().st_mode & 0o777) == "0o600"


def test_servers_of_the_users_own_are_used(places, monkeypatch: pytest.MonkeyPatch):
    from launch.services import addresses

    monkeypatch.setenv("DATABASE_URL", "postgres://web@db/portal")
    monkeypatch.setenv("DATABASE_OWNER_URL", "postgres://owner@db/portal")
    monkeypatch.setenv("REDIS_URL", "redis://broker/0")
    assert addresses(places) == {
        "DATABASE_URL": "postgres://web@db/portal",
        "DATABASE_OWNER_URL": "postgres://owner@db/portal",
        "REDIS_URL": "redis://broker/0",
    }


def test_what_ends_by_itself_does_not_end_the_demo(tmp_path, capsys: pytest.CaptureFixture[str]):
    """Made well: remembered. Gone wrong: told with its log, and the portal goes on; only what the portal leans on ends it."""
    from launch.failure import Failure
    from launch.supervise import Family
    from launch.web import keep_running

    family, gelukt = Family(), []
    well = family.start("Rapporten", ["true"])
    wrong = family.start("Kaarten", ["false"], log=tmp_path / "kaarten.log")
    database = family.start("Database", ["sleep", "0.2"])
    with pytest.raises(Failure, match="Database is gestopt"):
        keep_running(family, {}, (well, wrong), lambda: gelukt.append("rapporten"))
    assert gelukt == ["rapporten"]
    assert f"Kaarten is niet gelukt. Het verslag staat in {tmp_path}/kaarten.log." in capsys.readouterr().out
    assert family.children == [database]
    family.stop()
