"""What a look-up came to."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")


class Uitkomst(StrEnum):
    """How a look-up ended. `UIT`: nobody configured it, so nothing was asked."""

    GEVONDEN = "gevonden"
    NIET_GEVONDEN = "niet_gevonden"
    ONBEREIKBAAR = "onbereikbaar"
    UIT = "uit"


@dataclass(frozen=True)
class Antwoord(Generic[T]):
    """The outcome, and what was found when something was."""

    uitkomst: Uitkomst
    waarde: T | None = None

    @property
    def is_gevonden(self) -> bool:
        """Whether there is something to show."""
        return self.uitkomst is Uitkomst.GEVONDEN
