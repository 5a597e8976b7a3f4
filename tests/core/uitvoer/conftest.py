"""A small list as an export sees it, and readers for what comes out."""

import io
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from rivierenland.core.uitvoer import ods, xlsx
from rivierenland.core.uitvoer.kolom import Blad, Kolom, Soort

MOMENT = datetime(2026, 11, 1, 12, 30)
KOLOMMEN = (
    Kolom("Naam", Soort.TEKST, lambda rij: rij[0]),
    Kolom("Bedden", Soort.GETAL, lambda rij: rij[1]),
    Kolom("Huur", Soort.BEDRAG, lambda rij: rij[2]),
    Kolom("Aankomst", Soort.DATUM, lambda rij: rij[3]),
    Kolom("Ontvangen", Soort.TIJDSTIP, lambda rij: rij[4]),
    Kolom("Bezetting", Soort.PERCENTAGE, lambda rij: rij[5]),
)
RIJ = ("Łukasz <&\"'> Çelik", 12, Decimal("412.50"), date(2026, 10, 31), MOMENT, Decimal("0.879"))


def read(inhoud: bytes) -> dict[str, list[list[Any]]]:
    """Every sheet with its rows, as an independent reader sees them."""
    boek = CalamineWorkbook.from_filelike(io.BytesIO(inhoud))
    return {naam: boek.get_sheet_by_name(naam).to_python() for naam in boek.sheet_names}


@pytest.fixture(params=[ods, xlsx], ids=["ods", "xlsx"])
def schrijf(request: pytest.FixtureRequest) -> Any:
    """Write sheets in one of the two spreadsheet formats."""

    def write(*bladen: Blad) -> bytes:
        return b"".join(request.param.stream(bladen, titel="Locaties", moment=MOMENT))

    return write


@pytest.fixture
def teksten() -> Any:
    """A sheet of one column with these texts."""

    def make(*waarden: Any, kop: str = "Tekst") -> Blad:
        return Blad("Blad", (Kolom(kop, Soort.TEKST, lambda rij: rij),), waarden)

    return make


def endless(rij: Any) -> Iterator[Any]:
    """Rows without end: whoever collects them first never answers."""
    while True:
        yield rij


def counted(rijen: Iterable[Any], geteld: list[int]) -> Iterator[Any]:
    """The rows, while `geteld` says how many were asked for and whether the reader was closed."""
    try:
        for rij in rijen:
            geteld[0] += 1
            yield rij
    finally:
        geteld.append(-1)
