"""Two names beside each other: equal, spelt differently, damaged, in part, or another name."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA, JaroWinkler
from rapidfuzz.process import cpdist

from .gewichten import BITS, positions
from .kolommen import Getallen, Kolommen, Vlaggen, Woordtafel
from .normaliseren import VERLOREN, fill_lost
from .transliteratie import one_spelling

GELIJK, SCHRIJFWIJZE, LETTERS_VERLOREN, DEEL, TYPEFOUT, LIJKT, LETTER, ONTBREEKT, ANDERS = range(9)
_NIVEAUS = ("gelijk", "schrijfwijze", "letters_verloren", "deel", "typefout", "lijkt", "letter", "ontbreekt", "anders")
ONGEWOON, GEWOON, VAAK = 1, 0, 2
_ACHTERNAAM = positions(*(f"achternaam_{niveau}" for niveau in _NIVEAUS))
_VOORNAAM = positions(*(f"voornaam_{niveau}" for niveau in _NIVEAUS))
_ACHTERNAAM_VAKER = positions("achternaam_vaak", "", "achternaam_zeldzaam", "achternaam_uniek")
_VOORNAAM_VAKER = positions("voornaam_vaak", "", "voornaam_zeldzaam", "voornaam_uniek")
_OMGEWISSELD = positions("", "naam_omgewisseld")

# Shares of the records that hold a name: above the first it is frequent, below the others rare and nearly unique.
_GRENZEN_ACHTERNAAM = (1 / 250, 1 / 1000, 1 / 4000)
_GRENZEN_VOORNAAM = (1 / 40, 1 / 250, 1 / 1500)
KLEINSTE_REGISTER = 5_000
"""A smaller register says little about how frequent a name is: shares are taken of at least this many records."""

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


def compare_names(kolommen: Kolommen, tafel: Naamtafel, i: Getallen, j: Getallen) -> NDArray[np.int8]:
    """Five rows of the table for each pair of records: family name, its frequency, first name, its frequency, order."""
    achter_a, achter_b = kolommen.achternaam[i], kolommen.achternaam[j]
    voor_a, voor_b = kolommen.voornaam[i], kolommen.voornaam[j]
    recht = _as_rows(
        _levels(tafel, achter_a, achter_b), _share(tafel, achter_a, achter_b),
        _levels(tafel, voor_a, voor_b), _share(tafel, voor_a, voor_b),
    )  # fmt: skip
    # Only where the names do not fit in their own places can the other order be the better one.
    kruis = np.flatnonzero((recht[:, 0] != _ACHTERNAAM[GELIJK]) & (recht[:, 2] != _VOORNAAM[GELIJK]))
    gekruist = _crossed(tafel, achter_a[kruis], voor_a[kruis], achter_b[kruis], voor_b[kruis])
    past = (gekruist[:, 2] <= _VOORNAAM[LIJKT]) & (BITS[gekruist].sum(axis=1) > BITS[recht[kruis]].sum(axis=1))
    recht[kruis[past]] = gekruist[past]
    return recht


def _crossed(
    tafel: Naamtafel, achter_a: Getallen, voor_a: Getallen, achter_b: Getallen, voor_b: Getallen
) -> NDArray[np.int8]:
    """The rows when the order of one record is changed. Which of both is the family name nobody knows: the worse fit is."""
    een, een_aandeel = _levels(tafel, achter_a, voor_b), _share(tafel, achter_a, voor_b)
    twee, twee_aandeel = _levels(tafel, voor_a, achter_b), _share(tafel, voor_a, achter_b)
    om = (een < twee) | ((een == twee) & (een_aandeel < twee_aandeel))
    rijen = _as_rows(
        np.where(om, twee, een), np.where(om, twee_aandeel, een_aandeel),
        np.where(om, een, twee), np.where(om, een_aandeel, twee_aandeel),
    )  # fmt: skip
    rijen[:, 4] = _OMGEWISSELD[1]
    return rijen


def _as_rows(
    achter: Getallen, achter_aandeel: NDArray[np.float64], voor: Getallen, voor_aandeel: NDArray[np.float64]
) -> NDArray[np.int8]:
    rijen = np.zeros((len(achter), 5), dtype=np.int8)
    rijen[:, 0] = _ACHTERNAAM[achter]
    rijen[:, 1] = _frequency(achter, achter_aandeel, _GRENZEN_ACHTERNAAM, _ACHTERNAAM_VAKER)
    rijen[:, 2] = _VOORNAAM[voor]
    rijen[:, 3] = _frequency(voor, voor_aandeel, _GRENZEN_VOORNAAM, _VOORNAAM_VAKER)
    return rijen


def _frequency(
    niveau: Getallen, aandeel: NDArray[np.float64], grenzen: tuple[float, float, float], rijen: NDArray[np.int8]
) -> NDArray[np.int8]:
    """The row for how frequent a name is, where the names agree; 0 where they do not."""
    vaak, zeldzaam, uniek = grenzen
    trede = np.select([aandeel > vaak, aandeel < uniek, aandeel < zeldzaam], [0, 3, 2], 1)
    # A damaged name is rare because it is damaged.
    trede = np.where(niveau > DEEL, np.minimum(trede, 1), trede)
    return np.where(niveau <= TYPEFOUT, rijen[trede], 0).astype(np.int8)


def _share(tafel: Naamtafel, a: Getallen, b: Getallen) -> NDArray[np.float64]:
    """The share of records with the more frequent of two names; a damaged name takes the share of the whole one."""
    return np.maximum(tafel.aandeel[a], tafel.aandeel[b])


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
        [(edits == 1) & (lengte >= 4), (gelijkenis >= _LIJKT) | ((edits == 2) & (lengte >= 8))], [TYPEFOUT, LIJKT], ANDERS
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
