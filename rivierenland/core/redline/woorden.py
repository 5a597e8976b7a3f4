"""Two lines, word by word."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

TOKEN = re.compile(r"\w+(?:[-’']\w+)*\s*|[^\w\s]\s*|\s+")
"""A word with the space after it, a mark with the space after it, or space alone: together they are the whole line."""
DEAREST = 200_000
"""Pairs of equal words in two lines; beyond it (a word repeated hundreds of times) the line is replaced as a whole."""
EILAND = 3
"""So few letters that stayed between two changes are told with the change: a lone `de` reads as noise."""


class Stuksoort(StrEnum):
    """What happened to a run of words."""

    GELIJK = "gelijk"
    ERBIJ = "erbij"
    ERAF = "eraf"


@dataclass(frozen=True, slots=True)
class Stuk:
    """A run of words of one kind."""

    soort: Stuksoort
    tekst: str


def words(regel: str) -> list[str]:
    """The line in tokens; joined they are the line again."""
    return TOKEN.findall(regel)


def bag(regel: str) -> Counter[str]:
    """How often each word stands in the line."""
    return Counter(word.strip().casefold() for word in words(regel))


def likeness(oud: Counter[str], nieuw: Counter[str]) -> float:
    """Between 0 and 1: the share of words that two lines (see `bag`) have in common, wherever they stand."""
    total = oud.total() + nieuw.total()
    return 2 * sum(min(aantal, nieuw[word]) for word, aantal in oud.items() if word in nieuw) / total if total else 1.0


def redline_words(oud: str, nieuw: str) -> tuple[Stuk, ...]:
    """The words that stayed, went and came, in reading order."""
    return tuple(_joined(_islands(list(_changes(words(oud), words(nieuw))))))


def _changes(oud: Sequence[str], nieuw: Sequence[str]) -> Iterator[Stuk]:
    kop = _common(oud, nieuw)
    staart = _common(oud[kop:][::-1], nieuw[kop:][::-1])
    yield _piece(Stuksoort.GELIJK, oud[:kop])
    yield from _middle(oud[kop : len(oud) - staart], nieuw[kop : len(nieuw) - staart])
    yield _piece(Stuksoort.GELIJK, oud[len(oud) - staart :])


def _common(oud: Sequence[str], nieuw: Sequence[str]) -> int:
    """How many words both begin with."""
    pairs = zip(oud, nieuw, strict=False)
    return next((plek for plek, (a, b) in enumerate(pairs) if a != b), min(len(oud), len(nieuw)))


def _middle(oud: Sequence[str], nieuw: Sequence[str]) -> Iterator[Stuk]:
    a, b = Counter(oud), Counter(nieuw)
    if sum(a[word] * b[word] for word in a) > DEAREST:
        yield _piece(Stuksoort.ERAF, oud)
        yield _piece(Stuksoort.ERBIJ, nieuw)
        return
    for soort, i, j, k, m in SequenceMatcher(None, oud, nieuw, autojunk=False).get_opcodes():
        if soort == "equal":
            yield _piece(Stuksoort.GELIJK, oud[i:j])
        else:
            yield _piece(Stuksoort.ERAF, oud[i:j])
            yield _piece(Stuksoort.ERBIJ, nieuw[k:m])


def _piece(soort: Stuksoort, woorden: Sequence[str]) -> Stuk:
    return Stuk(soort, "".join(woorden))


def _islands(stukken: list[Stuk]) -> Iterator[Stuk]:
    """A few letters between two changes go and come with them."""
    stukken = [stuk for stuk in stukken if stuk.tekst]
    for plek, stuk in enumerate(stukken):
        inside = 0 < plek < len(stukken) - 1
        if stuk.soort is Stuksoort.GELIJK and inside and len(stuk.tekst.strip()) <= EILAND:
            yield Stuk(Stuksoort.ERAF, stuk.tekst)
            yield Stuk(Stuksoort.ERBIJ, stuk.tekst)
        else:
            yield stuk


def _joined(stukken: Iterable[Stuk]) -> Iterator[Stuk]:
    """Between two runs that stayed, first all that went and then all that came."""
    weg, erbij, gelijk = "", "", ""
    for stuk in stukken:
        if stuk.soort is Stuksoort.GELIJK:
            if weg or erbij:
                yield from _told(gelijk, weg, erbij)
                gelijk, weg, erbij = "", "", ""
            gelijk += stuk.tekst
        elif stuk.soort is Stuksoort.ERAF:
            weg += stuk.tekst
        else:
            erbij += stuk.tekst
    yield from _told(gelijk, weg, erbij)


def _told(gelijk: str, weg: str, erbij: str) -> Iterator[Stuk]:
    for soort, tekst in ((Stuksoort.GELIJK, gelijk), (Stuksoort.ERAF, weg), (Stuksoort.ERBIJ, erbij)):
        if tekst:
            yield Stuk(soort, tekst)
