"""The sum of one gemeente and of the region: demand, growth and replacement against supply and plans.

Building blocks of VNG's Toolkit II (present supply, present demand, programme). Every term is rounded to whole people or beds before
it is added, so that the statement on the page adds up to the unit.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from math import floor

from speerpunten.aanbod.opgave.aannames import Aannames

JAARROND, PIEK = "jaarrond", "piek"
MOMENTEN = (JAARROND, PIEK)


@dataclass(frozen=True, slots=True)
class Vraag:
    """People at work of one certainty: in the lowest month of the gemeente, and in the peak month of the region."""

    jaarrond: int
    piek: int


@dataclass(frozen=True, slots=True)
class Plan:
    """A running project. `kans`: its own chance as a fraction, None for that of its stage; `opent`: the expected first day, None
    when nobody knows; `vervangt`: beds elsewhere that close when it opens.
    """

    stadium: str
    bedden: int
    tijdelijk: int = 0
    vervangt: int = 0
    kans: float | None = None
    opent: date | None = None

    def chance(self, aannames: Aannames) -> float:
        """Its own chance, else that of its stage."""
        return aannames.kansen.get(self.stadium, 0.0) if self.kans is None else self.kans


@dataclass(frozen=True, slots=True)
class Gemeentecijfers:
    """What is counted in a gemeente. `vraag` by certainty; empty: no demand is known, which is not the same as none.

    `bedden`: year-round; `kern`: the part of those in room-let houses in a kern; `tijdelijk`: beds that stand in season.
    """

    code: str
    naam: str
    vraag: Mapping[str, Vraag]
    bedden: int = 0
    kern: int = 0
    tijdelijk: int = 0
    plannen: Sequence[Plan] = ()


@dataclass(frozen=True, slots=True)
class Som:
    """The statement at one moment, in people and beds: `opgave` is the outcome, negative when there are beds left.

    `werk`: people at work; `elders`: of them living outside the region; `eigen`: of those who stay, in a house of their own;
    `seizoen`: people of the season; `seizoen_elders`: of them housed elsewhere than where they work. `afbouw`, `niet_conform`,
    `verdrongen`: beds to replace, in room-let houses, below the norm, and closed by plans. All seasonal terms are 0 year-round.
    """

    werk: int = 0
    elders: int = 0
    eigen: int = 0
    seizoen: int = 0
    seizoen_elders: int = 0
    groei: int = 0
    afbouw: int = 0
    niet_conform: int = 0
    verdrongen: int = 0
    bedden: int = 0
    tijdelijk: int = 0
    pijplijn: int = 0

    @property
    def vraag(self) -> int:
        """People who look for a bed now."""
        return self.werk - self.elders - self.eigen + self.seizoen - self.seizoen_elders

    @property
    def vervanging(self) -> int:
        """Beds that have to be made again."""
        return self.afbouw + self.niet_conform + self.verdrongen

    @property
    def aanbod(self) -> int:
        """Permitted beds in use."""
        return self.bedden + self.tijdelijk

    @property
    def opgave(self) -> int:
        """Beds that are short; negative when some are left."""
        return self.vraag + self.groei + self.vervanging - self.aanbod - self.pijplijn

    def __add__(self, other: "Som") -> "Som":
        return Som(*(getattr(self, veld.name) + getattr(other, veld.name) for veld in fields(Som)))


@dataclass(frozen=True, slots=True)
class Tijd:
    """Now and the horizon, so many years later on the same day of the year."""

    vandaag: date
    jaren: int

    @property
    def horizon(self) -> date:
        """29 February becomes the 28th in a year that has no leap day."""
        jaar = self.vandaag.year + self.jaren
        try:
            return self.vandaag.replace(year=jaar)
        except ValueError:
            return self.vandaag.replace(year=jaar, day=28)


def statement(cijfers: Gemeentecijfers, aannames: Aannames, tijd: Tijd, groei: str, moment: str) -> Som | None:
    """The sum of one gemeente with the rate of growth `groei`, year-round or at the peak; None when no demand is known."""
    if not cijfers.vraag:
        return None
    piek = moment == PIEK
    werk = sum(vraag.jaarrond for vraag in cijfers.vraag.values())
    seizoen = sum(max(vraag.piek - vraag.jaarrond, 0) for vraag in cijfers.vraag.values()) if piek else 0
    elders = whole(werk * (1 - aannames.in_regio))
    som = Som(
        werk=werk, elders=elders, eigen=whole((werk - elders) * aannames.eigen_woning),
        seizoen=seizoen, seizoen_elders=whole(seizoen * (1 - aannames.op_erf)),
        bedden=cijfers.bedden, tijdelijk=cijfers.tijdelijk if piek else 0,
        **_replaced(cijfers, aannames, tijd),
    )  # fmt: skip
    komt, verdrongen = _arriving(cijfers.plannen, aannames, tijd, piek=piek)
    return replace(
        som, groei=whole(som.vraag * growth(aannames.groei[groei], tijd.jaren)), pijplijn=komt, verdrongen=verdrongen
    )


def region(sommen: Iterable[Som | None]) -> Som | None:
    """The gemeenten of which demand is known, together; None when of none is."""
    bekend = [som for som in sommen if som is not None]
    return sum(bekend, start=Som()) if bekend else None


def shortage(sommen: Iterable[Som | None]) -> int:
    """The tasks added up without letting what one gemeente has left fill what another lacks."""
    return sum(max(som.opgave, 0) for som in sommen if som is not None)


def growth(per_jaar: float, jaren: float) -> float:
    """How much there is more after so many years, as a fraction of now."""
    return (1 + per_jaar) ** jaren - 1


def phased_out(per_jaar: float, jaren: float) -> float:
    """Which part of the beds in room-let houses is gone by then: every year the same number, until none is left."""
    return min(per_jaar * jaren, 1.0)


def months(van: date, tot: date) -> float:
    """Months from one day to another, parts of a month by thirtieths."""
    return (tot.year - van.year) * 12 + tot.month - van.month + (tot.day - van.day) / 30


def whole(waarde: float) -> int:
    """To the nearest whole number, halves up."""
    return floor(waarde + 0.5)


def _replaced(cijfers: Gemeentecijfers, aannames: Aannames, tijd: Tijd) -> dict[str, int]:
    """A bed that goes with its house is not also counted as below the norm."""
    afbouw = whole(cijfers.kern * phased_out(aannames.afbouw_kern, tijd.jaren))
    return {"afbouw": afbouw, "niet_conform": whole((cijfers.bedden - afbouw) * aannames.niet_conform)}


def _arriving(plannen: Sequence[Plan], aannames: Aannames, tijd: Tijd, *, piek: bool) -> tuple[int, int]:
    """Beds that plans bring before the horizon, and beds that close for them, each times the chance. Without an expected day a
    plan does not count.
    """
    komt = verdrongen = 0.0
    ruimte = months(tijd.vandaag, tijd.horizon)
    for plan in plannen:
        if plan.opent and months(tijd.vandaag, plan.opent) + aannames.vertraging <= ruimte:
            kans = plan.chance(aannames)
            komt += kans * (plan.bedden if piek else plan.bedden - plan.tijdelijk)
            verdrongen += kans * plan.vervangt
    return whole(komt), whole(verdrongen)
