"""Find a word that says something about health or crime, in whatever of the eight languages somebody writes.

A word is folded first: capitals, accents and unseen signs go, in Latin and Cyrillic alike. Endings are taken care of by stems. What
looks the same and means something else stands in the data with a `!`. It finds words, not meanings: it is a reminder that refuses,
not a promise that a text is clean.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "woorden.txt"
SOORTEN = {
    "ziekte": "over gezondheid",
    "medicijn": "over medicijnen of behandeling",
    "verslaving": "over middelen of verslaving",
    "zwangerschap": "over zwangerschap",
    "beperking": "over een beperking",
    "strafrecht": "over strafbare feiten",
}
"""What each kind of word is about, for in a sentence."""
_WOORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")


@dataclass(frozen=True)
class Treffer:
    """The word as it was typed, and the kind (`SOORTEN`)."""

    woord: str
    soort: str


@dataclass(frozen=True)
class Regel:
    """One line of the data: how a word is compared, and which kind it is."""

    wijze: str
    stam: str
    soort: str
    taal: str

    def fits(self, woord: str) -> bool:
        """Whether a folded word falls under it."""
        if self.wijze == "=":
            return woord == self.stam
        return self.stam in woord if self.wijze == "~" else woord.startswith(self.stam)


def find(tekst: str) -> list[Treffer]:
    """The words that may not stand there, in the order of the text."""
    regels, vrij = _regels()
    found = []
    for match in _WOORD.finditer(unseen_away(tekst)):
        woord = fold(match[0])
        if any(regel.fits(woord) for regel in vrij):
            continue
        regel = next((regel for regel in regels if regel.fits(woord)), None)
        if regel:
            found.append(Treffer(match[0], regel.soort))
    return found


def fold(woord: str) -> str:
    """Without capitals and accents: `Ciąża` and `ciaza` are the same, and so are `Й` and `и`."""
    plain = unicodedata.normalize("NFKD", woord.casefold().translate(_LOSSE))
    return "".join(teken for teken in plain if not unicodedata.combining(teken))


def unseen_away(tekst: str) -> str:
    """Without soft hyphens and other signs that nobody sees, which would cut a word in two."""
    return "".join(teken for teken in tekst if unicodedata.category(teken) != "Cf")


_LOSSE = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "’": "", "'": "", "ʼ": ""})
"""Letters whose stroke is no accent to Unicode, and the signs in the middle of a Ukrainian word."""


@cache
def _regels() -> tuple[tuple[Regel, ...], tuple[Regel, ...]]:
    rows = list(_read())
    return tuple(r for r in rows if r.wijze != "!"), tuple(r for r in rows if r.wijze == "!")


def _read() -> Iterator[Regel]:
    taal = soort = ""
    for line in DATA.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            taal, soort = line.strip("[]").split()
        elif line.strip() and not line.startswith("#"):
            for deel in (raw.strip() for raw in line.split(",")):
                wijze = deel[0] if deel[0] in "=~!" else ""
                yield Regel(wijze, fold(deel.removeprefix(wijze)), soort, taal)
