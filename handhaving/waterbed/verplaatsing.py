"""W1: what one provider has more elsewhere within 90 days after a measure, per bed that became empty where it was taken."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Protocol

import numpy as np

from handhaving.waterbed.intervallen import Reeks, bootstrap, ratio
from handhaving.waterbed.uitkomst import MINIMUM, Uitkomst, small

CODE = "W1"
DAGEN = 90
"""How long after the measure we look."""
GENOEG = 5
"""From so many measured runs on, the interval draws whole runs again: people move in groups."""
LOD, SLUITING = "lod", "sluiting"
METHODE = (
    "Per maatregel (last onder dwangsom of sluiting): het aantal mensen dat dezelfde aanbieder (zelfde KVK-nummer) 90 dagen "
    "later méér heeft in andere gemeenten, gedeeld door het aantal mensen dat op de locatie is verdwenen. Vergeleken zijn de "
    "nacht voor de maatregel en de nacht 90 dagen erna. Aantallen onder 5 tellen niet als uitkomst. Bij 5 of meer maatregelen "
    "komt de marge uit herhaald trekken van maatregelen (bootstrap), anders uit de exacte verdeling van twee aantallen; die "
    "laatste is te smal als mensen in groepen verhuizen."
)


@dataclass(frozen=True, slots=True)
class Maatregel:
    """A measure: `lod` or `sluiting`, on a day, at a location of an organisation."""

    soort: str
    organisatie: int
    locatie: int
    gemeente: str
    dag: date


@dataclass(frozen=True, slots=True)
class Reeksmaatregel:
    """Measures against one organisation within 90 days of the first: they share what happened elsewhere, so they count once."""

    organisatie: int
    maatregelen: tuple[Maatregel, ...]

    @property
    def voor(self) -> date:
        """The night before the first measure."""
        return self.maatregelen[0].dag - timedelta(days=1)

    @property
    def na(self) -> date:
        """The night 90 days after the first measure."""
        return self.maatregelen[0].dag + timedelta(days=DAGEN)

    @property
    def soort(self) -> str:
        """The heaviest measure among them."""
        return SLUITING if any(maatregel.soort == SLUITING for maatregel in self.maatregelen) else LOD

    @property
    def gemeenten(self) -> tuple[str, ...]:
        """Where they were taken."""
        return tuple(sorted({maatregel.gemeente for maatregel in self.maatregelen}))


class Nachten(Protocol):
    """How many people slept where."""

    def at(self, locatie: int, nacht: date) -> int:
        """In one location."""

    def of(self, organisatie: int, gemeente: str, nacht: date) -> int:
        """With one organisation in one gemeente."""

    def total(self, gemeente: str, nacht: date) -> int:
        """In one gemeente, with everybody."""


@dataclass(frozen=True, slots=True)
class Verplaatst:
    """One run of measures: people lost per gemeente where it was taken, people more per other gemeente.

    `gewoon`: how many more it would have been had the organisation grown there as all others did (harvests do that too).
    """

    reeks: Reeksmaatregel
    verloren: Mapping[str, int]
    erbij: Mapping[str, int]
    gewoon: float

    @property
    def weg(self) -> int:
        """People lost in all."""
        return sum(self.verloren.values())

    @property
    def elders(self) -> int:
        """People more elsewhere in all."""
        return sum(self.erbij.values())


@dataclass(frozen=True, slots=True)
class Stroom:
    """From where to where after which kind of measure, over all measures together."""

    van: str
    naar: str
    soort: str
    personen: int


def runs(maatregelen: Iterable[Maatregel], *, peildatum: date) -> list[Reeksmaatregel]:
    """The measures by organisation and 90 days, of which the night after lies not beyond `peildatum`."""
    found: list[Reeksmaatregel] = []
    ordered = sorted(set(maatregelen), key=lambda m: (m.organisatie, m.dag, m.locatie, m.soort))
    for organisatie, eigen in groupby(ordered, key=lambda m: m.organisatie):
        samen: list[Maatregel] = []
        for maatregel in eigen:
            if samen and maatregel.dag > samen[0].dag + timedelta(days=DAGEN):
                found.append(Reeksmaatregel(organisatie, tuple(samen)))
                samen = []
            samen.append(maatregel)
        found.append(Reeksmaatregel(organisatie, tuple(samen)))
    return [reeks for reeks in found if reeks.na <= peildatum]


def moved(reeksen: Iterable[Reeksmaatregel], nachten: Nachten, gemeenten: Collection[str]) -> list[Verplaatst]:
    """What each run lost, and what its organisation has more in the gemeenten where no measure was taken."""
    return [_moved(reeks, nachten, gemeenten) for reeks in reeksen]


def displacement(gemeten: Sequence[Verplaatst]) -> Uitkomst:
    """The region's figure: people more elsewhere per person lost, over the runs that lost anybody.

    Not measurable without a run, when fewer than five people were lost, or when one to four came elsewhere.
    """
    tellend = [een for een in gemeten if een.weg]
    weg, elders = sum(een.weg for een in tellend), sum(een.elders for een in tellend)
    if reden := _why_not(len(gemeten), weg, elders):
        return Uitkomst(CODE, len(tellend), "maatregelen", METHODE, reden=reden)
    laag, hoog = _interval(tellend, weg, elders)
    return Uitkomst(
        CODE, len(tellend), "maatregelen", METHODE, waarde=elders / weg, laag=laag, hoog=hoog, teller=elders, noemer=weg
    )  # fmt: skip


def expected(gemeten: Iterable[Verplaatst]) -> float | None:
    """The same quotient had each organisation grown as all others did in the same gemeenten and nights; None without a loss."""
    tellend = [een for een in gemeten if een.weg]
    weg = sum(een.weg for een in tellend)
    return sum(een.gewoon for een in tellend) / weg if weg else None


def streams(gemeten: Iterable[Verplaatst]) -> list[Stroom]:
    """From, to, kind of measure and people, the largest first. What came elsewhere is divided over where it was lost."""
    totalen: dict[tuple[str, str, str], int] = {}
    for een in gemeten:
        if not een.weg:
            continue
        for naar, personen in een.erbij.items():
            for van, deel in _divide(personen, een.verloren).items():
                sleutel = (van, naar, een.reeks.soort)
                totalen[sleutel] = totalen.get(sleutel, 0) + deel
    rijen = [Stroom(van, naar, soort, personen) for (van, naar, soort), personen in totalen.items() if personen]
    return sorted(rijen, key=lambda s: (-s.personen, s.van, s.naar, s.soort))


def _moved(reeks: Reeksmaatregel, nachten: Nachten, gemeenten: Collection[str]) -> Verplaatst:
    locaties = sorted({(maatregel.gemeente, maatregel.locatie) for maatregel in reeks.maatregelen})
    verloren = dict.fromkeys(reeks.gemeenten, 0)
    for gemeente, locatie in locaties:
        verloren[gemeente] += max(0, nachten.at(locatie, reeks.voor) - nachten.at(locatie, reeks.na))
    erbij, gewoon = {}, 0.0
    for gemeente in sorted(set(gemeenten) - set(reeks.gemeenten)):
        toen, nu = (nachten.of(reeks.organisatie, gemeente, nacht) for nacht in (reeks.voor, reeks.na))
        if nu > toen:
            erbij[gemeente] = nu - toen
        ander_toen = nachten.total(gemeente, reeks.voor) - toen
        ander_nu = nachten.total(gemeente, reeks.na) - nu
        if ander_toen > 0:
            gewoon += max(0.0, toen * (ander_nu / ander_toen - 1))
    return Verplaatst(reeks, verloren, erbij, gewoon)


def _why_not(aantal: int, weg: int, elders: int) -> str:
    if not aantal:
        return "Er is nog geen last onder dwangsom of sluiting van minstens 90 dagen geleden."
    if weg < MINIMUM:
        return "Op de locaties met een maatregel zijn minder dan 5 mensen minder dan daarvoor. Dat is te weinig om te meten."
    if small(elders):
        return "Elders kwamen er bij dezelfde aanbieders minder dan 5 mensen bij. Zo’n klein aantal tonen wij niet."
    return ""


def _interval(gemeten: Sequence[Verplaatst], weg: int, elders: int) -> tuple[float, float | None]:
    if len(gemeten) >= GENOEG:
        rijen = np.array([(een.elders, een.weg) for een in gemeten], dtype=np.float64)
        if grenzen := bootstrap(rijen, _quotients):
            return grenzen
    return ratio(elders, weg)


def _quotients(trekking: Reeks) -> Reeks:
    sommen = trekking.sum(axis=1)
    uit: Reeks = sommen[:, 0] / sommen[:, 1]
    return uit


def _divide(personen: int, verloren: Mapping[str, int]) -> dict[str, int]:
    """Whole people in proportion to what was lost; what is left over goes to the largest remainders, then by code."""
    weg = sum(verloren.values())
    delen = {van: personen * aantal // weg for van, aantal in verloren.items()}
    over = sorted(verloren, key=lambda van: (-(personen * verloren[van] % weg), van))
    for van in over[: personen - sum(delen.values())]:
        delen[van] += 1
    return delen
