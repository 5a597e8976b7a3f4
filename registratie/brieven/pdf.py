"""Letters as one accessible PDF, every letter on its own page."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from registratie.brieven.brief import Brief
from rivierenland.core.typst import compile_pdf

SJABLOON = "registratie/brieven/brief.typ"


def render(brieven: Sequence[Brief], *, organisatie: str, fonts: Path, moment: datetime) -> bytes:
    """The PDF of these letters. Raises `PdfError` when it would not be accessible."""
    data = {
        "organisatie": organisatie,
        "dag": [moment.year, moment.month, moment.day],
        "brieven": [[asdict(blad) for blad in brief.bladen] for brief in brieven],
    }
    return compile_pdf(SJABLOON, data, fonts=fonts, moment=moment)
