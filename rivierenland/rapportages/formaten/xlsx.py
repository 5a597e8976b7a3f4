"""The report as an Excel workbook."""

from pathlib import Path

from rivierenland.core.uitvoer import xlsx
from rivierenland.rapportages.formaten.bladen import full_title, worksheets
from rivierenland.rapportages.inhoud.document import Document

CONTENT_TYPE = xlsx.CONTENT_TYPE


def make(document: Document, fonts: Path) -> bytes:
    """The file; not compressed, so that no version of zlib makes a difference."""
    bladen = [blad.sheet() for blad in worksheets(document)]
    return b"".join(xlsx.stream(bladen, titel=full_title(document), moment=document.gemaakt_op, pack=False))
