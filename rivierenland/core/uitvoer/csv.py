"""CSV as Dutch spreadsheet programs open it at once: `;`, UTF-8 with BOM, CRLF, decimal comma, ISO dates."""

import csv
import io
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from .cel import Celwaarde, cell_value
from .kolom import Blad, Soort

CONTENT_TYPE = "text/csv; charset=utf-8"
_BATCH = 64 * 1024
# A program that opens the file would run a cell that starts with one of these as a formula.
_FORMULE = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def stream(blad: Blad) -> Iterator[bytes]:
    """The bytes of the file; a CSV holds one sheet."""
    buffer = io.StringIO(newline="")
    schrijver = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    buffer.write("\ufeff")
    schrijver.writerow([safe_text(kolom.kop) for kolom in blad.kolommen])
    lezers = [(kolom.soort, kolom.waarde) for kolom in blad.kolommen]
    for rij in blad.rijen:
        schrijver.writerow([_text(soort, waarde(rij)) for soort, waarde in lezers])
        if buffer.tell() >= _BATCH:
            yield _take(buffer)
    yield _take(buffer)


def safe_text(tekst: str) -> str:
    """The text with a leading apostrophe where a spreadsheet program would take it for a formula."""
    return f"'{tekst}" if tekst.lstrip(" \u00a0").startswith(_FORMULE) else tekst


def _text(soort: Soort, ruw: Any) -> str:
    waarde: Celwaarde = cell_value(soort, ruw)
    if waarde is None:
        return ""
    if isinstance(waarde, str):
        return safe_text(waarde)
    if isinstance(waarde, datetime):
        return waarde.strftime("%Y-%m-%d %H:%M")
    if isinstance(waarde, date):
        return waarde.isoformat()
    if soort is Soort.PERCENTAGE:
        return _decimal(Decimal(str(waarde)) * 100) + "%"
    return _decimal(waarde)


def _decimal(getal: int | float | Decimal) -> str:
    if isinstance(getal, int):
        return str(getal)
    tekst = format(Decimal(str(getal)), "f")
    return (tekst.rstrip("0").rstrip(".") if "." in tekst else tekst).replace(".", ",")


def _take(buffer: io.StringIO) -> bytes:
    stuk = buffer.getvalue().encode()
    buffer.seek(0)
    buffer.truncate()
    return stuk
