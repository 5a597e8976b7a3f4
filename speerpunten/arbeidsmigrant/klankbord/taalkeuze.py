"""A text in the language of who reads it, or in Dutch, and which of both it is."""

from collections.abc import Mapping
from dataclasses import dataclass

from rivierenland.core.talen import STANDAARD


@dataclass(frozen=True)
class Tekst:
    """What to read, and in which language that is."""

    tekst: str
    taal: str


def text_in(taal: str, veld: str, nederlands: str, vertalingen: Mapping[str, Mapping[str, str]]) -> Tekst:
    """`veld` in `taal` where somebody translated it, else as it stands in Dutch."""
    vertaald = vertalingen.get(taal, {}).get(veld, "")
    return Tekst(vertaald, taal) if vertaald else Tekst(nederlands, STANDAARD)
