"""Reading an address from a cell of a delivered list, in which also a name may stand."""

import re
from dataclasses import dataclass

from registratie.inlezen.adressen import looks_like_adres, parse_adres

_STRAATWOORD = re.compile(
    r"(?:straat|weg|laan|dijk|kade|plein|hof|pad|singel|park|steeg|gracht|dreef|wal|veld|erf|akker|kamp|ring|markt|plantsoen|"
    r"waard|steenweg|brink|oord|zijde|bandijk|uiterwaard|boulevard|passage|werf|haven|terrein)$"
)


@dataclass(frozen=True)
class Leesadres:
    """An address without anything else that stood in the cell: folded street and number, postcode, folded place."""

    straat: str
    postcode: str
    plaats: str

    @property
    def tekst(self) -> str:
        """In one line, as an official reads it; the place only where the caller knows it as one."""
        straat = " ".join(woord.capitalize() if woord[0].isalpha() else woord for woord in self.straat.split())
        return f"{straat}, {self.postcode}" if self.postcode else straat


def read(cel: str) -> Leesadres | None:
    """The address in a cell; None when it is not surely one: a cell may hold somebody's name, and no name may leave the list.

    Sure is what carries a postcode, or a street that is called like one.
    """
    if not looks_like_adres(cel):
        return None
    adres = parse_adres(cel)
    straat = re.sub(r" \d.*$", "", adres.straat)
    if not straat or straat == adres.straat or not (adres.postcode or _STRAATWOORD.search(straat)):
        return None
    return Leesadres(adres.straat, adres.postcode, adres.plaats)
