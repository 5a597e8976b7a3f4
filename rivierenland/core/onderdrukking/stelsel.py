"""Counts that hang together: cells, and sums of them. Which are withheld so that no sum gives a small one back."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum


class Gegeven(Enum):
    """What an earlier publication already did with a cell."""

    VRIJ = "nog niets"
    GETOOND = "eerder getoond"
    VERBORGEN = "eerder niet getoond"


@dataclass(frozen=True, slots=True)
class Cel:
    """One count. `drempel`: the first count that is shown; 0 when every count is. `sleutel` names it in the sums."""

    sleutel: str
    waarde: int
    drempel: int = 0
    gegeven: Gegeven = Gegeven.VRIJ

    @property
    def is_klein(self) -> bool:
        """Whether it must be withheld for its own sake; a nought says nothing of anybody."""
        return 0 < self.waarde < self.drempel


@dataclass(frozen=True, slots=True)
class Optelling:
    """`totaal` is the sum of `delen`; all are keys of cells."""

    totaal: str
    delen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stelsel:
    """All cells of what is published together, and every sum that a reader can make."""

    cellen: Sequence[Cel]
    optellingen: Sequence[Optelling]


def protect(stelsel: Stelsel) -> frozenset[str]:
    """The keys that are withheld: the small ones, and the smallest others that keep any sum from giving one back."""
    cellen = {cel.sleutel: cel for cel in stelsel.cellen}
    dicht = {cel.sleutel for cel in stelsel.cellen if cel.is_klein or cel.gegeven is Gegeven.VERBORGEN}
    while alleen := next((som for som in stelsel.optellingen if _hidden(som, dicht) == 1), None):
        open_ = [cellen[s] for s in (*alleen.delen, alleen.totaal) if s not in dicht and cellen[s].waarde]
        vrij = [cel for cel in open_ if cel.gegeven is Gegeven.VRIJ] or open_
        if not vrij:
            break
        dicht.add(min(vrij, key=lambda cel: (cel.waarde, cel.sleutel)).sleutel)
    return frozenset(dicht)


def _hidden(som: Optelling, dicht: set[str]) -> int:
    return sum(sleutel in dicht for sleutel in (som.totaal, *som.delen))
