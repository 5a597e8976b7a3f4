"""A run over several days of figures: visible, killed at any moment without harm, and never two at once."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actions import achtergrondtaak, gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.background import UserError
from rivierenland.core.enums import Taakstatus
from rivierenland.core.models import Achtergrondtaak
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission
from speerpunten.programma.actions import meetwaarde
from speerpunten.programma.models import Meetdag

TAAK = "programma.compute_peildata"
OPEN = (Taakstatus.WACHT, Taakstatus.BEZIG)
BEWAAR = timedelta(days=30)
"""How long it is kept which days a run did; afterwards nobody can resume it."""


def nightly(vandaag: date) -> list[date]:
    """The days that are computed every night: the last two month-ends, which may still be completed, last night and tonight."""
    return [*meetwaarde.month_ends(vandaag, 2), vandaag - timedelta(days=1), vandaag]


def history(vandaag: date) -> list[date]:
    """Two years of month-ends, last night and tonight."""
    return [*meetwaarde.month_ends(vandaag), vandaag - timedelta(days=1), vandaag]


def start(*, peildata: Sequence[date], by: Actor, aloud: bool = True) -> Achtergrondtaak:
    """Let the figures of these days be computed. Not `aloud`: whoever asks does it too.

    Raises `Geweigerd`, and `UserError` when a run is busy already.
    """
    by.require(Permission.PROGRAMMA_MANAGE)
    dagen = sorted({dag.isoformat() for dag in peildata})
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(hashtextextended('meetronde', 0))")
        if Achtergrondtaak.objects.filter(taak=TAAK, status__in=OPEN).exists():
            raise UserError("De cijfers worden al berekend. Wacht tot dat klaar is.")
        Meetdag.objects.filter(created_at__lt=timezone.now() - BEWAAR).delete()
        taak = achtergrondtaak.start(
            taak=TAAK,
            titel="Cijfers van het programma berekenen",
            argumenten={"peildata": dagen},
            by=by,
            scope=scope.systeem("compute_peildata"),
            totaal=len(dagen),
            aloud=aloud,
        )
        gebeurtenis.record(actie="meetronde.start", object=taak, by=by, details={"peildata": dagen})
    return taak


def interrupted(peildata: Sequence[date]) -> Achtergrondtaak | None:
    """The open run over exactly these days that somebody may go on with."""
    dagen = sorted({dag.isoformat() for dag in peildata})
    return Achtergrondtaak.objects.filter(taak=TAAK, status__in=OPEN, argumenten={"peildata": dagen}).first()


def run(*, taak: Achtergrondtaak, report: Callable[..., None], by: Actor) -> dict[str, Any]:
    """Compute the days of this run that are not done yet, each in a transaction of its own. Returns the counts of all."""
    dagen = [date.fromisoformat(dag) for dag in taak.argumenten["peildata"]]
    gedaan = set(Meetdag.objects.filter(taak=taak).values_list("peildatum", flat=True))
    for nr, dag in enumerate(dagen):
        report(nr, len(dagen), f"Cijfers van {datum_lang(dag)}")
        if dag not in gedaan:
            with transaction.atomic():
                uit = meetwaarde.compute_day(peildatum=dag, by=by)
                Meetdag.objects.create(taak=taak, peildatum=dag, cijfers=uit.cijfers, herzien=uit.herzien)
    rows = Meetdag.objects.filter(taak=taak).values_list("cijfers", "herzien")
    return {
        "peildata": len(rows), "cijfers": sum(row[0] for row in rows), "herzien": sum(row[1] for row in rows),
    }  # fmt: skip
