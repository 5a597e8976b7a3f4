"""Signals of the four-month clock as lists and pages ask for them, inside the scope of whoever looks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta

from django.db.models import Q

from registratie.inlezen.vouw import fold
from registratie.models import Bewoner, Brpsignaal, Koppeling, Verblijf
from registratie.models.brpsignaal import BrpsignaalQuerySet
from rivierenland.core.feestdagen import EERSTE_JAAR, is_werkdag, volgende_werkdag
from rivierenland.core.queries.parameter import value_of

DAG = timedelta(days=1)
SHOWN_NEXT = 5_000
"""How far the next signal is looked for."""


def for_list(*, met_telling: bool) -> BrpsignaalQuerySet:
    """Signals with everything that a row shows. The sums (`met_telling`) are for the gemeente: an organisation may not read them."""
    rows = Brpsignaal.objects.select_related("bewoner", "locatie", "organisatie", "gemeente").urgent_first()
    return rows.of_gemeente().select_related("telling") if met_telling else rows


def search_naam(queryset: BrpsignaalQuerySet, naam: str) -> BrpsignaalQuerySet:
    """Signals of people of whose name every word begins as typed, without accents or capitals."""
    people = Bewoner.objects.order_by()
    words = fold(naam).split()[:5]
    for word in words:
        people = people.filter(Q(naam_sleutel__startswith=word) | Q(naam_sleutel__contains=f" {word}"))
    return queryset.filter(bewoner__in=people.values("pk")) if words else queryset


def last_day(deadline: date) -> date:
    """The last day that counts: the deadline, or the next working day when it is a Saturday, Sunday or holiday (Atw art. 1).

    Outside the years of the holiday calendar a day is not moved.
    """
    if not EERSTE_JAAR <= deadline.year < MAXYEAR:
        return deadline
    return deadline if is_werkdag(deadline) else volgende_werkdag(deadline)


def oldest_in_time(vandaag: date) -> date:
    """The earliest deadline that has not passed today, weekends and holidays taken along."""
    dag = vandaag
    while not is_werkdag(dag - DAG) and last_day(dag - DAG) >= vandaag:
        dag -= DAG
    return dag


def late(queryset: BrpsignaalQuerySet, vandaag: date) -> BrpsignaalQuerySet:
    """Signals whose deadline has passed."""
    return queryset.filter(deadline__lt=oldest_in_time(vandaag))


def next_after(signaal: Brpsignaal) -> Brpsignaal | None:
    """The most urgent open signal after this one, or the most urgent of all when this one is the last or has ended."""
    order = list(Brpsignaal.objects.open().urgent_first().values_list("pk", flat=True)[:SHOWN_NEXT])
    place = order.index(signaal.pk) + 1 if signaal.pk in order else 0
    others = [pk for pk in (*order[place:], *order[:place]) if pk != signaal.pk]
    return Brpsignaal.objects.filter(pk=others[0]).first() if others else None


def records_of(signaal: Brpsignaal) -> list[int]:
    """The records of this person that the scope may see: those of the own gemeente, or the own record of an organisation."""
    linked = Koppeling.objects.filter(
        persoon__in=Koppeling.objects.filter(bewoner=signaal.bewoner_id).values("persoon")
    ).values_list("bewoner_id", flat=True)
    return sorted({signaal.bewoner_id, *linked})


@dataclass(frozen=True)
class Deel:
    """A stay and the nights of it that fall in the window."""

    verblijf: Verblijf
    nachten: int


@dataclass(frozen=True)
class Opbouw:
    """How the nights add up: own stays one by one, nights supplied twice, and the rest of the region as a sum."""

    van: date
    tot: date
    limiet: int
    delen: Sequence[Deel]
    eigen: int
    dubbel: int
    elders: int

    @property
    def totaal(self) -> int:
        """All nights that count."""
        return self.eigen + self.elders


def build_up(signaal: Brpsignaal, *, som: int | None) -> Opbouw:
    """The nights of the window that ends on the day of the count. `som` None: the own nights only, as a provider sees them."""
    tot, gemeente = signaal.peildatum, signaal.gemeente_id
    periode = int(value_of("brp_periode_nachten", peildatum=tot, gemeente=gemeente))
    van = tot - periode * DAG
    people = records_of(signaal) if som is not None else [signaal.bewoner_id]
    stays = Verblijf.objects.filter(Q(vertrek=None) | Q(vertrek__gt=van), bewoner__in=people, aankomst__lte=tot)
    delen, nights = [], set[date]()
    for stay in stays.select_related("locatie", "organisatie").order_by("aankomst", "id"):
        begin, eind = max(stay.aankomst, van), min(stay.vertrek or tot, tot)
        own = [begin + nr * DAG for nr in range((eind - begin).days)]
        delen.append(Deel(stay, len(own)))
        nights.update(own)
    return Opbouw(
        van=van,
        tot=tot,
        limiet=int(value_of("brp_nachten", peildatum=tot, gemeente=gemeente)),
        delen=delen,
        eigen=len(nights),
        dubbel=sum(deel.nachten for deel in delen) - len(nights),
        elders=max(som - len(nights), 0) if som is not None else 0,
    )
