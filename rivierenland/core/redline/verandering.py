"""What happened to a part of a text between two versions, and to a fact about it."""

from dataclasses import dataclass
from enum import StrEnum


class Verandering(StrEnum):
    """What happened to a part: a chapter, an article, an agreement."""

    GELIJK = "gelijk"
    NIEUW = "nieuw"
    WEG = "weg"
    GEWIJZIGD = "gewijzigd"

    @property
    def badge(self) -> tuple[str, str, str]:
        """Kind, words and icon."""
        return {
            Verandering.NIEUW: ("good", "Nieuw", "add"),
            Verandering.WEG: ("wrong", "Weggehaald", "minus"),
            Verandering.GEWIJZIGD: ("attention", "Gewijzigd", "edit"),
            Verandering.GELIJK: ("neutral", "Ongewijzigd", "equal"),
        }[self]


@dataclass(frozen=True, slots=True)
class Kenmerk:
    """A fact about a part that changed, in words."""

    naam: str
    oud: str
    nieuw: str


def change(oud: object | None, nieuw: object | None, *, changed: bool) -> Verandering:
    """What happened to a part that is in the old version, the new one, or both; `changed`: of both, whether it says anything else."""
    if oud is None:
        return Verandering.NIEUW
    if nieuw is None:
        return Verandering.WEG
    return Verandering.GEWIJZIGD if changed else Verandering.GELIJK
