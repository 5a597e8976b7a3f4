"""Words without accents and capitals, in Latin letters: `лекар` is found by who types `lekar`."""

from registratie.inlezen.vouw import fold

KORT = 5
"""From this length on one letter may be wrong."""
STAM = 4
"""A word is taken for a form of another when it shares at least this many letters at its begin."""


def words(tekst: str) -> frozenset[str]:
    """The different words of a text."""
    return frozenset(fold(tekst).split())


def likeness(vraag: str, woord: str) -> float:
    """How much a word is what was asked for, 0 to 1: itself, its begin, another form of it, or with one letter wrong."""
    if vraag == woord:
        return 1.0
    if len(vraag) >= STAM - 1 and woord.startswith(vraag):
        return 0.8
    if _shared(vraag, woord) >= max(STAM, min(len(vraag), len(woord)) - 2, max(len(vraag), len(woord)) - 4):
        return 0.6
    return 0.4 if len(vraag) >= KORT and one_wrong(vraag, woord) else 0.0


def one_wrong(a: str, b: str) -> bool:
    """Whether the words differ in one letter: another one, one too many or too few, or two that changed places."""
    if abs(len(a) - len(b)) > 1:
        return False
    begin = _shared(a, b)
    x, y = a[begin:], b[begin:]
    if len(x) == len(y):
        return x[1:] == y[1:] or (x[:2] == y[1::-1] and x[2:] == y[2:])
    return x[1:] == y if len(x) > len(y) else x == y[1:]


def _shared(a: str, b: str) -> int:
    """How many letters at their begin are the same."""
    return next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
