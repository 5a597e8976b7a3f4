"""XLSX that is sent while it is made (ECMA-376): inline strings, so no table of strings has to be finished first.

Text is always a text cell, in the format "text": neither opening nor re-typing a cell turns it into a formula.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any
from xml.sax.saxutils import escape

from . import xlsx_delen as delen
from .bladen import Klaar, column_letter, fitting
from .cel import Celwaarde, cell_value, clean_text
from .kolom import Blad, Soort
from .zipstroom import ZipStroom

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_BATCH = 200  # rows per piece of text: large enough to be quick, small enough to be early
_EPOCH = date(1899, 12, 30)
_OLDEST = date(1900, 3, 1)  # before this day Excel counts a 29 February 1900 that never was
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_NUMBER_STYLE = {
    Soort.GETAL: (delen.STIJL_GETAL, delen.STIJL_DECIMAAL),
    Soort.BEDRAG: (delen.STIJL_BEDRAG, delen.STIJL_BEDRAG),
    Soort.PERCENTAGE: (delen.STIJL_PERCENTAGE, delen.STIJL_PERCENTAGE),
}


def stream(bladen: Iterable[Blad], *, titel: str, moment: datetime, pack: bool = True) -> Iterator[bytes]:
    """The bytes of the workbook. `moment` is the date inside the file: same rows and moment, same bytes; `pack` as in ZipStroom."""
    pakket = ZipStroom(moment, pack)
    gedaan: list[Klaar] = []
    yield pakket.deflated("_rels/.rels", delen.RELS)
    yield pakket.deflated("docProps/core.xml", delen.core(titel, moment))
    yield pakket.deflated("xl/styles.xml", delen.STYLES)
    for nummer, blad in enumerate(fitting(bladen), start=1):
        klaar = Klaar(blad.naam, len(blad.kolommen))
        yield from pakket.streamed(f"xl/worksheets/sheet{nummer}.xml", _sheet(blad, klaar, eerste=nummer == 1))
        gedaan.append(klaar)
    yield pakket.deflated("xl/workbook.xml", delen.workbook(gedaan))
    yield pakket.deflated("xl/_rels/workbook.xml.rels", delen.workbook_rels(len(gedaan)))
    yield pakket.deflated("[Content_Types].xml", delen.content_types(len(gedaan)))
    yield pakket.close()


def _sheet(blad: Blad, klaar: Klaar, *, eerste: bool) -> Iterator[str]:
    letters = [column_letter(nummer) for nummer in range(1, len(blad.kolommen) + 1)]
    yield delen.sheet_head(blad.kolommen, selected=eerste) + _header_row(blad, letters)
    lezers = [(letter, kolom.soort, kolom.waarde) for letter, kolom in zip(letters, blad.kolommen, strict=True)]
    batch: list[str] = []
    for nummer, rij in enumerate(blad.rijen, start=2):
        cellen = "".join([_cell(f"{letter}{nummer}", soort, waarde(rij)) for letter, soort, waarde in lezers])
        batch.append(f'<row r="{nummer}">{cellen}</row>')
        klaar.rijen = nummer
        if len(batch) == _BATCH:
            yield "".join(batch)
            batch.clear()
    yield "".join(batch) + delen.sheet_tail(klaar)


def _header_row(blad: Blad, letters: list[str]) -> str:
    cellen = (
        _inline(f"{letter}1", delen.STIJL_KOP_RECHTS if kolom.rechts else delen.STIJL_KOP, kolom.kop)
        for letter, kolom in zip(letters, blad.kolommen, strict=True)
    )
    return f'<row r="1">{"".join(cellen)}</row>'


def _cell(plek: str, soort: Soort, ruw: Any) -> str:
    waarde: Celwaarde = cell_value(soort, ruw)
    if waarde is None:
        return ""
    if isinstance(waarde, str):
        return _inline(plek, delen.STIJL_TEKST if soort is Soort.TEKST else delen.STIJL_TEKST_RECHTS, waarde)
    if isinstance(waarde, datetime):
        return _moment(plek, waarde)
    if isinstance(waarde, date):
        return _date(plek, waarde)
    return _number(plek, soort, waarde)


def _number(plek: str, soort: Soort, waarde: int | float | Decimal) -> str:
    heel, gebroken = _NUMBER_STYLE[soort]
    stijl = heel if waarde == int(waarde) else gebroken
    tekst = format(waarde, "f") if isinstance(waarde, Decimal) else repr(waarde)
    return f'<c r="{plek}" s="{stijl}"><v>{tekst}</v></c>'


def _date(plek: str, waarde: date) -> str:
    if waarde < _OLDEST:
        return _inline(plek, delen.STIJL_TEKST, clean_text(waarde))
    return f'<c r="{plek}" s="{delen.STIJL_DATUM}"><v>{(waarde - _EPOCH).days}</v></c>'


def _moment(plek: str, waarde: datetime) -> str:
    if waarde.date() < _OLDEST:
        return _inline(plek, delen.STIJL_TEKST, clean_text(waarde))
    dagen = (waarde - datetime(_EPOCH.year, _EPOCH.month, _EPOCH.day)) / timedelta(days=1)
    return f'<c r="{plek}" s="{delen.STIJL_TIJDSTIP}"><v>{dagen:.10f}</v></c>'


def _inline(plek: str, stijl: int, tekst: str) -> str:
    if "_x" in tekst:  # Excel reads _x0041_ as one character
        tekst = _LOOKS_ESCAPED.sub("_x005F_", tekst)
    return f'<c r="{plek}" s="{stijl}" t="inlineStr"><is><t xml:space="preserve">{escape(tekst)}</t></is></c>'
