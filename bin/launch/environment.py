"""The Python environment: made once out of a hashed lock, and left alone until that lock changes."""

import hashlib
import json
import os
import shutil
import sys
from pathlib import Path
from typing import Literal

from launch import package_index, uv
from launch.failure import Failure
from launch.locks import FileLock
from launch.places import REQUIREMENTS, Places
from launch.steps import Steps
from launch.supervise import Family

Level = Literal["demo", "dev", "oracles"]  # dev is demo plus what tests and checks need; oracles for one benchmark
STAMP = ".rivierenland.json"


def ensure(level: Level, places: Places, steps: Steps, family: Family) -> None:
    """See to it that the environment holds at least the packages of `level`. Costs nothing when it does already."""
    if up_to_date(level, places.venv):
        return
    lock = FileLock(places.shared / "venv.lock")
    lock.alone(wait=True)
    try:
        renew(level, places, steps, family)
    finally:
        lock.release()


def renew(level: Level, places: Places, steps: Steps, family: Family) -> None:
    """Install, unless another command has just done so; the stamp is away while the environment is half-way."""
    if up_to_date(level, places.venv):
        return
    target = effective(level, places.venv)
    if not usable(places.venv):
        shutil.rmtree(places.venv, ignore_errors=True)
    (places.venv / STAMP).unlink(missing_ok=True)
    install(target, places, steps, family)
    (places.venv / STAMP).write_text(json.dumps(stamp_for(target)))


def up_to_date(level: Level, venv: Path) -> bool:
    """Does the stamp say that these packages were installed from the lock as it is now?"""
    return usable(venv) and read_stamp(venv) == stamp_for(effective(level, venv))


def effective(level: Level, venv: Path) -> Level:
    """What to install: an environment that has the development packages keeps them."""
    return "dev" if read_stamp(venv).get("level") == "dev" else level


def usable(venv: Path) -> bool:
    """Can this user run the environment's Python? Its base may have gone, or live in another user's home."""
    python = venv / "bin" / "python"
    return python.exists() and os.access(python, os.X_OK)


def read_stamp(venv: Path) -> dict[str, str]:
    """What was installed last; empty when unknown or interrupted half-way."""
    try:
        return dict(json.loads((venv / STAMP).read_text()))
    except (OSError, ValueError):
        return {}


def stamp_for(level: Level) -> dict[str, str]:
    """Everything that decides what is in the environment."""
    digest = hashlib.sha256(lock_file(level).read_bytes()).hexdigest()
    return {"level": level, "lock": digest, "python": f"{sys.version_info[0]}.{sys.version_info[1]}"}


def lock_file(level: Level) -> Path:
    return REQUIREMENTS / f"{level}.lock"


def install(level: Level, places: Places, steps: Steps, family: Family) -> None:
    """Make the environment and bring it in line with the lock, by uv; by pip where uv does not exist."""
    try:
        program = uv.obtain(places, steps, family)
    except Failure:
        if not can_make_venv():
            raise
        install_with_pip(level, places, steps, family)
        return
    env = uv_environment(places)
    with steps.step("Python-omgeving maken") as step:
        if not usable(places.venv):
            command: list[str | Path] = [program, "venv", "--quiet", "--python", sys.executable, places.venv]
            family.run(step, command, env=env, log=places.logs / "venv.log")
    with steps.step(f"Pakketten installeren ({lock_file(level).name})") as step:
        command = [program, "pip", "sync", "--require-hashes", "--python", places.python, lock_file(level)]
        family.run(step, command, env=env, log=places.logs / "pakketten.log")


def uv_environment(places: Places) -> dict[str, str]:
    """uv may not fetch another Python, keeps its cache with our state, and knows the machine's package index."""
    env = {name: value for name, value in os.environ.items() if name not in ("VIRTUAL_ENV", "PYTHONHOME", "PYTHONPATH")}
    env.setdefault("UV_CACHE_DIR", str(places.shared / "cache" / "uv"))
    return {**env, **package_index.for_uv(env), "UV_PYTHON_DOWNLOADS": "never"}


def can_make_venv() -> bool:
    """Is there a pip to fall back on?"""
    try:
        uv.pip_command()
    except Failure:
        return False
    return True


def install_with_pip(level: Level, places: Places, steps: Steps, family: Family) -> None:
    """The slow way (half a minute), for machines that uv does not support."""
    with steps.step("Python-omgeving maken") as step:
        if not usable(places.venv):
            command: list[str | Path] = [sys.executable, "-m", "venv", "--without-pip", places.venv]
            family.run(step, command, log=places.logs / "venv.log")
    with steps.step(f"Pakketten installeren met pip ({lock_file(level).name})") as step:
        options = ["--disable-pip-version-check", "--no-deps", "--no-compile", "--require-hashes"]
        pip = [*uv.pip_command(), "--python", places.python]
        command = [*pip, "install", *options, "--requirement", lock_file(level)]
        family.run(step, command, env=uv.pip_environment(), log=places.logs / "pakketten.log")
