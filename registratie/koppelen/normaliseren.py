"""A name as the engine compares it."""

import re
from functools import lru_cache

from unidecode import unidecode

from .transliteratie import to_latin

VERLOREN = "?"
"""Stands for a letter that a character set could not hold."""

_GEEN_LETTER = re.compile(r"[^a-z?]+")
_LOS_VRAAGTEKEN = re.compile(r"(?<![a-z?])\?+(?![a-z?])")


@lru_cache(maxsize=200_000)
def plain(tekst: str, taal: str = "") -> str:
    """``Łęcka-Wiśniewska`` becomes ``lecka wisniewska``: small plain letters, single spaces, ``?`` for a lost letter."""
    if not tekst.isascii():
        tekst = unidecode(_without_surrogates(to_latin(tekst.replace("\ufffd", VERLOREN), taal)))
    return _LOS_VRAAGTEKEN.sub("", _GEEN_LETTER.sub(" ", tekst.lower())).strip()


def _without_surrogates(tekst: str) -> str:
    return "".join(teken for teken in tekst if not 0xD800 <= ord(teken) <= 0xDFFF)


def split_name(achternaam: str, voornaam: str, taal: str = "") -> tuple[str, str]:
    """Family name and first name in plain letters; if one field is empty and the other holds more words, that one is split."""
    achter, voor = plain(achternaam, taal), plain(voornaam, taal)
    if achter and voor:
        return achter, voor
    rest, _, laatste = (achter or voor).rpartition(" ")
    return (laatste, rest) if rest else (achter, voor)


@lru_cache(maxsize=100_000)
def fill_lost(naam: str, ander: str) -> str:
    """``wi?niewski`` beside ``wisniewski``: each lost letter as the other name has it on that place.

    Where the lengths differ the lost letters are left out. A name of which more than a third is lost stays as it is.
    """
    if VERLOREN not in naam or naam.count(VERLOREN) * 3 > len(naam):
        return naam
    if len(naam) != len(ander):
        return naam.replace(VERLOREN, "")
    return "".join(b if a == VERLOREN and b != " " else a for a, b in zip(naam, ander, strict=True))
