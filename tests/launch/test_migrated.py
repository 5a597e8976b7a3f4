"""A start skips the migrations only when neither they nor the database can have changed."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ADDRESSES = ("DATABASE_URL", "DATABASE_OWNER_URL")


class Runs:
    """Stands for the processes: counts the migrations, and lets them fail when told to."""

    def __init__(self) -> None:
        self.commands: list[list[str]] = []
        self.fails = False

    def run(self, step: Any, command: list[Any], **options: Any) -> None:
        from launch.failure import Failure

        self.commands.append([str(part) for part in command])
        if self.fails:
            raise Failure("kapot")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one migration."""
    from launch import migrated

    root = tmp_path / "project"
    for name in (
        "registratie/migrations/0001_initial.py",
        "rivierenland/core/db/roles.py",
        "rivierenland/core/data/a.csv",
    ):
        (root / name).parent.mkdir(parents=True)
        (root / name).write_text(name)
    monkeypatch.setattr(migrated, "ROOT", root)
    return root


@pytest.fixture
def database(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """What the running database says of itself."""
    from launch import postgres

    says = {"line": "7001|16387|113|113|abc"}
    monkeypatch.setattr(postgres, "migrations_of", lambda places: says["line"])
    return says


@pytest.fixture
def start(places, project, database, monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """Starts once; returns how many migrations ran for it."""
    from launch import prepare
    from launch.steps import Steps

    for name in ADDRESSES:
        monkeypatch.delenv(name, raising=False)
    places.make()
    places.venv.mkdir()
    (places.venv / ".rivierenland.json").write_text(json.dumps({"level": "demo", "lock": "1" * 64}))
    runs = Runs()

    def once() -> int:
        before = len(runs.commands)
        prepare.migrate(places, {}, Steps(quiet=True), runs)  # type: ignore[arg-type]
        return len(runs.commands) - before

    once.runs = runs  # type: ignore[attr-defined]
    return once


def test_the_second_start_migrates_nothing(start):
    assert [start(), start(), start()] == [1, 0, 0]
    assert start.runs.commands[0][-3:] == ["migrate", "--no-input", "--skip-checks"]


def test_a_new_migration_is_run(start, project: Path):
    start()
    (project / "registratie/migrations/0002_meer.py").write_text("")
    assert [start(), start()] == [1, 0]


@pytest.mark.parametrize(
    "name", ["registratie/migrations/0001_initial.py", "rivierenland/core/db/roles.py", "rivierenland/core/data/a.csv"]
)
def test_a_change_of_what_migrations_are_made_of_migrates(start, project: Path, name: str):
    start()
    (project / name).write_text("anders")
    assert [start(), start()] == [1, 0]


def test_other_packages_migrate(start, places):
    start()
    (places.venv / ".rivierenland.json").write_text(json.dumps({"level": "demo", "lock": "2" * 64}))
    assert [start(), start()] == [1, 0]


@pytest.mark.parametrize("line", ["7002|16387|113|113|abc", "7001|20000|113|113|abc", "7001|16387|112|112|def", ""])
def test_another_cluster_or_database_or_one_that_was_migrated_back_is_migrated(start, database, line: str):
    start()
    database["line"] = line
    assert start() == 1


def test_a_migration_that_failed_is_done_again(start, project: Path):
    from launch.failure import Failure

    start()
    (project / "registratie/migrations/0002_meer.py").write_text("")
    start.runs.fails = True
    with pytest.raises(Failure):
        start()
    (project / "registratie/migrations/0002_meer.py").unlink()
    start.runs.fails = False
    assert [start(), start()] == [1, 0]


@pytest.mark.parametrize("name", ADDRESSES)
def test_a_server_of_the_users_own_is_migrated_every_time(start, name: str, monkeypatch: pytest.MonkeyPatch):
    start()
    monkeypatch.setenv(name, "postgres://web@db/portal")
    assert [start(), start()] == [1, 1]


@pytest.mark.parametrize("broken", ["", "[]", "{", '{"migrations": 1}'])
def test_a_broken_stamp_is_no_stamp(start, places, broken: str):
    start()
    (places.var / "migrated.json").write_text(broken)
    assert [start(), start()] == [1, 0]


def test_the_launcher_looks_at_every_migration_of_the_project():
    from django.apps import apps
    from launch import migrated

    ours = {Path(config.path) for config in apps.get_app_configs() if migrated.ROOT in Path(config.path).parents}
    folders = {path / "migrations" for path in ours if "venv" not in path.parts and (path / "migrations").is_dir()}
    assert folders
    assert folders <= {path.parent for path in migrated.sources(migrated.ROOT)}
