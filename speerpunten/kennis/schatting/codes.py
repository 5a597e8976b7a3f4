"""A name and a birth date as keyed codes: they tell whether two records may be one person, and never who it is.

Each code is an HMAC-SHA-256 under a secret key that is not in the database, over the salt of the round: codes of two rounds cannot be
laid beside each other, and without key or salt none can be tried out. Several codes of one person, from strict to wide, forgive
the usual differences: order of names, accents, transliteration, one damaged name, day and month swapped.
"""

import hashlib
import hmac
import re
from datetime import date

from unidecode import unidecode

LENGTE = 20
"""Hexadecimal digits kept of a code: 80 bits, enough to tell a hundred thousand people apart."""
VERSIE = 1
"""Which rules made the codes. Rounds made by other rules are never compared."""
_GELIJK = (
    ("shch", "st"), ("sht", "st"), ("sch", "s"), ("tch", "c"), ("tsch", "c"), ("kh", "h"), ("ch", "h"), ("cz", "c"), ("sz", "s"),
    ("sh", "s"), ("zh", "z"), ("rz", "z"), ("ph", "f"), ("tz", "c"), ("ts", "c"), ("ck", "k"), ("th", "t"), ("gh", "g"),
    ("w", "v"), ("ff", "v"), ("y", "i"), ("j", "i"), ("ou", "u"), ("q", "k"), ("x", "ks"),
)  # fmt: skip
_KLINKERS = re.compile("[aeiou]")


def keyed_codes(sleutel: bytes, zout: str, achternaam: str, voornaam: str, geboren: date) -> list[str]:
    """The codes of one person in one round, strict ones first, always as many in the same order."""
    return [
        _keyed(sleutel, f"{VERSIE}|{zout}|{soort}|{tekst}") for soort, tekst in _features(achternaam, voornaam, geboren)
    ]


def digest_of(sleutel: bytes) -> str:
    """By which one sees that another key is in use; says nothing of the key itself."""
    return hashlib.sha256(b"schatting|" + sleutel).hexdigest()[:12]


def _keyed(sleutel: bytes, tekst: str) -> str:
    return hmac.new(sleutel, tekst.encode(), hashlib.sha256).hexdigest()[:LENGTE]


def _features(achternaam: str, voornaam: str, geboren: date) -> list[tuple[str, str]]:
    """What is coded, from strict to wide. Names in alphabetical order, for first and family name are often swapped."""
    achter, voor = _sound(re.split(r"[\s-]", achternaam.strip())[0]), _sound(voornaam)
    woorden = sorted(woord for woord in (achter, voor) if woord)
    geraamte = [_skeleton(woord) for woord in woorden]
    dag = geboren.isoformat()
    wissel = f"{geboren.year}|{min(geboren.day, geboren.month)}|{max(geboren.day, geboren.month)}"
    return [
        ("alles", f"{'|'.join(woorden)}|{dag}"),
        ("geraamte", f"{'|'.join(geraamte)}|{dag}"),
        ("achter", f"{_skeleton(max(geraamte, default='', key=len))}|{dag}"),
        ("ander", f"{_skeleton(min(geraamte, default='', key=len))}|{''.join(g[:1] for g in geraamte)}|{dag}"),
        ("begin", f"{'|'.join(woord[:3] for woord in woorden)}|{dag}"),
        ("initialen", f"{''.join(woord[:1] for woord in woorden)}|{dag}"),
        ("een", f"{max(woorden, default='')}|{dag}"),
        ("wissel", f"{'|'.join(woorden)}|{wissel}"),
        ("maand", f"{'|'.join(woorden)}|{geboren.year}|{geboren.month}"),
        ("dag", f"{'|'.join(woorden)}|{geboren.month}|{geboren.day}"),
        ("jaar", f"{'|'.join(woorden)}|{geboren.year}|{geboren.day}"),
    ]


def _sound(naam: str) -> str:
    """One spelling for the many ways to write a sound."""
    plat = re.sub("[^a-z]", "", unidecode(naam).lower())
    for van, naar in _GELIJK:
        plat = plat.replace(van, naar)
    return re.sub(r"(.)\1+", r"\1", plat)


def _skeleton(woord: str) -> str:
    """The first letter and the consonants after it."""
    return woord[:1] + _KLINKERS.sub("", woord[1:])
