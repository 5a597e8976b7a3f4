"""The launch package lives beside the commands in `bin/`, on the tests' path by `pyproject.toml`."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

BIN = Path(__file__).resolve().parents[2] / "bin"


@pytest.fixture
def places(tmp_path: Path):
    """An empty state folder."""
    from launch.places import Places

    return Places(var=tmp_path / "var", shared=tmp_path / "var")


@pytest.fixture
def alive() -> Callable[[int], bool]:
    """Is there a living process with this number? A dead one that nobody has buried yet does not count."""

    def look(pid: int) -> bool:
        try:
            os.kill(pid, 0)
            if not Path("/proc").exists():
                return True
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except (ProcessLookupError, FileNotFoundError):
            return False
        return state != "Z"

    return look
