"""All state is in one folder; only a socket whose path would be too long goes elsewhere."""

from pathlib import Path

import pytest


def test_sockets_live_inside_the_state_folder():
    from launch.places import Places

    var = Path("/srv/rivierenland/var")
    assert Places(var, var).sockets == var / "run"


def test_a_long_state_folder_gets_its_sockets_in_a_short_one():
    from launch.places import LONGEST_SOCKET, SOCKET_LIMIT, Places

    var = Path("/" + "langenaam/" * 10) / "var"
    sockets = Places(var, var).sockets
    assert len(str(sockets / LONGEST_SOCKET)) < SOCKET_LIMIT
    assert sockets == Places(var, var).sockets
    assert sockets != Places(var / "test", var).sockets


def test_the_environment_variable_moves_all_state(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    from launch import places

    monkeypatch.setenv("RIVIERENLAND_VAR", str(tmp_path / "elders"))
    assert places.find().venv == tmp_path / "elders/venv"
    assert places.for_tests().var == tmp_path / "elders/test"
    assert places.for_tests().venv == tmp_path / "elders/venv"


def test_sockets_are_for_their_owner_alone(places):
    places.make()
    assert oct(places.sockets.stat().st_mode & 0o777) == "0o700"


def test_a_link_somebody_put_in_the_place_of_our_folder_is_refused(tmp_path: Path):
    from launch.failure import Failure
    from launch.places import make_private

    (tmp_path / "link").symlink_to(tmp_path)
    with pytest.raises(Failure):
        make_private(tmp_path / "link")
