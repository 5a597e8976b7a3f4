"""Kill the worker or the database halfway: nothing is half there, and the same job can run again."""

import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

import psycopg
import pytest
from django.conf import settings
from django.core.files import File
from django.db import connections

from registratie import tasks
from registratie.actions import aanlevering as actions
from registratie.enums import Aanleveringsstatus, Aanleverkeuze
from registratie.models import Aanlevering, Bewoner, Verblijf
from rivierenland.core import scope
from rivierenland.core.enums import Taakstatus
from tests.factories.voorbeelden import FOLDER

ROOT = Path(__file__).resolve().parents[3]
SAMPLE = "waalstroom-bewonersoverzicht.xlsx"
RUN = "import sys, django; django.setup(); from registratie import tasks; tasks.process_aanlevering(sys.argv[1])"
LOCKS = "from pg_locks where database = (select oid from pg_database where datname = current_database())"
"""Copies of one database have the same tables by number: only the locks of this one count."""

pytestmark = [pytest.mark.worker, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def waiting(locaties, cast, monkeypatch) -> tuple:
    """A file that was previewed and of which the saving was asked for."""
    monkeypatch.setattr("rivierenland.core.actions.achtergrondtaak.current_app.send_task", lambda *args, **kwargs: None)
    actor = cast.waalstroom.actor
    with scope.within(actor.scope), (FOLDER / SAMPLE).open("rb") as content:
        row = actions.receive(bestand=File(content), naam=SAMPLE, organisatie_id=actor.organisatie_id, by=actor)
    tasks.read_aanlevering(str(row.taak_id))
    with scope.within(actor.scope):
        actions.start(aanlevering=row, keuze=Aanleverkeuze.ALLEEN_GOEDE, by=actor)
        row.refresh_from_db()
    return row, actor


def url_of(alias: str = "default") -> str:
    """The test database's address, for a process of its own; a socket's folder travels as an option."""
    values = connections[alias].settings_dict
    port = f"&port={values['PORT']}" if values["PORT"] else ""
    return f"postgres://{values['USER']}@/{values['NAME']}?host={quote(host_of(values))}{port}"


def host_of(values: dict) -> str:
    """Where the server listens: a host name or a socket's folder."""
    return values["HOST"] or values["OPTIONS"].get("host", "")


@contextmanager
def stays_locked():
    """Hold the table of stays, so that a job stops between its people and its stays."""
    values = connections["default"].settings_dict
    owner = unquote(urlsplit(settings.OWNER_DATABASE_URL).username or "")
    server = {"host": host_of(values), "port": values["PORT"] or None}
    with psycopg.connect(dbname=values["NAME"], user=owner, **server) as connection:
        connection.execute("lock table registratie_verblijf in share row exclusive mode")
        yield connection


def pid_that_waits(connection: psycopg.Connection) -> int:
    """The server process of the job, once it hangs on that lock."""
    for _ in range(300):
        row = connection.execute(
            f"select pid {LOCKS} and relation = 'registratie_verblijf'::regclass and not granted"
        ).fetchone()
        if row:
            return row[0]
        time.sleep(0.1)
    raise AssertionError("the job never came to writing stays")


def start_job(row: Aanlevering) -> subprocess.Popen:
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "rivierenland.settings",
        "DATABASE_URL": url_of(),
        "MEDIA_ROOT": str(settings.MEDIA_ROOT),
        "PYTHONPATH": str(ROOT),
    }
    return subprocess.Popen([sys.executable, "-c", RUN, str(row.taak_id)], env=environment)


def held() -> tuple[int, int]:
    with scope.within(scope.systeem("tests")):
        return Bewoner.objects.count(), Verblijf.objects.count()


def finish(row: Aanlevering) -> None:
    tasks.process_aanlevering(str(row.taak_id))
    with scope.within(scope.systeem("tests")):
        row = Aanlevering.objects.select_related("taak").get(pk=row.pk)
    assert (row.status, row.taak.status) == (Aanleveringsstatus.VERWERKT, Taakstatus.KLAAR)
    assert held()[1] == 411


def test_a_worker_killed_halfway_leaves_nothing_and_the_job_runs_again(waiting):
    row, _ = waiting
    with stays_locked() as connection:
        process = start_job(row)
        pid_that_waits(connection)
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert held() == (0, 0)
    wait_for_free_lock(row)
    finish(row)


def test_a_database_connection_cut_halfway_leaves_nothing_and_the_job_runs_again(waiting):
    row, actor = waiting
    with stays_locked() as connection:
        process = start_job(row)
        pid = pid_that_waits(connection)
        with psycopg.connect(url_of()) as other:
            other.execute("select pg_terminate_backend(%s)", [pid])
        process.wait(timeout=30)
    assert held() == (0, 0)
    with scope.within(actor.scope):
        current = Aanlevering.objects.select_related("taak").get(pk=row.pk)
        assert (current.status, current.taak.status) == (Aanleveringsstatus.VERWERKEN, Taakstatus.MISLUKT)
        actions.retry(aanlevering=current, by=actor)
        current.refresh_from_db()
    finish(current)


def test_a_job_that_was_done_but_not_told_so_does_not_save_twice(waiting):
    row, _ = waiting
    finish(row)
    with scope.within(scope.systeem("tests")):
        Aanlevering.objects.get(pk=row.pk).taak.__class__.objects.filter(pk=row.taak_id).update(status=Taakstatus.BEZIG)
    finish(row)


def wait_for_free_lock(row: Aanlevering) -> None:
    """The server notices the dead worker and frees its job."""
    for _ in range(100):
        with connections["voortgang"].cursor() as cursor:
            cursor.execute(f"select count(*) {LOCKS} and locktype = 'advisory'")
            if not cursor.fetchone()[0]:
                return
        time.sleep(0.1)
