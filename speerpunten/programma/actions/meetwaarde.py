"""Compute and keep the figures of the programme. A page reads what stands here and never counts by itself."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from django.db import transaction
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente
from rivierenland.core.scope import Scopesoort
from speerpunten.programma.indicatoren import GROEPEN, SOORTEN
from speerpunten.programma.indicatoren.soort import PROCENT, Telling
from speerpunten.programma.models import Indicator, Meetwaarde

MAANDEN_TERUG = 25
"""Month-ends that are kept: two years and the month to compare with."""
CENT = Decimal("0.01")


class ScopeTooNarrow(RuntimeError):
    """Figures of the region were about to be computed by somebody who sees only a part of it."""


def compute(*, peildata: Sequence[date], by: Actor) -> int:
    """Write every indicator for each gemeente and the region on these days; returns how many figures. Repeating is harmless.

    Needs the table gemeente x night to be kept for those days. Raises `ScopeTooNarrow` outside the scope of a job that sees
    everything, which no user has.
    """
    if scope.current().soort is not Scopesoort.SYSTEEM:
        raise ScopeTooNarrow("Cijfers van de regio zijn alleen te berekenen in een systeemscope.")
    with transaction.atomic():
        _define()
        rows = _rows(sorted(set(peildata)))
        Meetwaarde.objects.bulk_create(
            rows,
            batch_size=5_000,
            update_conflicts=True,
            unique_fields=["indicator", "gemeente", "peildatum"],
            update_fields=["waarde", "teller", "noemer", "berekend_at"],
        )
        details = {"peildata": [dag.isoformat() for dag in sorted(set(peildata))], "cijfers": len(rows)}
        gebeurtenis.record(actie="meetwaarde.compute", object_soort="programma.meetwaarde", by=by, details=details)
    return len(rows)


def month_ends(vandaag: date, maanden: int = MAANDEN_TERUG) -> list[date]:
    """The last days of the months before the one of `vandaag`, oldest first."""
    dagen = [vandaag.replace(day=1) - timedelta(days=1)]
    while len(dagen) < maanden:
        dagen.append(dagen[-1].replace(day=1) - timedelta(days=1))
    return dagen[::-1]


def _define() -> None:
    """The definitions in the table follow the code."""
    velden = ("naam", "definitie", "bron", "eenheid", "telt_personen")
    Indicator.objects.bulk_create(
        [
            Indicator(code=soort.code, volgorde=volgorde, **{veld: getattr(soort, veld) for veld in velden})
            for volgorde, soort in enumerate(SOORTEN.values())
        ],
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=[*velden, "volgorde"],
    )


def _rows(peildata: Sequence[date]) -> list[Meetwaarde]:
    """Every figure for every gemeente, 0 where nothing was counted, and the sum for the region (without a gemeente)."""
    gemeenten = list(Gemeente.objects.order_by("pk").values_list("pk", flat=True))
    geteld = {
        (telling.code, telling.gemeente, telling.peildatum): telling
        for groep in GROEPEN
        for telling in groep.count(peildata)
    }
    now, rows = timezone.now(), list[Meetwaarde]()
    for code, soort in SOORTEN.items():
        for dag in peildata:
            delen = [geteld.get((code, gemeente, dag), Telling(code, gemeente, dag, 0)) for gemeente in gemeenten]
            noemer = sum(deel.noemer or 0 for deel in delen) if soort.eenheid == PROCENT else None
            regio = Telling(code, "", dag, sum(deel.teller for deel in delen), noemer)
            rows += [_figure(telling, soort.eenheid, now) for telling in (*delen, regio)]
    return rows


def _figure(telling: Telling, eenheid: str, now) -> Meetwaarde:
    noemer = (telling.noemer or 0) if eenheid == PROCENT else None
    return Meetwaarde(
        indicator_id=telling.code,
        gemeente_id=telling.gemeente or None,
        peildatum=telling.peildatum,
        waarde=_share(telling.teller, noemer) if noemer is not None else Decimal(telling.teller),
        teller=telling.teller,
        noemer=noemer,
        berekend_at=now,
    )


def _share(teller: int, noemer: int) -> Decimal:
    """A percentage; nothing out of nothing is 0."""
    return (Decimal(100 * teller) / noemer).quantize(CENT, ROUND_HALF_UP) if noemer else Decimal(0)
