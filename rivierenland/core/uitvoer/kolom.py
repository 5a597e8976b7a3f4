"""The columns and sheets of an export, independent of the file format."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Soort(StrEnum):
    """What a column holds; it decides the cell type and the number format."""

    TEKST = "tekst"
    GETAL = "getal"
    BEDRAG = "bedrag"  # euros
    DATUM = "datum"
    TIJDSTIP = "tijdstip"  # shown in Dutch local time
    PERCENTAGE = "percentage"  # a fraction: 0.879 is shown as 87,9 %


STANDAARDBREEDTE = {
    Soort.TEKST: 24,
    Soort.GETAL: 11,
    Soort.BEDRAG: 14,
    Soort.DATUM: 12,
    Soort.TIJDSTIP: 17,
    Soort.PERCENTAGE: 11,
}


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column: its heading, its kind and how to read the value from a row.

    `waarde` may return None (an empty cell) and, in any kind of column, a text such as "niet getoond", which is
    then written as text.
    """

    kop: str
    soort: Soort
    waarde: Callable[[Any], Any]
    breedte: int | None = None  # in characters; None: by kind and heading

    @property
    def rechts(self) -> bool:
        """Whether its values, and so its heading, stand on the right."""
        return self.soort is not Soort.TEKST

    @property
    def tekens(self) -> int:
        """The width in characters."""
        return self.breedte or max(STANDAARDBREEDTE[self.soort], min(len(self.kop) + 3, 30))


@dataclass(frozen=True, slots=True)
class Blad:
    """One sheet. `rijen` is read once, in order, and never held in memory."""

    naam: str
    kolommen: Sequence[Kolom]
    rijen: Iterable[Any]
