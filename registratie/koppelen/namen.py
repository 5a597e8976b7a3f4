"""Two names beside each other: equal, spelt differently, damaged, in part, or another name."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA, JaroWinkler
from rapidfuzz.process import cpdist

from .gewichten import BITS, positions
from .kolommen import KLEINSTE_REGISTER, Getallen, Kolommen, Vlaggen, Woordtafel
from .normaliseren import VERLOREN, fill_lost
from .transliteratie import one_spelling

GELIJK, SCHRIJFWIJZE, LETTERS_VERLOREN, DEEL, TYPEFOUT, LIJKT, LETTER, ONTBREEKT, ANDERS = range(9)
"""How two names agree, from well to not at all."""
_NIVEAUS = ("gelijk", "schrijfwijze", "letters_verloren", "deel", "typefout", "lijkt", "letter", "ontbreekt", "anders")

UNIEK, ZELDZAAM, GEWOON, VAAK = range(4)
"""How frequent a name is in this register."""
_TREDEN = ("uniek", "zeldzaam", "", "vaak")


@dataclass(frozen=True, slots=True)
class _Veld:
    """The rows of one of the two names. `grenzen`: shares of the records below which a name is unique, rare, ordinary."""

    niveau: NDArray[np.int8]
    trede: NDArray[np.int8]
    grenzen: tuple[float, float, float]


def _field(naam: str, *grenzen: float) -> _Veld:
    uniek, zeldzaam, gewoon = grenzen
    niveaus = positions(*(f"{naam}_{niveau}" for niveau in _NIVEAUS))
    return _Veld(niveaus, positions(*(trede and f"{naam}_{trede}" for trede in _TREDEN)), (uniek, zeldzaam, gewoon))


_ACHTERNAAM = _field("achternaam", 1 / 4000, 1 / 1000, 1 / 250)
_VOORNAAM = _field("voornaam", 1 / 1500, 1 / 250, 1 / 40)
_OMGEWISSELD = positions("naam_omgewisseld")

_GEWOON_AANDEEL = 1 / 240
"""A share that is ordinary for a first name, and for a family name on the frequent side."""
_LIJKT = 0.88
"""Jaro-Winkler similarity from which two names are alike."""


@dataclass(slots=True)
class Naamtafel:
    """What is known of every different name: its one spelling, how often it occurs, and what it looks like."""

    tafel: Woordtafel
    vormen: NDArray[np.object_]
    vorm: Getallen
    volgorde: Getallen
    aandeel: NDArray[np.float64]
    lengte: Getallen
    samengesteld: Vlaggen
    verloren: Vlaggen

    @classmethod
    def of(cls, kolommen: Kolommen) -> "Naamtafel":
        """Look at each different name once."""
        woorden = kolommen.namen.woorden
        vormen = Woordtafel()
        vorm = vormen.column(one_spelling(woord) for woord in woorden)
        gebruikt = np.concatenate([vorm[kolommen.achternaam], vorm[kolommen.voornaam]])
        aantal = np.bincount(gebruikt, minlength=len(vormen.nummers))
        return cls(
            tafel=kolommen.namen,
            vormen=vormen.woorden[vorm],
            vorm=vorm,
            volgorde=np.argsort(np.argsort(vormen.woorden))[vorm],
            aandeel=aantal[vorm] / max(len(kolommen), KLEINSTE_REGISTER),
            lengte=np.array([len(woord) for woord in vormen.woorden[vorm]], dtype=np.int64),
            samengesteld=np.array([" " in woord for woord in woorden]),
            verloren=np.array([VERLOREN in woord for woord in woorden]),
        )


@dataclass(slots=True)
class _Naampaar:
    """Of many pairs of names: how they agree, and the share of records with the more frequent of the two."""

    niveau: Getallen
    aandeel: NDArray[np.float64]

    def rows(self, veld: _Veld) -> tuple[NDArray[np.int8], NDArray[np.int8]]:
        """The row for the agreement, and the one for the frequency where there is agreement."""
        trede = np.searchsorted(veld.grenzen, self.aandeel, side="right")
        # A part of a name, or a damaged one, is rare because it is that.
        trede = np.where(self.niveau >= DEEL, np.maximum(trede, GEWOON), trede)
        return veld.niveau[self.niveau], np.where(self.niveau <= TYPEFOUT, veld.trede[trede], 0).astype(np.int8)

    def where(self, keuze: Vlaggen, ander: "_Naampaar") -> "_Naampaar":
        """The other one where `keuze` says so."""
        return _Naampaar(np.where(keuze, ander.niveau, self.niveau), np.where(keuze, ander.aandeel, self.aandeel))


def compare_names(kolommen: Kolommen, tafel: Naamtafel, i: Getallen, j: Getallen) -> NDArray[np.int8]:
    """Five rows of the table for each pair of records: family name, its frequency, first name, its frequency, order."""
    achter_a, achter_b = kolommen.achternaam[i], kolommen.achternaam[j]
    voor_a, voor_b = kolommen.voornaam[i], kolommen.voornaam[j]
    achter, voor = _compare(tafel, achter_a, achter_b), _compare(tafel, voor_a, voor_b)
    rijen = np.column_stack([*achter.rows(_ACHTERNAAM), *voor.rows(_VOORNAAM), np.zeros(len(i), dtype=np.int8)])
    # Only where neither name fits in its own place can the other order be the better one.
    kruis = np.flatnonzero((achter.niveau != GELIJK) & (voor.niveau != GELIJK))
    gekruist, past = _crossed(tafel, achter_a[kruis], voor_a[kruis], achter_b[kruis], voor_b[kruis])
    past &= BITS[gekruist].sum(axis=1) > BITS[rijen[kruis]].sum(axis=1)
    rijen[kruis[past]] = gekruist[past]
    return rijen


def _crossed(
    tafel: Naamtafel, achter_a: Getallen, voor_a: Getallen, achter_b: Getallen, voor_b: Getallen
) -> tuple[NDArray[np.int8], Vlaggen]:
    """The rows when the order of one record is changed, and whether a name fits then.

    Which of both is the family name nobody knows; the worse fit is taken for it, or the more frequent of equal ones, so that
    the answer is the same from either side.
    """
    een, twee = _compare(tafel, achter_a, voor_b), _compare(tafel, voor_a, achter_b)
    om = (een.niveau < twee.niveau) | ((een.niveau == twee.niveau) & (een.aandeel < twee.aandeel))
    achter, voor = een.where(om, twee), twee.where(om, een)
    rijen = [*achter.rows(_ACHTERNAAM), *voor.rows(_VOORNAAM), _OMGEWISSELD.repeat(len(om))]
    return np.column_stack(rijen), voor.niveau <= LIJKT


def _compare(tafel: Naamtafel, a: Getallen, b: Getallen) -> _Naampaar:
    """Two columns of names. A damaged name takes the share of the whole one; that of two damaged ones is unknown."""
    aandeel = np.maximum(tafel.aandeel[a], tafel.aandeel[b])
    beide = tafel.verloren[a] & tafel.verloren[b]
    return _Naampaar(_levels(tafel, a, b), np.where(beide, np.maximum(aandeel, _GEWOON_AANDEEL), aandeel))


def _levels(tafel: Naamtafel, a: Getallen, b: Getallen) -> Getallen:
    """How two names agree, by their numbers. Every different pair of names is looked at once."""
    laag, hoog = np.minimum(a, b), np.maximum(a, b)
    aantal = len(tafel.vorm)
    paren, terug = np.unique(laag * aantal + hoog, return_inverse=True)
    return _levels_of_pairs(tafel, paren // aantal, paren % aantal)[terug]


def _levels_of_pairs(tafel: Naamtafel, a: Getallen, b: Getallen) -> Getallen:
    niveau = np.full(len(a), ANDERS, dtype=np.int64)
    niveau[(a == 0) | (b == 0)] = ONTBREEKT
    niveau[(a == b) & (a != 0)] = GELIJK
    niveau[(niveau == ANDERS) & (tafel.vorm[a] == tafel.vorm[b])] = SCHRIJFWIJZE
    rest = np.flatnonzero(niveau == ANDERS)
    niveau[rest] = _alike(tafel, a[rest], b[rest])
    letter = (niveau == ANDERS) & ((tafel.lengte[a] == 1) | (tafel.lengte[b] == 1))
    for plek in np.flatnonzero(letter):
        niveau[plek] = LETTER if tafel.vormen[a[plek]][:1] == tafel.vormen[b[plek]][:1] else ANDERS
    _look_closer(tafel, a, b, niveau)
    return niveau


def _alike(tafel: Naamtafel, a: Getallen, b: Getallen) -> Getallen:
    """By edits: one letter wrong, missing, too many or two neighbours swapped; or alike as a whole."""
    vormen_a, vormen_b = tafel.vormen[a], tafel.vormen[b]
    edits = cpdist(vormen_a, vormen_b, scorer=OSA.distance, score_cutoff=2, dtype=np.int8)
    gelijkenis = cpdist(vormen_a, vormen_b, scorer=JaroWinkler.similarity, score_cutoff=_LIJKT, dtype=np.float32)
    lengte = np.maximum(tafel.lengte[a], tafel.lengte[b])
    return np.select(
        [(edits == 1) & (lengte >= 4), (gelijkenis >= _LIJKT) | ((edits == 2) & (lengte >= 8))],
        [TYPEFOUT, LIJKT],
        ANDERS,
    )


def _look_closer(tafel: Naamtafel, a: Getallen, b: Getallen, niveau: Getallen) -> None:
    """Names with lost letters or of more words, one pair at a time: there are few."""
    woorden = tafel.tafel.woorden
    bijzonder = tafel.verloren | tafel.samengesteld
    for plek in np.flatnonzero((niveau > LETTERS_VERLOREN) & (niveau != ONTBREEKT) & (bijzonder[a] | bijzonder[b])):
        niveau[plek] = min(niveau[plek], _close_level(woorden[a[plek]], woorden[b[plek]]))


def _close_level(a: str, b: str) -> int:
    if VERLOREN in a or VERLOREN in b:
        a, b = fill_lost(a, b), fill_lost(b, a)
        if one_spelling(a) == one_spelling(b):
            return LETTERS_VERLOREN
        if OSA.distance(one_spelling(a), one_spelling(b), score_cutoff=1) <= 1 and len(a) >= 4:
            return TYPEFOUT
    delen_a, delen_b = {one_spelling(deel) for deel in a.split()}, {one_spelling(deel) for deel in b.split()}
    if len(delen_a) == 1 and len(delen_b) == 1:
        return ANDERS
    if delen_a == delen_b:
        return SCHRIJFWIJZE
    return DEEL if any(len(deel) >= 3 for deel in delen_a & delen_b) else ANDERS
