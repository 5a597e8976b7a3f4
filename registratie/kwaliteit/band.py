"""What number of people counts as usual on a day: a band that anybody can work out again from the same weekdays.

Two expectations: the same as the weeks before, and the weeks before moved as last year moved in these weeks. Whatever lies
between them, give or take the margin, is usual: so a harvest that came last year too raises no alarm when it comes again, nor
when it comes a week earlier or later.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from math import ceil

from registratie.enums import Afwijking

JAAR = 364
"""Days in a year of whole weeks: the same weekday, in the same week."""
SCHUIF = (-7, 0, 7)
"""A season may begin a week earlier or later than last year's."""
GENOEG = 3
"""With fewer known weeks there is nothing to compare with."""


@dataclass(frozen=True, slots=True)
class Bandnorm:
    """The terms in force: over how many weeks, what margin, and the weeks of the harvest."""

    weken: int
    procent: float
    minimum: int
    oogst_eerste_week: int
    oogst_laatste_week: int

    def margin(self, verwacht: float) -> int:
        """How many people more or less are still usual."""
        return max(self.minimum, ceil(verwacht * self.procent / 100))

    def in_harvest(self, dag: date) -> bool:
        """Whether people come and go for the picking on this day."""
        return self.oogst_eerste_week <= dag.isocalendar().week <= self.oogst_laatste_week


@dataclass(frozen=True, slots=True)
class Band:
    """What is usual, from `laag` up to and including `hoog`; `seizoen` is empty without a last year to look at."""

    verwacht: int
    seizoen: int | None
    laag: int
    hoog: int

    def judge(self, personen: int) -> Afwijking:
        """How a number of people compares with the band."""
        if personen > self.hoog:
            return Afwijking.SPRONG
        return Afwijking.DALING if personen < self.laag else Afwijking.GEWOON


class Reeks:
    """The people of every night, by the ordinal of its day; the middle of earlier weeks is worked out once a day."""

    def __init__(self, stand: Callable[[int], int | None]):
        self.stand = stand
        self._middens: dict[tuple[int, int], float | None] = {}

    def middle(self, dag: int, weken: int) -> float | None:
        """The middle of the same weekday in the weeks before; the odd week out does not move it. None for too few."""
        key = (dag, weken)
        if key not in self._middens:
            nights = (self.stand(dag - 7 * nr) for nr in range(1, weken + 1))
            known = sorted(value for value in nights if value is not None)
            enough = len(known) >= min(GENOEG, weken)
            self._middens[key] = (known[(len(known) - 1) // 2] + known[len(known) // 2]) / 2 if enough else None
        return self._middens[key]


def band_of(dag: date, reeks: Reeks, norm: Bandnorm, *, bedden: int) -> Band | None:
    """The band for `dag`; None as long as too few weeks are known.

    In the harvest, of somebody whose last harvest is not in the register, everything up to the permitted beds is usual.
    """
    nacht = dag.toordinal()
    verwacht = reeks.middle(nacht, norm.weken)
    if verwacht is None:
        return None
    bewegingen = [_moved(nacht - JAAR + schuif, reeks, norm, verwacht) for schuif in SCHUIF]
    kansen = [verwacht, *(kans for kans in bewegingen if kans is not None)]
    laag = max(0, round(min(kans - norm.margin(kans) for kans in kansen)))
    hoog = round(max(kans + norm.margin(kans) for kans in kansen))
    if len(kansen) == 1 and norm.in_harvest(dag):
        laag, hoog = 0, max(hoog, bedden)
    seizoen = bewegingen[SCHUIF.index(0)]
    return Band(round(verwacht), None if seizoen is None else round(seizoen), laag, hoog)


def _moved(toen: int, reeks: Reeks, norm: Bandnorm, verwacht: float) -> float | None:
    """`verwacht` moved as the people moved towards that day: in proportion, or by people where they were too few for that."""
    midden, waarde = reeks.middle(toen, norm.weken), reeks.stand(toen)
    if midden is None or waarde is None:
        return None
    return verwacht * waarde / midden if midden >= norm.minimum else max(0.0, verwacht + waarde - midden)
