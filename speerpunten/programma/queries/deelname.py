"""What each gemeente chose: what held on a day, as it was known at a moment; the story of a cell; what changed."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from speerpunten.programma.enums.deelname import Deelnamekeuze
from speerpunten.programma.matrix.bord import Keuzes
from speerpunten.programma.models import Deelname, Maatregelenpakket

Stand = dict[tuple[str, str], Deelname]
"""By the codes of gemeente and package. A cell in which nothing was recorded yet is not there."""


@dataclass(frozen=True, slots=True)
class Regel:
    """One row of the story of a cell. `tot`: the last day on which it held, None for the last one.

    `verbetering`: the row that took its place, so that this one no longer counts.
    """

    row: Deelname
    tot: date | None = None
    verbetering: Deelname | None = None


@dataclass(frozen=True, slots=True)
class Verschil:
    """A cell with another choice on two days; None where nothing was recorded."""

    gemeente: str
    pakket: str
    toen: Deelname | None
    nu: Deelname | None


def end_of(dag: date) -> datetime:
    """The last moment of a day in the region: what was known on that day was recorded by then."""
    return datetime.combine(dag, time.max, tzinfo=timezone.get_current_timezone())


def counting(bekend_op: datetime | None = None) -> QuerySet[Deelname]:
    """The rows that count: recorded by then, and not corrected by then."""
    known: QuerySet[Deelname] = Deelname.objects.all()
    if bekend_op is not None:
        known = known.filter(vastgelegd_at__lte=bekend_op)
    return known.filter(~Exists(known.filter(vervangt=OuterRef("pk"))))


def stand(peildatum: date, *, bekend_op: datetime | None = None) -> Stand:
    """What held on `peildatum`, as it was known at `bekend_op` (now). A day to come shows what is planned. One query."""
    return {(row.gemeente_id, row.pakket_id): row for row in _newest(peildatum, bekend_op)}


def keuzes(peildatum: date, *, bekend_op: datetime | None = None) -> Keuzes:
    """As `stand`, the choices alone."""
    rows = _newest(peildatum, bekend_op).values_list("gemeente_id", "pakket_id", "keuze")
    return {(gemeente, pakket): Deelnamekeuze(keuze) for gemeente, pakket, keuze in rows}


def _newest(peildatum: date, bekend_op: datetime | None) -> QuerySet[Deelname]:
    rows = counting(bekend_op).filter(vanaf__lte=peildatum)
    return rows.order_by("gemeente_id", "pakket_id", "-vanaf", "-volgnummer").distinct("gemeente_id", "pakket_id")


def geschiedenis(gemeente: str, pakket: str, *, bekend_op: datetime | None = None) -> list[Regel]:
    """The story of a cell, the newest day first, with each corrected row after the one that took its place. One query."""
    rows = Deelname.objects.filter(gemeente=gemeente, pakket=pakket).select_related("document", "vastgelegd_by")
    if bekend_op is not None:
        rows = rows.filter(vastgelegd_at__lte=bekend_op)
    found = list(rows.order_by("-vanaf", "-volgnummer"))
    door = {row.vervangt_id: row for row in found if row.vervangt_id}
    story, volgende = [], None
    for row in (row for row in found if row.pk not in door):
        story.append(Regel(row, volgende - timedelta(days=1) if volgende else None))
        story += _corrected(row, {row.pk: row for row in found}, door)
        volgende = row.vanaf
    return story


def _corrected(row: Deelname, by_pk: dict[int, Deelname], door: dict[int, Deelname]) -> list[Regel]:
    """The rows that `row` took the place of, the last one first."""
    found = []
    while row.vervangt_id is not None:
        row = by_pk[row.vervangt_id]
        found.append(Regel(row, verbetering=door[row.pk]))
    return found


def verschillen(van: date, tot: date, *, bekend_op: datetime | None = None) -> list[Verschil]:
    """The cells with another choice on `tot` than on `van`, by gemeente and package. Two queries."""
    toen, nu = stand(van, bekend_op=bekend_op), stand(tot, bekend_op=bekend_op)
    return [
        Verschil(*key, toen.get(key), nu.get(key))
        for key in sorted(toen.keys() | nu.keys())
        if keuze_of(toen.get(key)) != keuze_of(nu.get(key))
    ]


def keuze_of(row: Deelname | None) -> Deelnamekeuze:
    """The choice of a cell; unknown where nothing was recorded."""
    return row.soort if row else Deelnamekeuze.ONBEKEND


def last(gemeente: str, pakket: str) -> Deelname | None:
    """The row of a cell that was recorded last, with who did it."""
    rows = Deelname.objects.filter(gemeente=gemeente, pakket=pakket).select_related("vastgelegd_by", "document")
    return rows.order_by("-volgnummer").first()


def late(gemeenten: Collection[str], vandaag: date) -> list[Deelname]:
    """Choices of these gemeenten that wait for a decision that was expected before today and after which nothing came, the
    longest first. One query.
    """
    rows = counting().filter(gemeente__in=gemeenten, vanaf__lte=vandaag, verwacht_op__lt=vandaag)
    cell = {"gemeente": OuterRef("gemeente"), "pakket": OuterRef("pakket")}
    later = counting().filter(**cell, vanaf__gt=OuterRef("vanaf"))
    return list(rows.filter(~Exists(later)).select_related("gemeente", "pakket").order_by("verwacht_op", "pk"))


def unknown(gemeenten: Collection[str], vandaag: date) -> list[tuple[str, Maatregelenpakket]]:
    """The cells of these gemeenten of which nobody knows what was chosen. Two queries."""
    nu, pakketten = keuzes(vandaag), list(Maatregelenpakket.objects.order_by("code"))
    return [
        (gemeente, pakket)
        for gemeente in sorted(gemeenten)
        for pakket in pakketten
        if nu.get((gemeente, pakket.pk), Deelnamekeuze.ONBEKEND) == Deelnamekeuze.ONBEKEND
    ]
