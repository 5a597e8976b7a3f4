"""Whom to call: numbers that are kept as reference data, with their source."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from rivierenland.core.queries.parameter import in_force
from speerpunten.arbeidsmigrant.melden.woorden import NUMMERS

STAM = "noodnummer"


@dataclass(frozen=True)
class Nummer:
    """A number to call: `nummer` as people read it, `tel` as a phone dials it."""

    code: str
    naam: Any
    wanneer: Any
    nummer: str
    bron: str

    @property
    def tel(self) -> str:
        """Only the digits."""
        return "".join(teken for teken in self.nummer if teken.isdigit())


def numbers(peildatum: date) -> dict[str, Nummer]:
    """The numbers in force, by code, the most urgent first. One query."""
    known = {row.code.partition(".")[2]: row for row in in_force(peildatum, stems=(STAM,))}
    return {
        code: Nummer(code, naam, wanneer, str(known[code].waarde), known[code].bron)
        for code, (naam, wanneer) in NUMMERS.items()
        if code in known
    }
