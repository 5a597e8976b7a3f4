"""Typst templates to PDF: accessible (PDF/UA-1) and lasting (PDF/A-2a) in one file, or an error.

Data goes in as JSON, never as markup, so no text can become an instruction. Only our own fonts are used and the date is
given: the same content makes the same bytes on every machine.
"""

import json
from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import typst

from rivierenland.core.drukletters import printable

FAMILIE = "IBM Plex Sans"  # the name that the cuts must carry: templates and drawings ask for it
SJABLONEN = Path(__file__).resolve().parents[2] / "templates"
LEEG = "leeg.typ"
_ONTHOUDT = 10
"""Typst keeps what it laid out for this many compilations after the last that used it; there is no call to forget."""


class PdfError(Exception):
    """The template could not become an accessible PDF; the message says why."""


def compile_pdf(
    sjabloon: str, data: Mapping[str, Any], *, fonts: Path, moment: datetime, sjablonen: Path = SJABLONEN
) -> bytes:
    """The PDF of a template (`rapportages/rapport.typ`) with this data. `moment` is the document's date.

    A letter that the fonts lack is printed as the nearest Latin one. Raises PdfError for a fault, and for a warning too: a
    missing font would silently change the look.
    """
    invoer = {"data": json.dumps(printable(dict(data)), ensure_ascii=False)}
    maker = typst.Compiler(str(sjablonen / sjabloon), root=str(sjablonen), font_paths=_fonts(fonts), sys_inputs=invoer)
    try:
        pdf, waarschuwingen = maker.compile_with_warnings(
            format="pdf", pdf_standards=["ua-1", "a-2a"], timestamp=int(moment.timestamp())
        )
    except typst.TypstError as fout:
        raise PdfError(f"{sjabloon}: {fout.diagnostic or fout}") from fout
    if waarschuwingen:
        raise PdfError(f"{sjabloon}: {waarschuwingen[0].message}")
    if not isinstance(pdf, bytes):
        raise PdfError(f"{sjabloon}: no single file")
    return pdf


def forget(fonts: Path) -> None:
    """Let go of what Typst keeps of PDFs that were made, 60 to 100 MB for a report of 1 MB; takes a tenth of a second.

    For a process that makes many large ones, each another: laying out the next is not slower without. What is made does not change.
    """
    leeg = typst.Compiler(str(SJABLONEN / LEEG), root=str(SJABLONEN), font_paths=_fonts(fonts))
    for _ in range(_ONTHOUDT + 1):
        leeg.compile(format="pdf")


@lru_cache(maxsize=4)
def _fonts(map_: Path) -> typst.Fonts:
    if not any(map_.glob("*.ttf")):
        raise PdfError(f"no fonts in {map_}: build the assets first")
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(map_)])
    gewichten = {font.weight for font in fonts.fonts() if font.family == FAMILIE}
    if not {400, 600} <= gewichten:
        raise PdfError(f"{map_} lacks the regular or the semibold cut of {FAMILIE}")
    return fonts
