"""A question as words: which are ordinary, and which the asker put in quotes, took out or chose between."""

import re
from dataclasses import dataclass

LANGST = 200
MEESTE_WOORDEN = 12
KORTST_DEEL = 4
_WOORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_BIJZONDER = re.compile(r'"|(?:^|\s)-\S|\bor\b', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Vraag:
    """`tekst` as typed, at most 200 characters. `woorden` are for a question without signs; with signs the database reads it as it is."""

    tekst: str
    woorden: tuple[str, ...] = ()

    @property
    def bijzonder(self) -> bool:
        """Whether it uses quotes, a minus or OR: then nothing is added to it."""
        return bool(_BIJZONDER.search(self.tekst))


def parse(tekst: str) -> Vraag:
    """The question, without control characters."""
    schoon = " ".join("".join(teken if teken.isprintable() else " " for teken in tekst).split())[:LANGST]
    return Vraag(schoon, tuple(_WOORD.findall(schoon.casefold())[:MEESTE_WOORDEN]))


def replaced(vraag: Vraag, woorden: dict[str, str]) -> str:
    """The question with other words in the place of some."""
    return " ".join(woorden.get(woord, woord) for woord in vraag.woorden)
