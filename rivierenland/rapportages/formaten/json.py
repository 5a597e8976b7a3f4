"""The report as JSON: the document itself, as `docs/schemas/rapport-1.json` describes it."""

from pathlib import Path

from rivierenland.rapportages.inhoud import bewaren
from rivierenland.rapportages.inhoud.document import Document

CONTENT_TYPE = "application/json"


def make(document: Document, fonts: Path) -> bytes:
    """The file; `bewaren.load` gives the same document back."""
    return bewaren.dumps(document)
