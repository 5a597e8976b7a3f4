"""What somebody agrees to, in the own language. A text never changes: another wording is another version, in a folder of its own."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rivierenland.core.talen import TALEN

FOLDER = Path(__file__).parent / "teksten"
VERSIE = 1
"""The version that is shown now."""


@dataclass(frozen=True)
class Tekst:
    """A text with the names filled in: title, paragraphs, the sentence that is agreed to, and the words beside the lines to sign on."""

    taal: str
    titel: str
    alineas: tuple[str, ...]
    slot: str
    naam: str
    datum: str
    handtekening: str


def talen(versie: int = VERSIE) -> list[str]:
    """The languages in which the text stands."""
    return [taal for taal in TALEN if (FOLDER / str(versie) / f"{taal}.json").exists()]


def text(taal: str, *, verwijzer: str, partner: str, maanden: int, versie: int = VERSIE) -> Tekst:
    """The text in this language. Raises KeyError for a language or version that is not there."""
    if taal not in talen(versie):
        raise KeyError(taal)
    raw = _raw(taal, versie)
    alineas = tuple(zin.format(verwijzer=verwijzer, partner=partner, maanden=maanden) for zin in raw["alineas"])
    return Tekst(taal, raw["titel"], alineas, raw["slot"], raw["naam"], raw["datum"], raw["handtekening"])


@cache
def _raw(taal: str, versie: int) -> dict:
    found: dict = json.loads((FOLDER / str(versie) / f"{taal}.json").read_text(encoding="utf-8"))
    return found
