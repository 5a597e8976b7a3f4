"""One document, every file. The name of a file says report, area and period."""

from collections.abc import Callable
from pathlib import Path

from django.utils.text import slugify

from rivierenland.rapportages.enums import Formaat
from rivierenland.rapportages.formaten import csv_zip, json, ods, pdf, xlsx
from rivierenland.rapportages.inhoud.document import Document

Maker = Callable[[Document, Path], bytes]
"""Document and folder of the fonts in, bytes out."""

FORMATEN: dict[Formaat, Maker] = {
    Formaat.PDF: pdf.make,
    Formaat.ODS: ods.make,
    Formaat.XLSX: xlsx.make,
    Formaat.CSV: csv_zip.make,
    Formaat.JSON: json.make,
}
CONTENT_TYPES: dict[Formaat, str] = {
    Formaat.PDF: pdf.CONTENT_TYPE,
    Formaat.ODS: ods.CONTENT_TYPE,
    Formaat.XLSX: xlsx.CONTENT_TYPE,
    Formaat.CSV: csv_zip.CONTENT_TYPE,
    Formaat.JSON: json.CONTENT_TYPE,
}
EXTENSIES: dict[Formaat, str] = {formaat: formaat.value for formaat in Formaat} | {Formaat.CSV: "csv.zip"}


def write(document: Document, formaat: Formaat, *, fonts: Path) -> bytes:
    """The bytes of one file; the same document gives the same bytes on every machine."""
    return FORMATEN[formaat](document, fonts)


def file_name(document: Document, formaat: Formaat) -> str:
    """kwartaalmonitor-tiel-2026-k3.pdf; from version 2 on with -v2. The CSV files are one zip: .csv.zip."""
    gebied = slugify(document.gebiedsnaam) if document.gebied else "regio"
    versie = f"-v{document.versie}" if document.versie > 1 else ""
    return f"{document.rapport}-{gebied}-{document.periode}{versie}.{EXTENSIES[formaat]}"
