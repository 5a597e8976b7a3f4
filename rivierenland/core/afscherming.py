"""Why a count of people is not shown. A shielded value is never 0, a dash or an empty cell."""

from enum import Enum


class Afscherming(Enum):
    """The words that stand in the place of a count that exists and is withheld.

    One word, whether it is small itself or another would follow from it: the difference would tell which are small.
    """

    NIET_GETOOND = "niet getoond"

    def __str__(self) -> str:
        return self.value
