"""The whole weight table: every row that can fire, its bits, and its words for an official.

A weight is log2(m / u): how much more often two records of one person show this (m) than two records of different people (u).
One bit is twice as likely. m comes from how often such a slip is made when a document is copied by hand, u from how many
people share the value by chance. Nothing is learnt from the register itself: without labels, on three fields, that fails in
silence. All weights are halves, so that sums are exact.
"""

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

_TABEL: tuple[tuple[str, float, str], ...] = (
    # Family name. One in 250 people shares an ordinary one by chance: 8 bits.
    ("achternaam_gelijk", 8.0, "Zelfde achternaam"),
    ("achternaam_schrijfwijze", 7.5, "Achternaam: andere schrijfwijze van dezelfde klanken"),
    ("achternaam_letters_verloren", 7.0, "Achternaam: gelijk, op verloren letters na"),
    ("achternaam_deel", 5.0, "Achternaam: één deel van een dubbele naam"),
    ("achternaam_typefout", 5.0, "Achternaam: één letter anders"),
    ("achternaam_lijkt", 2.0, "Achternaam: lijkt erop"),
    ("achternaam_letter", 1.0, "Achternaam: zelfde eerste letter, de rest ontbreekt"),
    ("achternaam_ontbreekt", 0.0, "Achternaam ontbreekt"),
    ("achternaam_anders", -4.5, "Andere achternaam"),
    ("achternaam_vaak", -1.5, "Deze achternaam komt vaak voor"),
    ("achternaam_zeldzaam", 2.0, "Deze achternaam komt weinig voor"),
    ("achternaam_uniek", 3.5, "Deze achternaam komt bijna nergens anders voor"),
    # First name. One in 64 shares it.
    ("voornaam_gelijk", 6.0, "Zelfde voornaam"),
    ("voornaam_schrijfwijze", 5.5, "Voornaam: andere schrijfwijze van dezelfde klanken"),
    ("voornaam_letters_verloren", 5.0, "Voornaam: gelijk, op verloren letters na"),
    ("voornaam_deel", 4.5, "Voornaam: één van de voornamen is gelijk"),
    ("voornaam_typefout", 4.0, "Voornaam: één letter anders"),
    ("voornaam_lijkt", 1.0, "Voornaam: lijkt erop"),
    ("voornaam_letter", 2.0, "Voornaam: zelfde voorletter"),
    ("voornaam_ontbreekt", 0.0, "Voornaam ontbreekt"),
    ("voornaam_anders", -4.5, "Andere voornaam"),
    ("voornaam_vaak", -1.0, "Deze voornaam komt vaak voor"),
    ("voornaam_zeldzaam", 2.0, "Deze voornaam komt weinig voor"),
    ("voornaam_uniek", 3.5, "Deze voornaam komt bijna nergens anders voor"),
    ("naam_omgewisseld", -1.5, "Voornaam en achternaam staan omgewisseld"),
    # Birth date. Working age spans some 14,000 days.
    ("geboortedatum_gelijk", 13.0, "Zelfde geboortedatum"),
    ("geboortedatum_1_januari", 6.5, "Geboortedatum: beide 1 januari van hetzelfde jaar"),
    ("geboortedatum_omgewisseld", 8.0, "Geboortedatum: dag en maand omgewisseld"),
    ("geboortedatum_cijfers_omgedraaid", 6.5, "Geboortedatum: twee cijfers omgedraaid"),
    ("geboortedatum_cijfer", 4.0, "Geboortedatum: één cijfer anders"),
    ("geboortedatum_alleen_jaar", 3.5, "Geboortedatum: zelfde jaar, één van de twee heeft 1 januari"),
    ("geboortedatum_twee_delen", 1.0, "Geboortedatum: twee van dag, maand en jaar gelijk"),
    ("geboortedatum_ontbreekt", 0.0, "Geboortedatum ontbreekt"),
    ("geboortedatum_anders", -7.0, "Andere geboortedatum"),
    # Home town.
    ("woonplaats_gelijk", 3.0, "Zelfde woonplaats in het land van herkomst"),
    ("woonplaats_zeldzaam", 2.5, "Deze woonplaats komt weinig voor"),
    ("woonplaats_lijkt", 2.5, "Woonplaats: lijkt erop"),
    ("woonplaats_anders", -3.0, "Andere woonplaats in het land van herkomst"),
    # Language; names of one language already say most of it.
    ("taal_gelijk", 0.5, "Zelfde taal"),
    ("taal_anders", -3.0, "Andere taal"),
    # Who supplied it.
    ("zelfde_bron", -5.0, "Door dezelfde aanbieder apart geregistreerd"),
    ("zelfde_organisatie", 1.0, "Zelfde aanbieder, in een andere gemeente"),
    # Stays.
    ("verblijf_aansluitend", 4.0, "Vertrek op de ene plek en aankomst op de andere sluiten aan"),
    ("verblijf_kort_erna", 1.5, "Aankomst op de andere plek binnen een week na vertrek"),
    ("verblijf_zelfde_nachten", -3.0, "Dezelfde nachten op twee plekken"),
    # Room mates.
    ("kamergenoot_een", 4.5, "Eén dezelfde kamergenoot op beide plekken"),
    ("kamergenoot_meer", 7.0, "Meer dezelfde kamergenoten op beide plekken"),
    # Further facts.
    ("steun_gelijk", 4.0, "Een ander gegeven is gelijk"),
    ("steun_zeldzaam", 7.0, "Een ander gegeven is gelijk en komt weinig voor"),
    ("steun_lijkt", 5.0, "Een ander gegeven is bijna gelijk"),
    ("steun_kort", 2.0, "Een ander, kort gegeven lijkt erop"),
    ("steun_verplaatst", 4.0, "Een ander gegeven staat bij de een op een andere plek"),
    ("steun_anders", -1.5, "Een ander gegeven is anders"),
)  # fmt: skip

GEWICHTEN: Mapping[str, float] = MappingProxyType({code: bits for code, bits, _ in _TABEL})
"""Code to bits, in the order of explanation."""

_WOORDEN = {code: woorden for code, _, woorden in _TABEL}

CODES: tuple[str, ...] = ("", *GEWICHTEN)
"""Position to code, as the columns of the comparison hold it; position 0 is a row that did not fire."""

NUMMER: Mapping[str, int] = {code: nummer for nummer, code in enumerate(CODES)}

BITS: NDArray[np.float64] = np.array([0.0, *GEWICHTEN.values()])
"""Position to bits."""


def in_woorden(code: str) -> str:
    """What this row says, in Dutch; never a value of the records. Raises ``KeyError`` for a code that does not exist."""
    return _WOORDEN[code]


def positions(*codes: str) -> NDArray[np.int8]:
    """The positions of these codes, to be looked up by level."""
    return np.array([NUMMER[code] for code in codes], dtype=np.int8)
