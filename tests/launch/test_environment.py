"""The environment is made again when its lock changes, and only then; it is never made smaller."""

import json
import sys
from pathlib import Path

import pytest


@pytest.fixture
def locks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    from launch import environment

    for level in ("demo", "dev"):
        (tmp_path / f"{level}.lock").write_text(f"{level}==1\n")
    monkeypatch.setattr(environment, "REQUIREMENTS", tmp_path)
    return tmp_path


@pytest.fixture
def venv(tmp_path: Path, locks: Path) -> Path:
    """An environment as an installation of `level` leaves it."""
    folder = tmp_path / "venv"
    (folder / "bin").mkdir(parents=True)
    (folder / "bin/python").symlink_to(sys.executable)
    return folder


def stamp(venv: Path, level: str) -> None:
    from launch import environment

    (venv / environment.STAMP).write_text(json.dumps(environment.stamp_for(level)))


def test_an_environment_without_a_stamp_is_not_finished(venv: Path):
    from launch.environment import up_to_date

    assert not up_to_date("demo", venv)


def test_an_unchanged_lock_costs_nothing(venv: Path):
    from launch.environment import up_to_date

    stamp(venv, "demo")
    assert up_to_date("demo", venv)


def test_a_changed_lock_is_installed(venv: Path, locks: Path):
    from launch.environment import up_to_date

    stamp(venv, "demo")
    (locks / "demo.lock").write_text("demo==2\n")
    assert not up_to_date("demo", venv)


def test_tests_need_more_than_the_demo(venv: Path):
    from launch.environment import effective, up_to_date

    stamp(venv, "demo")
    assert not up_to_date("dev", venv)
    assert effective("dev", venv) == "dev"


def test_the_demo_leaves_the_packages_of_the_tests_alone(venv: Path):
    from launch.environment import effective, up_to_date

    stamp(venv, "dev")
    assert up_to_date("demo", venv)
    assert effective("demo", venv) == "dev"


def test_an_environment_whose_python_has_gone_is_made_again(venv: Path):
    from launch.environment import up_to_date

    stamp(venv, "demo")
    (venv / "bin/python").unlink()
    (venv / "bin/python").symlink_to("/nergens/python")
    assert not up_to_date("demo", venv)
