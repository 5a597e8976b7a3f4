"""Two texts, line by line: lines that are alike are laid beside each other and read word by word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from .blokken import Blok, grouped
from .woorden import Stuk, Stuksoort, bag, likeness, redline_words

ALIKE = 0.4
"""Lines with a smaller share of common words are another line, not the same one rewritten."""
TABLE = 2_500
"""Pairs of lines that are weighed; a larger stretch that was rewritten is taken in order."""


@dataclass(frozen=True, slots=True)
class Regel:
    """A line with what happened to its words. `oud` and `nieuw`: whether the old and the new text have the line at all."""

    stukken: tuple[Stuk, ...]
    oud: bool = True
    nieuw: bool = True

    def text(self, soort: Stuksoort) -> str:
        """The line as it was (with what went) or as it is (with what came)."""
        return "".join(stuk.tekst for stuk in self.stukken if stuk.soort in (Stuksoort.GELIJK, soort))

    @property
    def tekst(self) -> str:
        """The line as it is, or as it was when it went."""
        return self.text(Stuksoort.ERBIJ if self.nieuw else Stuksoort.ERAF)

    @property
    def is_changed(self) -> bool:
        """Whether anything in the line is new or gone."""
        return not (self.oud and self.nieuw) or any(stuk.soort is not Stuksoort.GELIJK for stuk in self.stukken)


@dataclass(frozen=True, slots=True)
class Redline:
    """Two texts as one."""

    regels: tuple[Regel, ...]

    @property
    def oud(self) -> str:
        """The old text: what stayed and what went."""
        return "\n".join(regel.text(Stuksoort.ERAF) for regel in self.regels if regel.oud)

    @property
    def nieuw(self) -> str:
        """The new text: what stayed and what came."""
        return "\n".join(regel.text(Stuksoort.ERBIJ) for regel in self.regels if regel.nieuw)

    @property
    def is_changed(self) -> bool:
        """Whether the texts differ."""
        return any(regel.is_changed for regel in self.regels)

    def blocks(self) -> list[Blok[Regel]]:
        """The lines as paragraphs and lists."""
        return grouped(self.regels, lambda regel: regel.tekst)


def redline(oud: str, nieuw: str) -> Redline:
    """What changed between two texts."""
    a, b = oud.split("\n"), nieuw.split("\n")
    regels: list[Regel] = []
    for soort, i, j, k, m in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        regels += (_same(regel) for regel in a[i:j]) if soort == "equal" else _rewritten(a[i:j], b[k:m])
    return Redline(tuple(regels))


def _rewritten(oud: Sequence[str], nieuw: Sequence[str]) -> Iterator[Regel]:
    """Lines that went and came, with those that are alike as one."""
    i = k = 0
    for a, b in [*_pairs(oud, nieuw), (len(oud), len(nieuw))]:
        yield from (_gone(regel) for regel in oud[i:a])
        yield from (_came(regel) for regel in nieuw[k:b])
        if a < len(oud):
            yield Regel(redline_words(oud[a], nieuw[b]))
        i, k = a + 1, b + 1


def _pairs(oud: Sequence[str], nieuw: Sequence[str]) -> list[tuple[int, int]]:
    """Which old line became which new one, in order, so that together they are as much alike as can be."""
    a, b = [bag(regel) for regel in oud], [bag(regel) for regel in nieuw]
    if len(oud) * len(nieuw) > TABLE:
        return [(n, n) for n in range(min(len(oud), len(nieuw))) if likeness(a[n], b[n]) >= ALIKE]
    alike = [[likeness(van, naar) if van and naar else 0.0 for naar in b] for van in a]
    best = [[0.0] * (len(nieuw) + 1) for _ in range(len(oud) + 1)]
    for i in reversed(range(len(oud))):
        for k in reversed(range(len(nieuw))):
            paired = alike[i][k] + best[i + 1][k + 1] if alike[i][k] >= ALIKE else 0.0
            best[i][k] = max(paired, best[i + 1][k], best[i][k + 1])
    found, i, k = [], 0, 0
    while i < len(oud) and k < len(nieuw):
        if best[i][k] == best[i + 1][k]:
            i += 1
        elif best[i][k] == best[i][k + 1]:
            k += 1
        else:
            found.append((i, k))
            i, k = i + 1, k + 1
    return found


def _same(regel: str) -> Regel:
    return Regel(_all(Stuksoort.GELIJK, regel))


def _gone(regel: str) -> Regel:
    return Regel(_all(Stuksoort.ERAF, regel), nieuw=False)


def _came(regel: str) -> Regel:
    return Regel(_all(Stuksoort.ERBIJ, regel), oud=False)


def _all(soort: Stuksoort, regel: str) -> tuple[Stuk, ...]:
    return (Stuk(soort, regel),) if regel else ()
