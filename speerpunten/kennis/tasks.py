"""The doorbells of what the region knows."""

from rivierenland.core.actor import Actor
from rivierenland.core.background import Progress, background
from speerpunten.kennis.actions import artikelbestand


@background(artikelbestand.TAAK)
def read_artikelbestand(progress: Progress, *, by: Actor, pk: int) -> dict:
    """Read the text of a file, page by page."""
    return artikelbestand.read_text(pk=pk, report=progress.report, by=by)
