"""Work sites of the scope, as lists and pages ask for them."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery, Sum

from speerpunten.aanbod.models import Maandvraag, Vraagkaart, Werklocatie


@dataclass(frozen=True)
class Lijstsom:
    """The demand of the work sites of a list together: people in the quietest and in the busiest month of the year."""

    jaarrond: int
    piek: int
    piekmaand: int
    zonder: int


def for_list(jaar: int) -> QuerySet[Werklocatie]:
    """Work sites with the figures of `jaar` from their cards: `jaarrond`, `piek`, `bron`, `zekerheid`, None without a demand."""
    card = Vraagkaart.objects.filter(werklocatie_nr=OuterRef("pk"), jaar=jaar)
    kept = ("jaarrond", "piek", "bron", "zekerheid")
    return (
        Werklocatie.objects.select_related("gemeente", "organisatie")
        .filter(Q(einddatum=None) | Q(einddatum__year__gte=jaar))
        .annotate(**{veld: Subquery(card.values(veld)[:1]) for veld in kept})
        .order_by("naam", "id")
    )


def sums(rows: QuerySet[Any, Any], jaar: int) -> Lijstsom:
    """The months of these work sites added up, in two queries whatever their number."""
    cards = Vraagkaart.objects.filter(jaar=jaar, werklocatie_nr__in=rows.order_by().values("pk"))
    found = cards.aggregate(**{f"m{maand}": Sum(f"mensen__{maand}") for maand in range(12)})
    maanden = [found[f"m{maand}"] or 0 for maand in range(12)]
    zonder = rows.filter(piek=None).count()
    return Lijstsom(min(maanden), max(maanden), maanden.index(max(maanden)) + 1, zonder)


def search(rows: QuerySet[Werklocatie], woorden: str) -> QuerySet[Werklocatie]:
    """Work sites in whose name, employer, kern or address every word occurs."""
    for woord in woorden.split()[:6]:
        rows = rows.filter(
            Q(naam__icontains=woord)
            | Q(werkgever__icontains=woord)
            | Q(kern__icontains=woord)
            | Q(straat__icontains=woord)
            | Q(plaats__icontains=woord)
        )
    return rows


def without_demand(jaar: int) -> QuerySet[Werklocatie]:
    """Work sites that go on in `jaar` and of which nobody said how many people they need then."""
    given = Maandvraag.objects.filter(werklocatie=OuterRef("pk"), jaar=jaar)
    going = Werklocatie.objects.filter(Q(einddatum=None) | Q(einddatum__year__gte=jaar))
    return going.filter(~Exists(given)).order_by("naam", "id")


def next_season(vandaag: date) -> int:
    """The year that somebody who enters demand today means first."""
    return vandaag.year + 1


def with_months(rows: QuerySet[Werklocatie], jaar: int) -> QuerySet[Werklocatie]:
    """Add `mensen`, the twelve figures of `jaar`."""
    card = Vraagkaart.objects.filter(werklocatie_nr=OuterRef("pk"), jaar=jaar)
    return rows.annotate(mensen=Subquery(card.values("mensen")[:1]))
