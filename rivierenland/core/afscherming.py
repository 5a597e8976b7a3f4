"""Why a count of people is not shown. A shielded value is never 0, a dash or an empty cell."""

from enum import Enum


class Afscherming(Enum):
    """The two reasons a count stays hidden, with the words that stand in its place."""

    KLEIN = "< 10"
    BESCHERMD = "niet getoond"

    def __str__(self) -> str:
        return self.value
