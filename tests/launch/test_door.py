"""The server that wakes up early lets nobody in before the door opens, and starts at once when it is open or there is none."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.launch.conftest import BIN

DOOR = BIN / "launch" / "door.py"


def wake(folder: Path, door: Path | None) -> subprocess.Popen[bytes]:
    """Runs gunicorn's configuration, with a portal of one page."""
    (folder / "paginas.py").write_text("urlpatterns = []")
    (folder / "instellingen.py").write_text("ROOT_URLCONF = 'paginas'\nSECRET_KEY = 'x'")
    env = {name: value for name, value in os.environ.items() if name != "RIVIERENLAND_DOOR"}
    extra = {"RIVIERENLAND_DOOR": str(door)} if door else {}
    code = f"exec(compile(open({str(DOOR)!r}).read(), 'door', 'exec'))"
    return subprocess.Popen(
        [sys.executable, "-c", code],
        env={**env, **extra, "DJANGO_SETTINGS_MODULE": "instellingen", "PYTHONPATH": str(folder)},
    )


def test_it_waits_for_the_door(tmp_path: Path):
    process = wake(tmp_path, tmp_path / "open")
    try:
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(2)
        (tmp_path / "open").touch()
        assert process.wait(20) == 0
    finally:
        process.kill()


@pytest.mark.parametrize("door", [True, False])
def test_it_does_not_wait_at_an_open_door(tmp_path: Path, door: bool):
    (tmp_path / "open").touch()
    process = wake(tmp_path, tmp_path / "open" if door else None)
    try:
        assert process.wait(20) == 0
    finally:
        process.kill()


def test_the_door_is_shut_and_opened_by_a_file(places):
    from launch.web import door, open_door, shut_door

    places.make()
    shut_door(places)
    assert not door(places).exists()
    open_door(places)
    assert door(places).exists()
    shut_door(places)
    assert not door(places).exists()
