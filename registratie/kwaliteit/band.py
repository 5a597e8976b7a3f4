"""What number of people counts as usual on a day: a band that anybody can work out again from the same weekdays.

Two expectations: the same as the weeks before, and the weeks before moved as last year moved in these weeks. Whatever lies
between them, give or take the margin, is usual: so a harvest that came last year too raises no alarm when it comes again, nor
when it comes a week earlier or later.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil
from statistics import median

from registratie.enums import Afwijking

JAAR = timedelta(days=364)
"""A year of whole weeks: the same weekday, in the same week."""
SCHUIF = (timedelta(days=-7), timedelta(0), timedelta(days=7))
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


def band_of(dag: date, stand: Callable[[date], int | None], norm: Bandnorm, *, bedden: int) -> Band | None:
    """The band for `dag`; None as long as too few weeks are known. `stand` gives the people of a night, None when unknown.

    In the harvest, of somebody whose last harvest is not in the register, everything up to the permitted beds is usual.
    """
    verwacht = _middle(dag, stand, norm.weken)
    if verwacht is None:
        return None
    bewegingen = _last_year(dag, stand, norm, verwacht)
    kansen = [verwacht, *(kans for kans in bewegingen if kans is not None)]
    laag = max(0, round(min(kans - norm.margin(kans) for kans in kansen)))
    hoog = round(max(kans + norm.margin(kans) for kans in kansen))
    if len(kansen) == 1 and norm.in_harvest(dag):
        laag, hoog = 0, max(hoog, bedden)
    seizoen = bewegingen[SCHUIF.index(timedelta(0))]
    return Band(round(verwacht), None if seizoen is None else round(seizoen), laag, hoog)


def _middle(dag: date, stand: Callable[[date], int | None], weken: int) -> float | None:
    """The middle of the same weekday in the weeks before; the odd week out does not move it."""
    known = [value for nr in range(1, weken + 1) if (value := stand(dag - timedelta(days=7 * nr))) is not None]
    return float(median(known)) if len(known) >= min(GENOEG, weken) else None


def _last_year(dag: date, stand: Callable[[date], int | None], norm: Bandnorm, verwacht: float) -> list[float | None]:
    """`verwacht` moved as the weeks around this one moved last year, for each of `SCHUIF`."""
    return [_moved(dag - JAAR + schuif, stand, norm, verwacht) for schuif in SCHUIF]


def _moved(toen: date, stand: Callable[[date], int | None], norm: Bandnorm, verwacht: float) -> float | None:
    """`verwacht` moved as the people moved towards that day: in proportion, or by people where they were too few for that."""
    midden, waarde = _middle(toen, stand, norm.weken), stand(toen)
    if midden is None or waarde is None:
        return None
    return verwacht * waarde / midden if midden >= norm.minimum else max(0.0, verwacht + waarde - midden)
