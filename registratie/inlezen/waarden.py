"""Names, languages and kinds of document as people type them."""

import re
from typing import NamedTuple

from .datums import Ongeldig, parse_datum
from .vouw import fold, to_text

__all__ = [
    "Naam",
    "Ongeldig",
    "fold",
    "lost_characters",
    "parse_datum",
    "parse_documentsoort",
    "parse_naam",
    "parse_taal",
    "to_text",
]

_TUSSEN = {
    "van",
    "de",
    "der",
    "den",
    "het",
    "t",
    "ter",
    "ten",
    "te",
    "op",
    "in",
    "von",
    "zu",
    "da",
    "dos",
    "das",
    "di",
    "du",
}
_TUSSEN |= {"la", "le", "el", "al", "bin", "ibn", "vd", "vande", "vander", "vanden", "del"}
_AANHEF = {"dhr", "mevr", "mw", "mr", "mrs", "ms", "herr", "frau", "pan", "pani", "de heer", "mevrouw", "heer"}
GEEN_NAAM = {
    "",
    "leeg",
    "vacant",
    "empty",
    "vrij",
    "onbekend",
    "unknown",
    "nvt",
    "n v t",
    "geen",
    "beschikbaar",
    "niet bezet",
}


class Naam(NamedTuple):
    """Surname with its prefix (``van der Berg``), first names, and one key for both in any order."""

    achternaam: str
    voornaam: str
    sleutel: str


def parse_naam(achternaam: str, voornaam: str = "", tussenvoegsel: str = "", *, samen: bool = False) -> Naam:
    """The name in one column (``samen``) or in two or three; empty if nobody stands there.

    In one column a comma means the surname comes first, a word in capitals is the surname, and otherwise the last
    word is, with the prefix before it. The key sorts the words: whether a supplier writes ``Jan Nowak`` or
    ``Nowak, Jan``, it is the same person.
    """
    if samen and not voornaam:
        achternaam, voornaam = _split(achternaam)
    if fold(achternaam) in GEEN_NAAM:
        achternaam = ""
    if fold(voornaam) in GEEN_NAAM:
        voornaam = ""
    if tussenvoegsel and achternaam:
        achternaam = f"{tussenvoegsel} {achternaam}"
    if not (fold(achternaam) or fold(voornaam)):
        return Naam("", "", "")
    return Naam(achternaam, voornaam, " ".join(sorted(fold(f"{achternaam} {voornaam}").split())))


def _split(tekst: str) -> tuple[str, str]:
    if "," in tekst:
        achter, _, voor = tekst.partition(",")
        return _with_prefix(achter.strip(), voor.strip())
    woorden = tekst.split()
    while len(woorden) > 1 and fold(woorden[0]) in _AANHEF:
        del woorden[0]
    if len(woorden) < 2:
        return tekst.strip(), ""
    groot = [len(fold(woord)) > 1 and woord.isupper() for woord in woorden]
    if any(groot) and not all(groot):
        achter = " ".join(woord for woord, is_groot in zip(woorden, groot, strict=True) if is_groot)
        return achter, " ".join(woord for woord, is_groot in zip(woorden, groot, strict=True) if not is_groot)
    begin = len(woorden) - 1
    while begin > 1 and fold(woorden[begin - 1]) in _TUSSEN:
        begin -= 1
    return " ".join(woorden[begin:]), " ".join(woorden[:begin])


def _with_prefix(achter: str, voor: str) -> tuple[str, str]:
    """``Berg, Jan van der`` and ``Berg, van der, Jan`` both hold a prefix after the comma."""
    woorden = voor.replace(",", " ").split()
    prefix = [woord for woord in woorden if woord.islower() and fold(woord) in _TUSSEN]
    if not prefix:
        return achter, " ".join(woorden)
    return f"{' '.join(prefix)} {achter}".strip(), " ".join(woord for woord in woorden if woord not in prefix)


_VERLOREN = re.compile(r"[^\W\d_]\?|\?[^\W\d_]|\ufffd")
_VERMINKT = re.compile(r"[ÃÅÄÈ][\x80-\xbf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")


