"""Who sleeps where, in figures: night by night, by the +1/-1 sweep over arrivals and departures."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from registratie.models import Huisvestingslocatie, Ruimte, Verblijf

DAG = timedelta(days=1)


@dataclass(frozen=True)
class Nacht:
    """The number of people present in the night that begins on `datum`."""

    datum: date
    personen: int


@dataclass(frozen=True)
class Week:
    """A week from Monday `begin`: its fullest night and the mean over the nights that are known."""

    begin: date
    hoogste: int
    gemiddeld: float


def per_nacht(verblijven: QuerySet[Verblijf], *, van: date, tot: date) -> list[Nacht]:
    """People present per night from `van` up to, not including, `tot`. Two grouped queries, whatever the number of
    stays.
    """
    relevant = verblijven.filter(Q(vertrek=None) | Q(vertrek__gt=van), aankomst__lt=tot).order_by()
    change = dict.fromkeys(_days(van, tot), 0)
    for aankomst, aantal in relevant.values("aankomst").annotate(aantal=Count("pk")).values_list("aankomst", "aantal"):
        change[max(aankomst, van)] += aantal
    left = relevant.filter(vertrek__lt=tot).values("vertrek").annotate(aantal=Count("pk"))
    for vertrek, aantal in left.values_list("vertrek", "aantal"):
        change[vertrek] -= aantal  # type: ignore[index]  # the filter leaves out who is still there
    return [Nacht(datum, stand) for datum, stand in zip(change, accumulate(change.values()), strict=True)]


def of_locatie(locatie: Huisvestingslocatie, *, tot: date, dagen: int = 730) -> list[Nacht]:
    """The nights of one location, up to and including the one that begins on `tot`, from its first night in use."""
    van = max(tot - timedelta(days=dagen), min(locatie.ingangsdatum, tot))
    return per_nacht(Verblijf.objects.filter(locatie=locatie), van=van, tot=tot + DAG)


def per_week(nachten: list[Nacht]) -> list[Week]:
    """The same per week, Monday first; the first and last week may be shorter."""
    weken: dict[date, list[int]] = {}
    for nacht in nachten:
        weken.setdefault(nacht.datum - DAG * nacht.datum.weekday(), []).append(nacht.personen)
    return [Week(begin, max(stand), sum(stand) / len(stand)) for begin, stand in weken.items()]


def tonight() -> date:
    """The night that everybody means today: the one that begins this evening."""
    return timezone.localdate()


def present_count(locatie: Huisvestingslocatie, nacht: date) -> int:
    """How many people sleep in this location in the night that begins on `nacht`."""
    return Verblijf.objects.present(nacht).filter(locatie=locatie).count()


@dataclass(frozen=True)
class Kamerstand:
    """A room and the beds that are taken in it tonight."""

    naam: str
    bedden: int
    bezet: int
    ruimte: Ruimte | None = None

    @property
    def vrij(self) -> int:
        """Free beds; never below zero."""
        return max(self.bedden - self.bezet, 0)

    @property
    def te_veel(self) -> int:
        """People beyond the beds."""
        return max(self.bezet - self.bedden, 0)


def per_kamer(locatie: Huisvestingslocatie, nacht: date) -> list[Kamerstand]:
    """The rooms with tonight's count, in the order of their numbers; names in use that are no room come last."""
    present = Verblijf.objects.present(nacht).filter(locatie=locatie).exclude(kamer="")
    taken = dict(present.order_by().values("kamer").annotate(aantal=Count("pk")).values_list("kamer", "aantal"))
    rooms = sorted(Ruimte.objects.filter(locatie=locatie), key=lambda room: room_order(room.naam))
    known = [Kamerstand(room.naam, room.bedden, taken.pop(room.naam, 0), room) for room in rooms]
    return known + [Kamerstand(naam, 0, taken[naam]) for naam in sorted(taken, key=room_order)]


def room_order(naam: str) -> tuple[int, str]:
    """Room 2 comes before room 10."""
    digits = "".join(char for char in naam if char.isdigit())
    return (int(digits) if digits else 10**6, naam)


def _days(van: date, tot: date) -> Iterator[date]:
    return (van + DAG * index for index in range((tot - van).days))
