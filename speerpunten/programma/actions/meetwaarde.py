"""Compute and keep the figures of the programme. A page reads what stands here and never counts by itself."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

from django.db import connection, transaction
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente
from rivierenland.core.queries.parameter import value_of
from rivierenland.core.scope import Scopesoort
from speerpunten.programma.indicatoren import GROEPEN, SOORTEN, VANNACHT, Groep, Indicatorsoort, locatiestand
from speerpunten.programma.indicatoren.soort import Telling
from speerpunten.programma.models import Indicator, Meetwaarde

MAANDEN_TERUG = 25
"""Month-ends that are kept: two years and the month to compare with."""
CENT = Decimal("0.01")
VOORLOPIG = "cijfer_voorlopig_dagen"
LOCK = "hashtextextended('meetwaarde', 0)"
BIJGEWERKT = ["waarde", "teller", "noemer", "eerste_waarde", "herzien_at", "berekend_at"]


class ScopeTooNarrow(RuntimeError):
    """Figures of the region were about to be computed by somebody who sees only a part of it."""


@dataclass(frozen=True, slots=True)
class Geschreven:
    """How many figures were written, and how many of them had settled and changed."""

    cijfers: int
    herzien: int


def compute(*, peildata: Sequence[date], by: Actor) -> int:
    """Write every indicator for each gemeente and the region on these days; returns how many figures. Repeating is harmless.

    Raises `ScopeTooNarrow` outside the scope of a job that sees everything, which no user has.
    """
    return sum(compute_day(peildatum=dag, by=by).cijfers for dag in sorted(set(peildata)))


def compute_day(*, peildatum: date, by: Actor) -> Geschreven:
    """Write every indicator for each gemeente and the region on one day, in one transaction that no other count interrupts.

    Raises `ScopeTooNarrow`.
    """
    _require_all()
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"select pg_advisory_xact_lock({LOCK})")
        uit = _write(peildatum, GROEPEN)
        details = {"peildatum": peildatum.isoformat(), "cijfers": uit.cijfers, "herzien": uit.herzien}
        gebeurtenis.record(actie="meetwaarde.compute", object_soort="programma.meetwaarde", by=by, details=details)
    return uit


def refresh(*, vandaag: date) -> int:
    """Let the figures of last night and tonight follow the register; 0 while a night count is busy.

    No audit event: every five minutes the same small question. Raises `ScopeTooNarrow`.
    """
    _require_all()
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"select pg_try_advisory_xact_lock({LOCK})")
        if not cursor.fetchone()[0]:
            return 0
        return sum(_write(dag, VANNACHT).cijfers for dag in (vandaag - timedelta(days=1), vandaag))


def month_ends(vandaag: date, maanden: int = MAANDEN_TERUG) -> list[date]:
    """The last days of the months before the one of `vandaag`, oldest first."""
    dagen = [vandaag.replace(day=1) - timedelta(days=1)]
    while len(dagen) < maanden:
        dagen.append(dagen[-1].replace(day=1) - timedelta(days=1))
    return dagen[::-1]


def _require_all() -> None:
    if scope.current().soort is not Scopesoort.SYSTEEM:
        raise ScopeTooNarrow("Cijfers van de regio zijn alleen te berekenen in een systeemscope.")


def _write(peildatum: date, groepen: Iterable[Groep]) -> Geschreven:
    define()
    locatiestand.prepare(peildatum)
    rows, now = [row for groep in groepen for row in _rows(groep, peildatum)], timezone.now()
    herzien = _compare(rows, peildatum, now)
    Meetwaarde.objects.bulk_create(
        rows,
        batch_size=5_000,
        update_conflicts=True,
        unique_fields=["indicator", "gemeente", "peildatum"],
        update_fields=BIJGEWERKT,
    )
    return Geschreven(len(rows), herzien)


def define() -> None:
    """The definitions in the table follow the code."""
    velden = (
        "naam",
        "definitie",
        "formule",
        "bron",
        "eenheid",
        "richting",
        "privacy",
        "minimum",
        "speerpunt_id",
        "pakketten",
    )
    values = [
        {"code": soort.code, "volgorde": volgorde, "speerpunt_id": soort.speerpunt, "pakketten": list(soort.pakketten)}
        | {veld: getattr(soort, veld) for veld in velden if veld not in ("speerpunt_id", "pakketten")}
        for volgorde, soort in enumerate(SOORTEN.values())
    ]
    names = ("code", "volgorde", *velden)
    if {row["code"]: row for row in Indicator.objects.filter(code__in=SOORTEN).values(*names)} == {
        row["code"]: row for row in values
    }:
        return
    Indicator.objects.bulk_create(
        [Indicator(**row) for row in values],
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=[veld.removesuffix("_id") for veld in names if veld != "code"],
    )


def _rows(groep: Groep, peildatum: date) -> Iterable[Meetwaarde]:
    """Every figure for every gemeente, 0 where nothing was counted, and for the region (without a gemeente)."""
    gemeenten = list(Gemeente.objects.order_by("pk").values_list("pk", flat=True))
    geteld = {(telling.code, telling.gemeente): telling for telling in groep.count(peildatum)}
    for soort in groep.soorten:
        delen = [geteld.get((soort.code, gemeente), Telling(soort.code, gemeente, 0)) for gemeente in gemeenten]
        regio = geteld.get((soort.code, "")) or Telling(
            soort.code, "", sum(deel.teller for deel in delen), sum(deel.noemer or 0 for deel in delen)
        )
        for telling in (*delen, regio):
            yield _figure(telling, soort, peildatum)


def _figure(telling: Telling, soort: Indicatorsoort, peildatum: date) -> Meetwaarde:
    noemer = (telling.noemer or 0) if soort.is_aandeel else None
    return Meetwaarde(
        indicator_id=telling.code,
        gemeente_id=telling.gemeente or None,
        peildatum=peildatum,
        waarde=_value(telling, soort),
        teller=telling.teller,
        noemer=noemer,
    )


def _value(telling: Telling, soort: Indicatorsoort) -> Decimal | None:
    """A part of nothing and the middle of nothing are unknown."""
    if soort.is_mediaan:
        return None if telling.waarde is None else telling.waarde.quantize(CENT, ROUND_HALF_UP)
    if soort.is_aandeel:
        return (
            (Decimal(100 * telling.teller) / telling.noemer).quantize(CENT, ROUND_HALF_UP) if telling.noemer else None
        )
    return Decimal(telling.teller)


def _compare(rows: Sequence[Meetwaarde], peildatum: date, now: datetime) -> int:
    """Mark what had settled and is another value now. Returns how many."""
    vandaag = timezone.localdate(now)
    vast_op = peildatum + timedelta(days=int(value_of(VOORLOPIG, peildatum=vandaag)))
    codes = {row.indicator_id for row in rows}
    kept = {
        (oud.indicator_id, oud.gemeente_id): oud
        for oud in Meetwaarde.objects.filter(peildatum=peildatum, indicator__in=codes)
    }
    herzien = 0
    for row in rows:
        oud = kept.get((row.indicator_id, row.gemeente_id))
        if oud is None:
            continue
        row.eerste_waarde, row.herzien_at = oud.eerste_waarde, oud.herzien_at
        settled = timezone.localdate(oud.berekend_at) >= vast_op
        if settled and (oud.waarde, oud.teller, oud.noemer) != (row.waarde, row.teller, row.noemer):
            row.eerste_waarde = oud.eerste_waarde if oud.herzien_at else oud.waarde
            row.herzien_at = now
            herzien += 1
    return herzien
