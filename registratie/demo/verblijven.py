"""Made-up stays: two years of nights, with the season, the weekend and the length of stay that such a register shows.

Per location a number of beds in use for each week follows from its sector. When it rises a bed opens, when it falls the bed
that opened last closes; between opening and closing people follow each other in it. So the curve is right by construction,
nobody is ever in two beds of one organisation on one night, and one stay costs a few steps whatever its length.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from random import Random

from registratie.demo import namen, seizoen
from registratie.demo.locaties import NOG_NIET, DemoLocatie
from registratie.demo.namen import Persoon
from registratie.demo.seizoen import SEIZOENSECTOREN, Sector
from registratie.demo.variatie import as_written_elsewhere

VENSTER = 765
"""Nights of history: two years, and the month-end before them to compare with."""
GROEI = 0.04
"""How many more people there are than a year before."""
VERHUIST = 0.06
"""The chance that somebody who leaves will be housed in another gemeente the next time."""
GEDEELD = 0.03
"""The chance that somebody new stayed with another organisation before."""
ZATERDAG, ZONDAG = 5, 6
NOOIT = 10**7


@dataclass(slots=True)
class DemoVerblijf:
    """A stay to be written; days are ordinals. `persoon` is filled in when the organisation's beds are divided."""

    locatie: DemoLocatie
    aankomst: int
    vertrek: int | None
    verwacht: int | None
    kamer: str
    persoon: Persoon | None = None


class Seizoenen:
    """The weeks of the window and the curve of each sector over them, computed once."""

    def __init__(self, vandaag: int):
        self.vandaag = vandaag
        begin = vandaag - VENSTER
        self.weken = range(begin - (begin - 1) % 7, vandaag + 1, 7)
        groei = [(1 + GROEI) ** ((week - vandaag) / 365) for week in self.weken]
        self.vormen = {
            sector: [waarde * meer for waarde, meer in zip(seizoen.curve(sector, self.weken), groei, strict=True)]
            for sector in Sector
        }


