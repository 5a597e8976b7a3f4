"""The process of `benchmarks.edities`: `python -m benchmarks.one_edition schoon|start|stappen|meten`; a JSON line out.

`schoon` ends what an earlier run left waiting, in the table of jobs and at the broker. `start` asks for the quarterly monitor of the last
whole quarter and leaves the work to the workers. `stappen` takes the
last edition and does every step of it again, here, one after the other; it keeps nothing. `meten` only measures.
"""

import json
import resource
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import django

django.setup()

from django.conf import settings
from django.db import connection
from django.utils import timezone

from benchmarks.processor import server_seconds
from rivierenland.celery import app
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.enums import Taakstatus
from rivierenland.core.models import Achtergrondtaak, Gebruiker, Gemeente, Toegang
from rivierenland.core.rollen import Rol
from rivierenland.rapportages.actions import editie as actie
from rivierenland.rapportages.actions import meting
from rivierenland.rapportages.definities import DEFINITIES
from rivierenland.rapportages.enums import Formaat, Rapport
from rivierenland.rapportages.formaten import schrijven
from rivierenland.rapportages.meting.afschermen import withhold
from rivierenland.rapportages.models import Rapporteditie
from rivierenland.rapportages.models.rapporteditie import ONDERWEG
from rivierenland.rapportages.periode import Periode
from rivierenland.rapportages.queries import kop, momentopname
from rivierenland.rapportages.samenstellen import compose

RAPPORT = Rapport.KWARTAALMONITOR


def quarter() -> Periode:
    """The last one that is over."""
    vandaag = timezone.localdate()
    return Periode(vandaag.year, (vandaag.month + 2) // 3).vorige


class Klok:
    """What steps cost, by name: processor seconds here, in the database, and on the clock."""

    def __init__(self) -> None:
        self.stappen: dict[str, list[float]] = {}

    @contextmanager
    def step(self, naam: str) -> Iterator[None]:
        """One step, or one more time of it."""
        server = connection.connection.info.backend_pid
        voor = (time.process_time(), server_seconds(server), time.perf_counter())
        yield
        na = (time.process_time(), server_seconds(server), time.perf_counter())
        oud = self.stappen.get(naam, [0.0, 0.0, 0.0])
        self.stappen[naam] = [some + b - a for some, a, b in zip(oud, voor, na, strict=True)]

    def told(self, **erbij: Any) -> dict[str, Any]:
        """As it is printed."""
        piek = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        return {"stappen": [[naam, *getallen] for naam, getallen in self.stappen.items()], "piek_mb": piek, **erbij}


def start() -> dict[str, Any]:
    """Stop what an earlier round left and ask anew, as the region does."""
    with scope.within(scope.systeem("meting")):
        wie, _ = Gebruiker.objects.get_or_create(email="meting-regio@voorbeeld.example", defaults={"naam": "Meting"})
        Toegang.objects.get_or_create(gebruiker=wie, rol=Rol.REGIOCOORDINATOR)
        by = Actor("Meting", wie, Rol.REGIOCOORDINATOR)
        for oud in Rapporteditie.objects.filter(rapport=RAPPORT, periode=quarter().code, status__in=ONDERWEG):
            actie.cancel(editie=oud, by=by)
    return {"editie": str(actie.start(rapport=RAPPORT, periode=quarter(), by=by).pk)}


def clean() -> dict[str, Any]:
    """Nothing of an earlier run waits any more; its workers would do it in the middle of this one."""
    with scope.within(scope.systeem("meting")):
        waiting = Achtergrondtaak.objects.filter(status__in=(Taakstatus.WACHT, Taakstatus.BEZIG))
        return {"taken": waiting.update(status=Taakstatus.MISLUKT), "berichten": app.control.purge()}


def measured(klok: Klok) -> tuple[int, int]:
    """Every gemeente and the region by every subject, as the job does; how many times it was asked, and the rows that were read."""
    over, keer, rijen = quarter(), 0, 0
    with scope.within(scope.systeem("rapporten")):
        codes = list(Gemeente.objects.order_by("naam").values_list("code", flat=True))
    for subject in DEFINITIES[RAPPORT].metingen:
        for code in [*codes, None]:
            doe: Callable[..., Any] | None = subject.measure if code else subject.region
            if doe is None:
                continue
            keer += 1
            with scope.within(scope.systeem("rapporten")):
                voor = rows_read()
                with klok.step("meten"):
                    doe(*([code] if code else []), over)
                rijen += rows_read() - voor
    return keer, rijen


def rows_read() -> int:
    """Rows of tables that this connection read so far, from the table or by an index; only to be compared within a transaction."""
    with connection.cursor() as cursor:
        cursor.execute("select sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) from pg_stat_xact_user_tables")
        return int(cursor.fetchone()[0] or 0)


def steps() -> dict[str, Any]:
    """The last edition again, step by step."""
    klok, definitie = Klok(), DEFINITIES[RAPPORT]
    measured(klok)
    with scope.within(scope.systeem("rapporten")):
        editie = Rapporteditie.objects.filter(rapport=RAPPORT, gemeten_at__isnull=False).order_by("-created_at")[0]
        with klok.step("lezen voor het afschermen"):
            opname = momentopname.of(editie)
            eerder = momentopname.earlier(editie, set(opname.feiten))
        with klok.step("afschermen"):
            dicht = withhold(
                list(opname.feiten.values()), opname.sommen, eerder, drempels=meting.thresholds(editie.peildatum)
            )
        for deel in editie.delen.select_related("editie", "gemeente"):
            with klok.step("lezen voor het samenstellen"):
                opname, boven = momentopname.of(editie), kop.of(deel)
            with klok.step("samenstellen"):
                document = compose(opname, definitie, boven)
            for formaat in schrijven.FORMATEN:
                with klok.step(Formaat(formaat).value):
                    schrijven.write(document, formaat, fonts=Path(settings.FONTS_DIR))
    return klok.told(feiten=len(opname.feiten), sommen=len(opname.sommen), verborgen=len(dicht))


def only_measured() -> dict[str, Any]:
    """The measuring, once to warm up and once that counts."""
    measured(Klok())
    klok = Klok()
    keer, rijen = measured(klok)
    return klok.told(keer=keer, rijen=rijen)


def main() -> None:
    """Do what is asked."""
    (wat,) = sys.argv[1:]
    doe = {"schoon": clean, "start": start, "stappen": steps, "meten": only_measured}[wat]
    print(json.dumps(doe()), flush=True)


if __name__ == "__main__":
    main()
