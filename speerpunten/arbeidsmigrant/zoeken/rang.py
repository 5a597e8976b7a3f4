"""Which texts a question is about. A corpus of some tens of texts: every word is looked at, no index is kept."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from .woorden import likeness, words

MEEST_WOORDEN = 8
GEWICHT = {"titel": 8, "zoekwoorden": 6, "samenvatting": 3, "tekst": 1}
"""What a word in each part of a text counts for."""
DREMPEL = 0.4
"""Words that are less alike than this do not count: in the text itself only a whole word or its begin."""


class Document(NamedTuple):
    """A text to search; `wat` is what the finder gets back."""

    wat: Any
    titel: str
    zoekwoorden: str
    samenvatting: str
    tekst: str


def rank(vraag: str, documenten: Iterable[Document]) -> list[Any]:
    """What matches, the best first: who holds more of the words asked for, and in a more telling place."""
    asked = sorted(words(vraag), key=len, reverse=True)[:MEEST_WOORDEN]
    scored = [(_score(asked, document), n, document.wat) for n, document in enumerate(documenten)]
    return [wat for score, _n, wat in sorted(scored, key=lambda one: (-one[0][0], -one[0][1], one[1])) if score[1] > 0]


def _score(asked: list[str], document: Document) -> tuple[int, float]:
    """How many of the words are there, and how well."""
    parts = {naam: words(getattr(document, naam)) for naam in GEWICHT}
    each = [max(GEWICHT[naam] * _best(vraag, parts[naam], naam) for naam in GEWICHT) for vraag in asked]
    return sum(score > 0 for score in each), sum(each)


def _best(vraag: str, woorden: Iterable[str], deel: str) -> float:
    best = max((likeness(vraag, woord) for woord in woorden), default=0.0)
    return best if best >= (0.8 if deel == "tekst" else DREMPEL) else 0.0
