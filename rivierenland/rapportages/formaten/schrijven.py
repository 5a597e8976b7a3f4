"""One document, every file. The name of a file says report, area and period."""

from collections.abc import Callable
from pathlib import Path

from django.utils.text import slugify

from rivierenland.rapportages.enums import Formaat
from rivierenland.rapportages.inhoud import bewaren
from rivierenland.rapportages.inhoud.document import Document

Maker = Callable[[Document, Path], bytes]
"""Document and folder of the fonts in, bytes out."""

FORMATEN: dict[Formaat, Maker] = {Formaat.JSON: lambda document, fonts: bewaren.dumps(document)}
CONTENT_TYPES: dict[Formaat, str] = {Formaat.JSON: "application/json"}


def write(document: Document, formaat: Formaat, *, fonts: Path) -> bytes:
    """The bytes of one file; the same document gives the same bytes on every machine."""
    return FORMATEN[formaat](document, fonts)


def file_name(document: Document, formaat: Formaat) -> str:
    """kwartaalmonitor-tiel-2026-k3.pdf; from version 2 on with -v2."""
    gebied = slugify(document.gebiedsnaam) if document.gebied else "regio"
    versie = f"-v{document.versie}" if document.versie > 1 else ""
    return f"{document.rapport}-{gebied}-{document.periode}{versie}.{formaat.value}"
