"""The texts that every gemeente starts with: examples, until it adopts a text of its own."""

from functools import lru_cache
from pathlib import Path

from handhaving.brieven.sjabloon import VERPLICHT
from handhaving.enums import Briefsoort as B

MAP = Path(__file__).with_name("standaard")
ONDERWERPEN = {
    B.WAARSCHUWING: "Waarschuwing over {locatie}",
    B.VOORNEMEN: "Voornemen over {locatie}: uw mening gevraagd",
    B.LAST_DWANGSOM: "Besluit: last onder dwangsom voor {locatie}",
    B.INVORDERING: "Besluit: invordering van de dwangsom voor {locatie}",
}
BRIEFSOORTEN = tuple(VERPLICHT)
"""The kinds of letters; each belongs to the step of the same name."""


@lru_cache(maxsize=1)
def texts() -> dict[B, tuple[str, str]]:
    """Per kind the subject and the text."""
    return {soort: (ONDERWERPEN[soort], (MAP / f"{soort.value}.txt").read_text(encoding="utf-8")) for soort in VERPLICHT}
