"""ODS (OpenDocument 1.2) that is sent while it is made.

Text is always a text cell, in the format "text": neither opening nor re-typing a cell turns it into a formula.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from xml.sax.saxutils import escape

from . import ods_delen as delen
from .bladen import Klaar, fitting
from .cel import Celwaarde, cell_value
from .kolom import Blad, Soort
from .zipstroom import ZipStroom

CONTENT_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
_BATCH = 200  # rows per piece of text: large enough to be quick, small enough to be early
_LEEG = "<table:table-cell/>"
_WIT = re.compile(r"^ | {2,}| $|\t")
_NUMBER_STYLE = {Soort.GETAL: ("getal", "decimaal"), Soort.PERCENTAGE: ("percentage", "percentage")}


def stream(bladen: Iterable[Blad], *, titel: str, moment: datetime, pack: bool = True) -> Iterator[bytes]:
    """The bytes of the document. `moment` is the date inside the file: same rows and moment, same bytes; `pack` as in ZipStroom."""
    pakket = ZipStroom(moment, pack)
    gedaan: list[Klaar] = []
    yield pakket.stored("mimetype", CONTENT_TYPE.encode())
    yield pakket.deflated("META-INF/manifest.xml", delen.MANIFEST)
    yield pakket.deflated("meta.xml", delen.meta(titel, moment))
    yield from pakket.streamed("content.xml", _content(bladen, gedaan))
    yield pakket.deflated("styles.xml", delen.STYLES)
    yield pakket.deflated("settings.xml", delen.settings(gedaan))
    yield pakket.close()


def _content(bladen: Iterable[Blad], gedaan: list[Klaar]) -> Iterator[str]:
    yield delen.CONTENT_HEAD
    for blad in fitting(bladen):
        klaar = Klaar(blad.naam, len(blad.kolommen))
        yield from _table(blad, klaar)
        gedaan.append(klaar)
    yield delen.content_tail(gedaan)


def _table(blad: Blad, klaar: Klaar) -> Iterator[str]:
    koppen = "".join(_text(kolom.kop, "kop-rechts" if kolom.rechts else "kop") for kolom in blad.kolommen)
    yield (
        delen.table_head(blad.naam, blad.kolommen)
        + f"<table:table-header-rows><table:table-row>{koppen}</table:table-row></table:table-header-rows>"
    )
    lezers = [(kolom.soort, kolom.waarde) for kolom in blad.kolommen]
    batch: list[str] = []
    for nummer, rij in enumerate(blad.rijen, start=2):
        cellen = "".join([_cell(soort, waarde(rij)) for soort, waarde in lezers])
        batch.append(f"<table:table-row>{cellen}</table:table-row>")
        klaar.rijen = nummer
        if len(batch) == _BATCH:
            yield "".join(batch)
            batch.clear()
    yield "".join(batch) + "</table:table>"


def _cell(soort: Soort, ruw: Any) -> str:
    waarde: Celwaarde = cell_value(soort, ruw)
    if waarde is None:
        return _LEEG
    if isinstance(waarde, str):
        return _text(waarde, "tekst" if soort is Soort.TEKST else "rechts")
    if isinstance(waarde, datetime):
        return _typed("tijdstip", "date", f'office:date-value="{waarde.isoformat(timespec="seconds")}"')
    if isinstance(waarde, date):
        return _typed("datum", "date", f'office:date-value="{waarde.isoformat()}"')
    return _number(soort, waarde)


def _number(soort: Soort, waarde: int | float | Decimal) -> str:
    tekst = format(waarde, "f") if isinstance(waarde, Decimal) else repr(waarde)
    if soort is Soort.BEDRAG:
        return _typed("bedrag", "currency", f'office:currency="EUR" office:value="{tekst}"')
    heel, gebroken = _NUMBER_STYLE[soort]
    stijl = heel if waarde == int(waarde) else gebroken
    return _typed(stijl, "percentage" if soort is Soort.PERCENTAGE else "float", f'office:value="{tekst}"')


def _typed(stijl: str, type_: str, waarde: str) -> str:
    return f'<table:table-cell table:style-name="{stijl}" office:value-type="{type_}" {waarde}/>'


def _text(tekst: str, stijl: str) -> str:
    inhoud = escape(tekst)
    if " " in inhoud or "\t" in inhoud:
        inhoud = _WIT.sub(_keep_white, inhoud)
    if "\n" in inhoud:
        inhoud = inhoud.replace("\n", "</text:p><text:p>")
    begin = f'<table:table-cell table:style-name="{stijl}" office:value-type="string">'
    return f"{begin}<text:p>{inhoud}</text:p></table:table-cell>"


def _keep_white(treffer: re.Match[str]) -> str:
    """ODF folds white space, so a reader would lose it."""
    wit = treffer.group()
    return "<text:tab/>" if wit == "\t" else f'<text:s text:c="{len(wit)}"/>'
