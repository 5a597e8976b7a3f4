"""Which characters the fonts of our PDFs have, and what stands there instead of another one."""

import unicodedata
from functools import lru_cache
from typing import Any

from unidecode import unidecode

# Latin, its extensions for European and Vietnamese names, Greek, Cyrillic, and the punctuation and signs that our own texts use.
# Less than the fonts have, and exactly what all four cuts share: `tests/core/test_drukletters.py` holds them side by side.
REEKSEN = (
    (0x20, 0x7E), (0xA0, 0x17F), (0x18F, 0x18F), (0x1A0, 0x1A1), (0x1AF, 0x1B0), (0x1CD, 0x1DC), (0x218, 0x21B),
    (0x384, 0x386), (0x388, 0x38A), (0x38C, 0x38C), (0x38E, 0x3A1), (0x3A3, 0x3CE), (0x400, 0x45F), (0x490, 0x4C2),
    (0x1E80, 0x1E85), (0x1E9E, 0x1E9E), (0x1EA0, 0x1EF9), (0x2010, 0x2015), (0x2018, 0x201A), (0x201C, 0x201E),
    (0x2020, 0x2022), (0x2026, 0x2026), (0x202F, 0x2030), (0x2032, 0x2033), (0x2039, 0x203A), (0x2044, 0x2044),
    (0x2070, 0x2070), (0x2074, 0x2079), (0x2080, 0x2089), (0x20A8, 0x20AE), (0x2116, 0x2116), (0x2122, 0x2122),
    (0x2190, 0x2193), (0x2212, 0x2212), (0x2248, 0x2248), (0x2260, 0x2260), (0x2264, 0x2265),
)  # fmt: skip
ONBEKEND = "?"
OPMAAK = frozenset("<>&")
"""What would mean something in the drawings, which are data too; quotes become printed ones."""


def printable(waarde: Any) -> Any:
    """The same value, with every text in it as our fonts can print it; names of fields stay."""
    if isinstance(waarde, str):
        return waarde if waarde.isascii() else unicodedata.normalize("NFC", waarde).translate(_DRUK)
    if isinstance(waarde, dict):
        return {naam: printable(deel) for naam, deel in waarde.items()}
    if isinstance(waarde, list | tuple):
        return [printable(deel) for deel in waarde]
    return waarde


@lru_cache(maxsize=1)
def letters() -> frozenset[int]:
    """Every character that is printed as it is."""
    return frozenset(code for eerste, laatste in REEKSEN for code in range(eerste, laatste + 1))


class _Druk(dict[int, str]):
    """Per character what is printed."""

    def __missing__(self, code: int) -> str:
        teken = chr(code)
        gedrukt = self[code] = teken if code in letters() or teken in "\n\t" else _instead(teken)
        return gedrukt


_DRUK = _Druk()


def _instead(teken: str) -> str:
    """The nearest Latin letters; nothing for what is unseen or only marks a letter; a question mark when there is no nearest."""
    soort = unicodedata.category(teken)
    if soort == "Cs":
        return ONBEKEND
    if soort.startswith(("M", "C")):
        return ""
    found = unidecode(teken).replace("'", "’").replace('"', "”")
    return found if found and found.isprintable() and not OPMAAK & set(found) else ONBEKEND
