"""Whatever is killed, cut or doubled: exactly one complete edition, nothing half, and a page that tells the truth."""

import hashlib
import random
import threading
import time
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest
from django.db import connections

from rivierenland.core.enums import Taakstatus
from rivierenland.core.models import Achtergrondtaak, Gebeurtenis
from rivierenland.rapportages import tasks
from rivierenland.rapportages.enums import Deelstatus, Editiestatus, Formaat, Rapport
from rivierenland.rapportages.models import Deelbestand, Rapporteditie
from rivierenland.rapportages.queries.editie import progress
from tests.rapportages.edities import toneel
from tests.rapportages.storingen.conftest import Broker, Worker, finished, ring, until
from tests.registratie.aanlevering.test_kill import url_of

pytestmark = [pytest.mark.worker, pytest.mark.django_db(transaction=True)]


def complete(editie: Rapporteditie, files: Path) -> None:
    """One concept of nine parts in five files each, whole, and nothing beside them on the disk."""
    with toneel.system():
        editie = Rapporteditie.objects.get()
        assert (editie.status, editie.fout) == (Editiestatus.CONCEPT, "")
        assert [deel.status for deel in editie.delen.all()] == [Deelstatus.KLAAR] * 9
        bestanden = list(Deelbestand.objects.all())
        assert len(bestanden) == 9 * len(Formaat)
        for bestand in bestanden:
            assert hashlib.sha256((files / bestand.bestand.name).read_bytes()).hexdigest() == bestand.sha256
        op_schijf = {str(pad.relative_to(files)) for pad in files.rglob("*") if pad.is_file()}
        assert op_schijf == {bestand.bestand.name for bestand in bestanden}
        assert Gebeurtenis.objects.filter(actie="rapporteditie.complete").count() == 1
        assert Gebeurtenis.objects.filter(actie="rapportdeel.make").count() == 9
        assert progress(editie).percentage == 100
    until(
        lambda: not Achtergrondtaak.objects.filter(status__in=(Taakstatus.WACHT, Taakstatus.BEZIG)).exists() or ring()
    )
    assert set(Achtergrondtaak.objects.values_list("status", flat=True)) == {Taakstatus.KLAAR}


def test_a_worker_killed_at_ten_random_moments(worker: Worker, files: Path):
    """Eight times one of the processes that work, twice the whole of it; each time while it works."""
    lot = random.Random(4)
    worker.start(TRAAG="0.3")
    editie = toneel.start()
    for nr in range(10):
        until(lambda: worker.revive() or _works())
        time.sleep(lot.uniform(0.0, 0.8))
        if nr % 5 == 3:
            worker.kill()
            worker.start(TRAAG="0.3")
        else:
            until(lambda: worker.revive() or worker.kill_one(lot.randrange(2)))
        assert toneel.fresh(editie).status in (Editiestatus.METEN, Editiestatus.MAKEN)
    until(lambda: worker.revive() or finished(editie)())
    complete(editie, files)


def _works() -> bool:
    """Whether a worker holds a job right now."""
    ring()
    with connections["voortgang"].cursor() as cursor:
        cursor.execute(
            "select exists (select from pg_locks where locktype = 'advisory' and granted and pid <> pg_backend_pid()"
            " and database = (select oid from pg_database where datname = current_database()))"
        )
        return cursor.fetchone()[0]


def test_the_broker_restarts_with_nothing_in_it(worker: Worker, broker: Broker, files: Path):
    worker.start()
    editie = toneel.start()
    until(lambda: toneel.fresh(editie).status == Editiestatus.MAKEN)
    broker.stop()
    with toneel.system():
        assert progress(Rapporteditie.objects.get()).is_bezig
    broker.start()
    until(lambda: worker.revive() or finished(editie)())
    complete(editie, files)


def test_asking_while_the_broker_is_away_loses_nothing(worker: Worker, broker: Broker, files: Path):
    broker.stop()
    editie = toneel.start()
    assert Achtergrondtaak.objects.get(groep=editie.groep).status == Taakstatus.WACHT
    broker.start()
    worker.start()
    until(finished(editie))
    complete(editie, files)


def test_the_database_cuts_every_connection_twice(worker: Worker, files: Path):
    worker.start(TRAAG="0.1")
    editie = toneel.start()
    for wacht in (_measured, _made):
        until(wacht)
        _cut()
    until(finished(editie))
    complete(editie, files)


def _measured() -> bool:
    return _some(lambda: Rapporteditie.objects.get().meetdelen.count() > 2)


def _made() -> bool:
    ring()
    return _some(lambda: Rapporteditie.objects.get().delen.filter(status=Deelstatus.KLAAR).count() > 2)


def _some(vraag: Callable[[], bool]) -> bool:
    with toneel.system():
        return vraag()


def _cut() -> None:
    """What a restart of the database does to whoever is connected."""
    for alias in ("default", "voortgang"):
        connections[alias].close()
    with psycopg.connect(url_of(), autocommit=True) as ander:
        ander.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity"
            " where datname = current_database() and pid <> pg_backend_pid() and usename = current_user"
        )


def test_a_poison_gemeente_stops_no_other(worker: Worker, region: list[str], files: Path):
    worker.start(GIFTIG=region[3])
    editie = toneel.start()
    until(finished(editie))
    with toneel.system():
        editie = Rapporteditie.objects.get()
        stuk = editie.delen.get(status=Deelstatus.MISLUKT)
        assert (editie.status, stuk.gemeente_id) == (Editiestatus.MISLUKT, region[3])
        assert editie.fout == f"De cijfers van {stuk.gebied} ontbreken: bij het onderdeel ‘Verblijf’ ging iets mis."
        assert editie.delen.filter(status=Deelstatus.KLAAR).count() == 8
        assert progress(editie).fout == editie.fout


def test_two_coordinators_press_at_once(worker: Worker, cast, files: Path):
    actors = [cast.regiocoordinator.actor, cast.beleid.tiel.actor]
    edities = _at_once([lambda actor=actor: toneel.start(actor) for actor in actors])
    assert len({editie.pk for editie in edities}) == 1
    worker.start()
    until(finished(edities[0]))
    complete(edities[0], files)


def test_two_beats_start_everything_once(region, broker, settings):
    settings.DEMO = False  # a demo keeps only what was made before
    _at_once([tasks.keep_schedule, tasks.keep_schedule])
    rapporten = list(Rapporteditie.objects.values_list("rapport", "onderwerp", "periode", "versie"))
    assert len(rapporten) == len(set(rapporten)) == Achtergrondtaak.objects.count()
    assert Rapport.KWARTAALMONITOR in {rapport for rapport, *_ in rapporten}
    assert {versie for *_, versie in rapporten} == {1}


def _at_once(werk: list[Callable]) -> list:
    """Each in a thread with connections of its own, all let go at the same moment."""
    start, uit = threading.Barrier(len(werk)), [None] * len(werk)

    def run(nr: int) -> None:
        start.wait()
        try:
            uit[nr] = werk[nr]()
        finally:
            connections.close_all()

    draden = [threading.Thread(target=run, args=(nr,)) for nr in range(len(werk))]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    return uit