def of_location(locatie: DemoLocatie, seizoenen: Seizoenen, rng: Random) -> Iterator[DemoVerblijf]:
    """The stays at one location, without people."""
    if locatie.organisatie.voorbeeld or locatie.status in NOG_NIET:
        return
    for plek, van, tot in _slots(locatie, seizoenen, rng):
        kamer = str(1 + plek // 2)
        for aankomst, vertrek in _nights(locatie, seizoenen, van, tot, rng):
            yield _registered(locatie, aankomst, vertrek, kamer, seizoenen.vandaag, rng)


def of_organisation(
    verblijven: list[DemoVerblijf], eerder: Sequence[Persoon], terugkeer: float, rng: Random, vandaag: int
) -> list[DemoVerblijf]:
    """Divide the beds of one organisation over people; `eerder` are people whom others housed.

    In order of arrival: with the chance `terugkeer` whoever left longest ago comes back, nearly always to the same gemeente;
    else somebody new.
    """
    verblijven.sort(key=lambda verblijf: (verblijf.aankomst, verblijf.locatie.nr))
    vrij: dict[str, list[tuple[int, int, Persoon]]] = {verblijf.locatie.gemeente: [] for verblijf in verblijven}
    bekend: set[tuple[str, int]] = set()
    for nr, verblijf in enumerate(verblijven):
        rij = vrij[verblijf.locatie.gemeente]
        if rij and rij[0][0] <= verblijf.aankomst and rng.random() < terugkeer:
            persoon = heappop(rij)[2]
        else:
            persoon = _new(bekend, eerder, rng, vandaag)
        verblijf.persoon = persoon
        elders = vrij[verblijven[int(rng.random() * nr)].locatie.gemeente] if rng.random() < VERHUIST else rij
        heappush(elders, (verblijf.vertrek or NOOIT, nr, persoon))
    return verblijven


def _slots(locatie: DemoLocatie, seizoenen: Seizoenen, rng: Random) -> Iterator[tuple[int, int, int]]:
    """Which bed is in use from when until when; a bed that is in use today has no end yet."""
    open_sinds: list[int] = []
    vorm, speling = seizoenen.vormen[locatie.sector], 1 + locatie.bedden // 25
    plafond = locatie.bedden * max(locatie.bezet, 1.0)
    eind = locatie.einde or NOOIT
    for week, deel in zip(seizoenen.weken, vorm, strict=True):
        doel = min(plafond, locatie.bedden * locatie.bezet * deel * (0.98 + 0.04 * rng.random()))
        if not locatie.begin <= week < eind - 7:
            doel = 0
        while len(open_sinds) < int(doel + 0.5):
            open_sinds.append(week + int(7 * rng.random()))
        while len(open_sinds) > doel + 0.5 and (len(open_sinds) > doel + speling or not doel):
            tot = min(week + int(7 * rng.random()), eind)
            yield len(open_sinds) - 1, open_sinds.pop(), tot
    for plek, van in enumerate(open_sinds):
        yield plek, van, min(eind, NOOIT)


def _nights(locatie: DemoLocatie, seizoenen: Seizoenen, van: int, tot: int, rng: Random) -> Iterator[tuple[int, int]]:
    """Who follows whom in one bed: arrivals and planned departures, the last one cut off where the bed closes."""
    lengte = _kind_of_guest(locatie, van < seizoenen.weken[0] + 7, rng)
    aankomst = van
    if van < seizoenen.weken[0] + 7:  # in use from before the window: the first guest has been here for a while
        eerste = lengte(rng)
        aankomst = max(van - int(eerste * rng.random()), locatie.begin)
        vertrek = _departure(aankomst, max(eerste, van - aankomst + 3), rng)
    else:
        aankomst = _arrival(aankomst, rng)
        vertrek = _departure(aankomst, lengte(rng), rng)
    while aankomst <= seizoenen.vandaag and aankomst + 3 < tot:
        yield aankomst, min(vertrek, tot)
        aankomst = _arrival(vertrek, rng)
        vertrek = _departure(aankomst, lengte(rng), rng)


def _kind_of_guest(locatie: DemoLocatie, jaarrond: bool, rng: Random):
    """How long the guests of this bed stay: a season, or short, middle or long."""
    if not jaarrond and locatie.sector in SEIZOENSECTOREN:
        return lambda rng: 21 + int(36 * rng.random())
    lot = rng.random()
    if lot < 0.16 and jaarrond:
        return lambda rng: 1_150 + int(450 * rng.random())
    if lot < 0.82:
        return lambda rng: 180 + int(700 * rng.random())
    return lambda rng: 14 + int(105 * rng.random())


def _registered(
    locatie: DemoLocatie, aankomst: int, vertrek: int, kamer: str, vandaag: int, rng: Random
) -> DemoVerblijf:
    """What the register knows today: a departure in the future is a plan, if the provider told it at all."""
    if vertrek <= vandaag:
        return DemoVerblijf(locatie, aankomst, vertrek, None, kamer)
    verwacht = vertrek if vertrek < NOOIT and rng.random() < 0.6 else None
    return DemoVerblijf(locatie, aankomst, None, verwacht, kamer)


def known_at(verblijf: DemoVerblijf, dag: int) -> DemoVerblijf | None:
    """The stay as an organisation that has been silent since `dag` supplied it; None when it never did."""
    if verblijf.aankomst > dag:
        return None
    if verblijf.vertrek is not None and verblijf.vertrek > dag:
        verblijf.verwacht, verblijf.vertrek = verblijf.vertrek, None
    return verblijf


def _arrival(dag: int, rng: Random) -> int:
    """Three of four people arrive on the Sunday or Monday that follows."""
    if rng.random() < 0.25:
        return dag + 1
    return dag + (ZONDAG - (dag - 1)) % 7 + (rng.random() < 0.5)


def _departure(aankomst: int, nachten: int, rng: Random) -> int:
    """Three of four people leave on a Saturday."""
    vertrek = aankomst + nachten
    return vertrek if rng.random() < 0.25 else vertrek + (ZATERDAG - (vertrek - 1)) % 7


def _new(bekend: set[tuple[str, int]], eerder: Sequence[Persoon], rng: Random, vandaag: int) -> Persoon:
    """Somebody this organisation does not know: a name with a birth date is unique within an organisation."""
    if eerder and rng.random() < GEDEELD:
        persoon = as_written_elsewhere(eerder[int(rng.random() * len(eerder))])
    else:
        persoon = namen.draw(rng, vandaag)
    while (persoon.sleutel, persoon.geboren) in bekend:
        persoon = namen.draw(rng, vandaag)
    bekend.add((persoon.sleutel, persoon.geboren))
    return persoon
