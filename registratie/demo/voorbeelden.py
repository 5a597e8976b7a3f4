"""The organisations and locations of the example files: they must be there before somebody delivers those files."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

MANIFEST = Path(__file__).parents[1] / "voorbeelden" / "manifest.json"


@dataclass(frozen=True, slots=True)
class Voorbeeldlocatie:
    """A location as the manifest has it."""

    code: str
    naam: str
    adres: str
    postcode: str
    plaats: str
    gemeente: str
    soort: str
    max_personen: int


def organisaties() -> Iterator[tuple[str, str, list[Voorbeeldlocatie]]]:
    """KVK-nummer, name and locations of the four organisations, in the order of the manifest."""
    for kvk, organisatie in json.loads(MANIFEST.read_text(encoding="utf-8"))["organisaties"].items():
        yield kvk, organisatie["naam"], [Voorbeeldlocatie(**locatie) for locatie in organisatie["locaties"]]
