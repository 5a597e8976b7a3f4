"""The document as an accessible, lasting PDF."""

from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from rivierenland.core.opmaak import tijdstip
from rivierenland.core.typst import compile_pdf
from speerpunten.kennis.antwoordstuk.inhoud import Inhoud

SJABLOON = "kennis/antwoord.typ"


def render(inhoud: Inhoud, *, voorbeeld: bool, fonts: Path, moment: datetime) -> bytes:
    """The PDF. `moment` is local time. Raises `PdfError` when it would not be accessible."""
    data = asdict(inhoud) | {
        "datum": [moment.year, moment.month, moment.day],
        "gemaakt": tijdstip(moment),
        "voorbeeld": voorbeeld,
    }
    return compile_pdf(SJABLOON, data, fonts=fonts, moment=moment)
