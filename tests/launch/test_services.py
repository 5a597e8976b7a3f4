"""Database and broker for real: they start, are shared, and leave nothing behind, whatever happens to their parent."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.launch.conftest import BIN

# Starts the services in the state folder given, says which processes it started, and waits to be stopped.
HOST = """
import sys, time
from pathlib import Path
from launch.failure import Failure, Stopped, ignore_stop, listen_for_stop
from launch.places import Places
from launch.services import Services
from launch.steps import Steps
from launch.supervise import Family

here = Places(var=Path(sys.argv[1]), shared=Path(sys.argv[2]))
here.make()
listen_for_stop()
family = Family()
services = Services(here, Steps(sys.stderr), family, safe=False)
try:
    services.open()
    print(*(child.process.pid for child in family.children), flush=True)
    time.sleep(float(sys.argv[3]))
    services.leave()
except Stopped:
    pass
finally:
    ignore_stop()
    family.stop()
"""
PATIENCE = 20.0  # seconds


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Starts a command that holds the services, like `bin/manage` does."""
    started: list[subprocess.Popen[str]] = []
    shared = tmp_path / "shared"
    shared.mkdir()
    (shared / "venv").symlink_to(sys.prefix)
    env = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "REDIS_URL")}

    def start(seconds: float = 60.0) -> subprocess.Popen[str]:
        command = [sys.executable, "-c", HOST, str(tmp_path / "var"), str(shared), str(seconds)]
        process = subprocess.Popen(command, env={**env, "PYTHONPATH": str(BIN)}, stdout=subprocess.PIPE, text=True)
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.wait()
        assert process.stdout
        process.stdout.close()


def children_of(process: subprocess.Popen[str]) -> list[int]:
    """The processes it says it started; waits until it has."""
    assert process.stdout
    return [int(number) for number in process.stdout.readline().split()]


def wait_until(condition: Callable[[], bool]) -> bool:
    limit = time.monotonic() + PATIENCE
    while not condition() and time.monotonic() < limit:
        time.sleep(0.05)
    return condition()


def test_stopping_leaves_no_process(host, alive):
    first = host()
    pids = children_of(first)
    assert len(pids) == 2
    first.send_signal(signal.SIGTERM)
    assert first.wait(PATIENCE) == 0
    assert [pid for pid in pids if alive(pid)] == []


def test_killing_the_parent_leaves_no_process_and_the_next_start_works(host, alive):
    first = host()
    pids = children_of(first)
    first.kill()
    assert wait_until(lambda: not any(alive(pid) for pid in pids))
    assert len(children_of(host())) == 2


def test_a_second_command_uses_what_the_first_one_started(host, alive):
    first = host()
    pids = children_of(first)
    second = host(0)
    assert children_of(second) == []
    assert second.wait(PATIENCE) == 0
    assert [pid for pid in pids if alive(pid)] == pids


def test_the_first_command_waits_for_the_second(host, alive):
    first = host(0.5)
    pids = children_of(first)
    second = host(2)
    assert children_of(second) == []
    time.sleep(1)
    assert [pid for pid in pids if alive(pid)] == pids
    assert second.wait(PATIENCE) == 0
    assert first.wait(PATIENCE) == 0
    assert [pid for pid in pids if alive(pid)] == []


def test_a_database_that_is_made_again_says_so(host, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    from launch import postgres
    from launch.cluster import find_cluster
    from launch.places import Places

    children_of(host())
    places = Places(var=tmp_path / "var", shared=tmp_path / "shared")

    def run(database: str, statements: str) -> str:
        postgres.ask(find_cluster(places), database, statements).check_returncode()
        return postgres.migrations_of(places)

    table = "create table django_migrations (id int, app text, name text); insert into django_migrations values (1, 'core', '0001')"
    assert postgres.migrations_of(places) == ""
    first = run(postgres.DATABASE, table)
    assert first == postgres.migrations_of(places) != ""
    more = run(postgres.DATABASE, "insert into django_migrations values (2, 'core', '0002')")
    back = run(postgres.DATABASE, "delete from django_migrations where id = 2")
    run("postgres", f"drop database {postgres.DATABASE}; ")
    run("postgres", f"create database {postgres.DATABASE}")
    again = run(postgres.DATABASE, table)
    assert back == first
    assert len({first, more, again}) == 3
