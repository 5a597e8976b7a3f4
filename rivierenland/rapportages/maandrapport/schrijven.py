"""One report, five files. The name of a file says area and period."""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from django.utils.text import slugify

from rivierenland.core.uitvoer import csv, ods, xlsx

from . import bladen, json, pdf
from .inhoud import Figuur, Gebiedsoort, Maandrapport


class Formaat(StrEnum):
    """The files of a report; the value is the extension."""

    PDF = "pdf"
    ODS = "ods"
    XLSX = "xlsx"
    CSV = "csv"
    JSON = "json"


CONTENT_TYPES = {
    Formaat.PDF: "application/pdf",
    Formaat.ODS: ods.CONTENT_TYPE,
    Formaat.XLSX: xlsx.CONTENT_TYPE,
    Formaat.CSV: csv.CONTENT_TYPE,
    Formaat.JSON: "application/json",
}


def write(rapport: Maandrapport, formaat: Formaat, *, figuren: Mapping[str, Figuur], fonts: Path) -> bytes:
    """The bytes of one file; the same report gives the same bytes. `figuren` and `fonts` are for the PDF only."""
    match formaat:
        case Formaat.PDF:
            return pdf.render(rapport, figuren, fonts=fonts)
        case Formaat.JSON:
            return json.dumps(rapport)
        case Formaat.CSV:
            return b"".join(csv.stream(bladen.long_table(rapport)))
        case Formaat.ODS | Formaat.XLSX:
            stream = ods.stream if formaat is Formaat.ODS else xlsx.stream
            return b"".join(stream(bladen.sheets(rapport), titel=rapport.volledige_titel, moment=rapport.gemaakt_op))


def file_name(rapport: Maandrapport, formaat: Formaat) -> str:
    """tiel-2026-10.pdf, regio-2026-10.ods"""
    gebied = "regio" if rapport.gebied.soort is Gebiedsoort.REGIO else slugify(rapport.gebied.naam)
    return f"{gebied}-{rapport.periode.code}.{formaat}"
