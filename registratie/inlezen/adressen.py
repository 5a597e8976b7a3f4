"""Addresses in one form, so that ``Waalbandijk 88-A`` finds ``Waalbandijk 88a``."""

import re
from dataclasses import dataclass
from functools import lru_cache

from .vouw import fold

_POSTCODE = re.compile(r"(?<!\d)([1-9]\d{3})\s?([A-Za-z]{2})(?![A-Za-z0-9])")
_NUMMER_DELEN = re.compile(r"(?<=\d) (?=[a-z]\b)")
_STRAAT = re.compile(r"([a-z]{2,})str\b")
_TIJDVAK = re.compile(
    r"\b(?:periode|week|maand|jaar|kwartaal|pagina|page|datum|peildatum|versie|"
    r"januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|kamer|unit|totaal)\b"
)
_ADRES = re.compile(r"^(?:\d+e )?[a-z][a-z ]*[a-z] \d{1,5}[a-z]?(?: \w{1,4})?$")


@dataclass(frozen=True, slots=True)
class Adres:
    """Folded street with number, postcode without space, folded place; each may be empty."""

    straat: str = ""
    postcode: str = ""
    plaats: str = ""


@lru_cache(maxsize=10_000)
def parse_adres(tekst: str, huisnummer: str = "", postcode: str = "", plaats: str = "") -> Adres:
    """Bring the parts of an address, spread over columns or in one cell, into one form."""
    rest = ""
    if gevonden := _POSTCODE.search(tekst):
        postcode = postcode or gevonden[0]
        tekst, rest = tekst[: gevonden.start()], tekst[gevonden.end() :]
    elif "," in tekst and not any(teken.isdigit() for teken in tekst.rsplit(",", 1)[1]):
        tekst, rest = tekst.rsplit(",", 1)
    return Adres(fold_adres(f"{tekst} {huisnummer}"), fold_postcode(postcode), fold(plaats or rest))


@lru_cache(maxsize=10_000)
def fold_adres(tekst: str) -> str:
    """Street and number: ``Waterstr. 5 A`` becomes ``waterstraat 5a``."""
    return _STRAAT.sub(r"\1straat", _NUMMER_DELEN.sub("", fold(tekst)))


def fold_postcode(tekst: str) -> str:
    """``4041 zx`` becomes ``4041ZX``; anything else becomes empty."""
    gevonden = _POSTCODE.search(tekst)
    return (gevonden[1] + gevonden[2]).upper() if gevonden else ""


def looks_like_adres(tekst: str) -> bool:
    """Whether a text in a title block reads as a street with a number."""
    zonder = tekst.split(",")[0] if "," in tekst else _POSTCODE.split(tekst)[0]
    straat = fold_adres(zonder)
    return len(tekst) <= 80 and _ADRES.match(straat) is not None and _TIJDVAK.search(straat) is None
