"""Why a count of people is not shown. A shielded value is never 0, a dash or an empty cell."""

from enum import Enum


class Afscherming(Enum):
    """Why a count stays hidden, with the words that stand in its place: too small, or another would follow from it.

    Counts of people start at ten, counts of acts (inspections, findings, decisions) at five.
    """

    KLEIN = "< 10"
    HEEL_KLEIN = "< 5"
    BESCHERMD = "niet getoond"

    def __str__(self) -> str:
        return self.value
