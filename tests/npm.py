"""Tools from npm that only tests use: each locked in a folder of its own under `tools/`, installed once in the state folder."""

import os
import shutil
import subprocess
from pathlib import Path

from launch import assets, places
from launch.locks import FileLock

TOOLS = Path(__file__).resolve().parents[1] / "tools"
FILES = ("package.json", "package-lock.json", ".npmrc")


def environment() -> dict[str, str]:
    """Where Node is: the environment's own first, because a tool may ask for a newer one than the machine has."""
    here = places.find()
    path = os.pathsep.join([str(here.venv / "bin"), os.environ.get("PATH", "")])
    return os.environ | assets.npm_environment(here) | {"PATH": path}


def installed(tool: str) -> Path:
    """The folder with the packages of `tools/<tool>`; of two processes that ask at once one installs and the other waits."""
    home = places.find().shared / tool
    home.mkdir(parents=True, exist_ok=True)
    gate = FileLock(home / ".lock")
    gate.alone(wait=True)
    try:
        _install(TOOLS / tool, home)
    finally:
        gate.release()
    return home


def _install(source: Path, home: Path) -> None:
    stamp, lock = home / ".stamp", (source / "package-lock.json").read_text()
    if stamp.exists() and stamp.read_text() == lock:
        return
    for name in FILES:
        shutil.copy(source / name, home / name)
    npm = shutil.which("npm", path=environment()["PATH"])
    assert npm, "npm is not found"
    subprocess.run([npm, "ci", "--ignore-scripts", "--loglevel=error"], cwd=home, env=environment(), check=True)
    stamp.write_text(lock)
