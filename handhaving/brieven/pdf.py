"""A letter as an accessible PDF that lasts (PDF/A and PDF/UA)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from handhaving.brieven.sjabloon import Blok
from rivierenland.core.typst import compile_pdf

SJABLOON = "handhaving/brieven/brief.typ"


@dataclass(frozen=True)
class Briefhoofd:
    """What stands above the words: sender, receiver, day, reference and subject. `voorbeeld`: a text that nobody adopted.

    `concept`: not sent yet; the page says so.
    """

    gemeente: str
    aan: tuple[str, ...]
    datum: str
    kenmerk: str
    behandelaar: str
    onderwerp: str
    voorbeeld: bool
    concept: bool


def render(hoofd: Briefhoofd, blokken: Sequence[Blok], *, fonts: Path, moment: datetime) -> bytes:
    """The PDF of this letter. Raises `PdfError` when it would not be accessible."""
    data = {
        "gemeente": hoofd.gemeente,
        "aan": list(hoofd.aan),
        "datum": hoofd.datum,
        "kenmerk": hoofd.kenmerk,
        "behandelaar": hoofd.behandelaar,
        "onderwerp": hoofd.onderwerp,
        "voorbeeld": hoofd.voorbeeld,
        "concept": hoofd.concept,
        "dag": [moment.year, moment.month, moment.day],
        "blokken": [{"soort": blok.soort, "regels": list(blok.regels)} for blok in blokken],
    }
    return compile_pdf(SJABLOON, data, fonts=fonts, moment=moment)
