"""From which choice to which: the changes counted."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from speerpunten.programma.enums.deelname import Deelnamekeuze
from speerpunten.programma.matrix.bord import Cel

VOLGORDE = {keuze: plaats for plaats, keuze in enumerate(Deelnamekeuze)}


@dataclass(frozen=True, slots=True)
class Overgang:
    """How many cells went from one choice to another."""

    van: Deelnamekeuze
    naar: Deelnamekeuze
    aantal: int


def transitions(cellen: Iterable[Cel]) -> list[Overgang]:
    """The changes among these cells, the most frequent first; cells that did not change do not count."""
    geteld = Counter((cel.was, cel.keuze) for cel in cellen if cel.was is not None)
    gevonden = [Overgang(van, naar, aantal) for (van, naar), aantal in geteld.items()]
    return sorted(gevonden, key=lambda stap: (-stap.aantal, VOLGORDE[stap.van], VOLGORDE[stap.naar]))
