"""A run that is killed leaves nothing half and is simply done again; two runs at once are one after the other."""

import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from urllib.parse import unquote, urlsplit

import psycopg
import pytest
from django.apps import apps
from django.conf import settings
from django.db import connections

from registratie import tasks
from registratie.actions import koppeling
from rivierenland.core import scope
from rivierenland.core.enums import Taakstatus
from rivierenland.core.models import Achtergrondtaak, Gemeente
from tests.registratie.aanlevering.test_kill import host_of, url_of
from tests.registratie.koppeling.conftest import PORTAL, result, source

ROOT = Path(__file__).resolve().parents[3]
RUN = "import sys, django; django.setup(); from registratie import tasks; tasks.koppel_alles(sys.argv[1])"
LOCKS = "from pg_locks where database = (select oid from pg_database where datname = current_database())"
WRITING = f"select 1 {LOCKS} and relation = 'registratie_koppeling'::regclass and not granted"
WAITING = f"select 1 {LOCKS} and locktype = 'advisory' and not granted"
LOCK = "select pg_advisory_lock(hashtextextended('koppelen', 0))"

pytestmark = [pytest.mark.worker, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def gemeenten(db):
    """The eight gemeenten, also after a test that committed and so emptied every table."""
    if not Gemeente.objects.exists():
        import_module("rivierenland.core.migrations.0003_gemeenten").load(apps, None)


@pytest.fixture
def taak(gemeenten, dorp, monkeypatch) -> Achtergrondtaak:
    """A run over a few people that was asked for."""
    monkeypatch.setattr("rivierenland.core.actions.achtergrondtaak.current_app.send_task", lambda *args, **kwargs: None)
    dorp.twins()
    dorp.doubtful()
    with scope.within(scope.systeem("tests")):
        return koppeling.start(by=PORTAL)


@contextmanager
def owner():
    """A connection that may lock whole tables."""
    values = connections["default"].settings_dict
    user = unquote(urlsplit(settings.OWNER_DATABASE_URL).username or "")
    with psycopg.connect(
        dbname=values["NAME"], user=user, host=host_of(values), port=values["PORT"] or None
    ) as connection:
        yield connection


def start(taak: Achtergrondtaak) -> subprocess.Popen:
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "rivierenland.settings",
        "DATABASE_URL": url_of(),
        "PYTHONPATH": str(ROOT),
    }
    return subprocess.Popen([sys.executable, "-c", RUN, str(taak.pk)], env=environment)


def wait_until(connection: psycopg.Connection, question: str, *, there: bool = True) -> None:
    for _ in range(600):
        if bool(connection.execute(question).fetchone()) is there:
            return
        time.sleep(0.1)
    raise AssertionError("it never came to that")


def test_a_run_killed_while_it_writes_leaves_nothing_and_is_done_again(taak):
    before = source()
    with owner() as connection:
        connection.execute("lock table registratie_koppeling in share row exclusive mode")
        process = start(taak)
        wait_until(connection, WRITING)
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert result() == {table: [] for table in result()}
    with owner() as connection:
        wait_until(connection, f"select 1 {LOCKS} and locktype = 'advisory'", there=False)
    tasks.koppel_alles(str(taak.pk))
    taak.refresh_from_db()
    assert (taak.status, taak.resultaat["gekoppeld"], taak.resultaat["te_beoordelen"]) == (Taakstatus.KLAAR, 2, 1)
    once = result()
    with scope.within(scope.systeem("tests")):
        koppeling.koppel_alles(by=PORTAL)
    assert (result(), source()) == (once, before)


def test_a_run_waits_for_the_one_before_it(taak):
    with owner() as connection:
        connection.execute(LOCK)
        process = start(taak)
        wait_until(connection, WAITING)
        assert result() == {table: [] for table in result()}
    assert process.wait(timeout=60) == 0
    taak.refresh_from_db()
    assert (taak.status, taak.resultaat["gekoppeld"]) == (Taakstatus.KLAAR, 2)
