"""An export as the answer to a request: sent while the rows are read, never kept in memory or in a cache."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from enum import StrEnum
from urllib.parse import quote

from django.http import StreamingHttpResponse
from unidecode import unidecode

from . import csv, ods, xlsx
from .kolom import Blad


class Formaat(StrEnum):
    """The file formats of an export; the value is the extension."""

    ODS = "ods"
    XLSX = "xlsx"
    CSV = "csv"


CONTENT_TYPES = {Formaat.ODS: ods.CONTENT_TYPE, Formaat.XLSX: xlsx.CONTENT_TYPE, Formaat.CSV: csv.CONTENT_TYPE}
_VERBODEN = re.compile(r'[\x00-\x1f\x7f"*/:<>?\\|]+')
_NIET_ASCII_VEILIG = re.compile(r"[^A-Za-z0-9._ ()-]+")


def export_stream(formaat: Formaat, bladen: Sequence[Blad], *, titel: str, moment: datetime) -> Iterator[bytes]:
    """The bytes of one file; the readers of its rows are closed at the end, also when nobody listens any more.

    A CSV holds the first sheet only.
    """
    try:
        if formaat is Formaat.CSV:
            yield from csv.stream(bladen[0])
        else:
            schrijver = ods.stream if formaat is Formaat.ODS else xlsx.stream
            yield from schrijver(bladen, titel=titel, moment=moment)
    finally:
        for blad in bladen:
            if close := getattr(blad.rijen, "close", None):
                close()


def export_response(
    formaat: Formaat, bladen: Sequence[Blad], *, titel: str, bestandsnaam: str, moment: datetime
) -> StreamingHttpResponse:
    """A download of `bestandsnaam` (without extension) that starts at the first row.

    The rows are read after the view has returned: the iterable must open its own scope and transaction, and is closed
    when the visitor goes away.
    """
    antwoord = StreamingHttpResponse(
        export_stream(formaat, bladen, titel=titel, moment=moment), content_type=CONTENT_TYPES[formaat]
    )
    antwoord["Content-Disposition"] = content_disposition(f"{bestandsnaam}.{formaat}")
    antwoord["Cache-Control"] = "no-store"
    antwoord["X-Content-Type-Options"] = "nosniff"
    antwoord["X-Accel-Buffering"] = "no"  # a proxy in front must not collect the file first
    return antwoord


def content_disposition(bestandsnaam: str) -> str:
    """The header with a plain ASCII name and the real one (RFC 6266); no path, quote or line break gets through."""
    naam = _VERBODEN.sub("-", bestandsnaam).strip(" .") or "export"
    ascii_ = _NIET_ASCII_VEILIG.sub("-", unidecode(naam))
    return f"attachment; filename=\"{ascii_}\"; filename*=UTF-8''{quote(naam, safe='')}"
