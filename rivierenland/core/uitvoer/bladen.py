"""Sheets as spreadsheet programs accept them: legal unique names, and no more rows than fit."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any

from .kolom import Blad

MAX_RIJEN = 1_048_576  # rows of one sheet, heading included, in Excel and LibreOffice
MAX_NAAM = 31
_VERBODEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")


@dataclass(slots=True)
class Klaar:
    """A sheet that was written: what the parts of the file after it must know."""

    naam: str
    kolommen: int
    rijen: int = 1  # the number of the last row; the heading is row 1

    @property
    def laatste_kolom(self) -> str:
        """The letter of the last column: A for 1, AA for 27."""
        return column_letter(self.kolommen)

    @property
    def verwijzing(self) -> str:
        """The name as a formula quotes it."""
        return "'" + self.naam.replace("'", "''") + "'"


def column_letter(nummer: int) -> str:
    """1 is A, 27 is AA."""
    letters = ""
    while nummer:
        nummer, rest = divmod(nummer - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def fitting(bladen: Iterable[Blad], max_rijen: int = MAX_RIJEN) -> Iterator[Blad]:
    """The same sheets with names made legal and unique; a sheet with too many rows goes on in the next.

    A sheet must be read to its end before the following one is asked for: they share the iterator of rows.
    """
    gebruikt: set[str] = set()
    for blad in bladen:
        rijen = iter(blad.rijen)
        deel: Iterable[Any] = islice(rijen, max_rijen - 1)
        while True:
            yield Blad(_unique(blad.naam, gebruikt), blad.kolommen, deel)
            volgende = next(rijen, _EINDE)
            if volgende is _EINDE:
                break
            deel = chain([volgende], islice(rijen, max_rijen - 2))


_EINDE = object()


def _unique(naam: str, gebruikt: set[str]) -> str:
    basis = _VERBODEN.sub(" ", naam).strip(" '")[:MAX_NAAM].rstrip(" '") or "Blad"
    kandidaat, nummer = basis, 1
    while kandidaat.casefold() in gebruikt:
        nummer += 1
        staart = f" ({nummer})"
        kandidaat = basis[: MAX_NAAM - len(staart)].rstrip() + staart
    gebruikt.add(kandidaat.casefold())
    return kandidaat