def lost_characters(tekst: str) -> str:
    """``verloren`` (``Wi?niewski``), ``verminkt`` (``PaweÅ‚``) or empty if the text reads as it was typed."""
    if tekst.isascii() and "?" not in tekst:
        return ""
    if _VERLOREN.search(tekst):
        return "verloren"
    return "verminkt" if _VERMINKT.search(tekst) else ""


_TALEN = {
    "pl": "pol pools poolse polish polski polnisch polska polen poland",
    "ro": "ron rum roemeens roemeense romanian romana rumanisch rumunski roemenie romania",
    "bg": "bul bulgaars bulgaarse bulgarian bulgarisch bulgarski bulgarije bulgaria",
    "hu": "hun hongaars hongaarse hungarian magyar ungarisch wegierski hongarije hungary",
    "uk": "ua ukr oekraiens oekraiense ukrainian ukrainisch ukrainski ukrainska oekraine ukraine",
    "sk": "slk slo slowaaks slovak slowakisch slovensky slowakije slovakia",
    "cs": "cz ces cze tsjechisch czech tschechisch cesky czeski tsjechie",
    "lt": "lit litouws lithuanian litauisch lietuviu litouwen lithuania",
    "lv": "lav lets latvian lettisch latviesu letland latvia",
    "et": "ee est estisch ests estonian eesti estland estonia",
    "es": "spa spaans spaanse spanish spanisch espanol hiszpanski spanje spain",
    "pt": "por portugees portugese portuguese portugiesisch portugues portugal",
    "it": "ita italiaans italian italienisch italiano italie italy",
    "el": "gr ell gre grieks greek griechisch griekenland greece",
    "de": "deu ger duits german deutsch niemiecki duitsland germany",
    "en": "gb eng engels engelse english englisch angielski",
    "nl": "nld dut nederlands dutch niederlandisch holenderski nederland",
    "fr": "fra fre frans french franzosisch francais frankrijk france",
    "tr": "tur turks turkish turkisch turkce turkije turkey",
    "ru": "rus russisch russian rosyjski rusland russia",
    "ar": "ara arabisch arabic",
    "hr": "hrv kroatisch croatian hrvatski kroatie croatia",
    "sr": "srp servisch serbian srpski servie serbia",
    "sl": "slv sloveens slovenian slowenisch slovenie slovenia",
    "sq": "alb sqi albanees albanian shqip albanie albania",
    "be": "bel belarussisch belarusian wit russisch",
    "mk": "mkd macedonisch macedonian",
}
_TAAL_VAN = {woord: code for code, woorden in _TALEN.items() for woord in (code, *woorden.split())}


def parse_taal(tekst: str) -> str:
    """The ISO 639-1 code of a language written as code or name; of more languages the first. Empty if unknown."""
    heel = fold(tekst)
    if heel in _TAAL_VAN:
        return _TAAL_VAN[heel]
    return next((_TAAL_VAN[woord] for woord in heel.split() if woord in _TAAL_VAN), "")


_DOCUMENTEN = (
    ("verblijfsdocument", re.compile(r"verblijf|residen|pobyt|aufenthalt|vreemdeling|\bvnr\b|sejur")),
    ("rijbewijs", re.compile(r"rijbewijs|driv|prawo|fuhrerschein|fuehrerschein|permis de conducere")),
    (
        "identiteitskaart",
        re.compile(r"identi|\bid\b|\bidk\b|idkaart|idcard|\bik\b|dowod|ausweis|legitimatie|national card|buletin"),
    ),
    ("paspoort", re.compile(r"paspoort|pasport|passport|paszport|\bpas\b|\bpass\b|\bpp\b|reisepass|pasaport")),
)


def parse_documentsoort(tekst: str) -> str:
    """``paspoort``, ``identiteitskaart``, ``rijbewijs``, ``verblijfsdocument`` ``anders`` or nothing."""
    heel = fold(tekst)
    if not heel or heel in GEEN_NAAM:
        return ""
    return next((soort for soort, patroon in _DOCUMENTEN if patroon.search(heel)), "anders")
