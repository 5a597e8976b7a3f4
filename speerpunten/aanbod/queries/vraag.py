"""The demand for beds of the region, read from the cards: works for everybody, the region without a scope too.

Source: `Vraagkaart`, which holds twelve figures per work site and year. A work site that stopped has no card from the year after it
stopped, so a sum never counts it twice.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet, Sum

from speerpunten.aanbod.models import Vraagkaart


@dataclass(frozen=True)
class Vraagsom:
    """The people that the work sites of one gemeente, or of all, need together in a year.

    `maanden`: people per month, January first. `jaarrond`: the lowest of those twelve sums, so the people who are needed all year
    round. `piek`: people in the peak month of the region, so that the gemeenten together make the peak of the region.
    """

    jaarrond: int
    piek: int
    maanden: tuple[int, ...]


GEEN = Vraagsom(0, 0, (0,) * 12)
"""No demand at all."""


def cards(jaar: int) -> QuerySet[Vraagkaart]:
    """The cards of every work site with demand in `jaar`, per gemeente and kern."""
    return Vraagkaart.objects.filter(jaar=jaar).select_related("gemeente")


def per_gemeente(jaar: int) -> dict[str, Vraagsom]:
    """The demand per code of a gemeente that has any in `jaar`, added up per month in the database (one query)."""
    sums = _months_per_gemeente(jaar)
    month = busiest(sums.values())
    return {code: Vraagsom(min(maanden), maanden[month], maanden) for code, maanden in sums.items()}


def region(jaar: int) -> Vraagsom:
    """The demand of all gemeenten together. `jaarrond` is the lowest month of the whole region."""
    maanden = _together(_months_per_gemeente(jaar).values())
    return Vraagsom(min(maanden), max(maanden), maanden)


def peak_month(jaar: int) -> int:
    """The month (1-12) in which the region needs most people; the first of equals, 1 when nothing is known."""
    return busiest(_months_per_gemeente(jaar).values()) + 1


def busiest(maanden: Iterable[Sequence[int]]) -> int:
    """The index (0-11) of the month in which these rows of twelve need most people together; the first of equals."""
    som = _together(maanden)
    return som.index(max(som))


def years() -> list[int]:
    """The years of which some demand is known, oldest first."""
    return list(Vraagkaart.objects.order_by("jaar").values_list("jaar", flat=True).distinct())


def _months_per_gemeente(jaar: int) -> dict[str, tuple[int, ...]]:
    sums = {f"m{maand}": Sum(f"mensen__{maand}") for maand in range(12)}
    cards = Vraagkaart.objects.filter(jaar=jaar).order_by("gemeente_id").values("gemeente_id").annotate(**sums)
    return {code: tuple(maanden) for code, *maanden in cards.values_list("gemeente_id", *sums)}


def _together(sums: Iterable[Sequence[int]]) -> tuple[int, ...]:
    return tuple(sum(column) for column in zip(*sums, strict=True)) or (0,) * 12
