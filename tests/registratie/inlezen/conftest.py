"""Files as suppliers send them, made on the spot."""

import io
import json
import zipfile
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from registratie.inlezen.bestand import open_bestand
from registratie.inlezen.kolommen import Koppeling
from registratie.inlezen.rijen import Inlezing

VOORBEELDEN = Path(__file__).parents[3] / "registratie" / "voorbeelden"
MANIFEST = json.loads((VOORBEELDEN / "manifest.json").read_text(encoding="utf-8"))
VANDAAG = date(2026, 11, 20)
KOP = ["Locatiecode", "Achternaam", "Voornaam", "Geboortedatum", "Aankomst", "Vertrek"]


def write_xlsx(path: Path, bladen: dict[str, Sequence[Sequence[Any]]], **opties: Any) -> Path:
    """An XLSX with these sheets; dates become real dates."""
    with xlsxwriter.Workbook(path, opties) as werkmap:
        datum = werkmap.add_format({"num_format": "dd-mm-yyyy"})
        for naam, rijen in bladen.items():
            blad = werkmap.add_worksheet(naam)
            for y, rij in enumerate(rijen):
                for x, cel in enumerate(rij):
                    blad.write_datetime(y, x, cel, datum) if isinstance(cel, date) else blad.write(y, x, cel)
    return path


def write_zip(delen: dict[str, bytes]) -> bytes:
    """A zip file with these parts."""
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as archief:
        for naam, inhoud in delen.items():
            archief.writestr(naam, inhoud)
    return uit.getvalue()


def read(path: Path, koppeling: Koppeling | None = None) -> Inlezing:
    """Read a file to the end; the rows are in ``rijen``."""
    with open_bestand(path) as bestand:
        inlezing = Inlezing(bestand, koppeling, vandaag=VANDAAG)
        inlezing.rijen = list(inlezing)  # type: ignore[attr-defined]
    return inlezing


@pytest.fixture
def csv_met(tmp_path: Path) -> Callable[..., Any]:
    """Reads text as a CSV file in the given encoding and returns its rows."""

    def lees(tekst: str, codering: str = "utf-8", koppeling: Koppeling | None = None) -> Any:
        path = tmp_path / "register.csv"
        path.write_bytes(tekst.encode(codering))
        return read(path, koppeling)

    return lees


@pytest.fixture
def rij_met(csv_met: Callable[..., Any]) -> Callable[..., Any]:
    """The one row of a register with these cells over a good row."""

    def lees(**cellen: str) -> Any:
        goed = dict(zip(KOP, ["WF-KES", "Nowak", "Anna", "31-08-1988", "06-09-2026", ""], strict=True)) | cellen
        inlezing = csv_met(";".join(goed) + "\n" + ";".join(goed.values()) + "\n")
        assert len(inlezing.rijen) == 1
        return inlezing.rijen[0]

    return lees
