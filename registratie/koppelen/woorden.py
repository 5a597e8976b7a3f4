"""Home town, language, supplier and further facts: equal, alike or different."""

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA, JaroWinkler
from rapidfuzz.process import cpdist

from .gewichten import positions
from .kolommen import KLEINSTE_REGISTER, Getallen, Kolommen, Woordtafel

_ZELDZAAM = 1 / 500
"""Share of the records below which a value is rare."""

_WOONPLAATS = positions("", "woonplaats_anders", "woonplaats_lijkt", "woonplaats_lijkt", "woonplaats_gelijk")
_STEUN = positions(
    "", "steun_anders", "steun_kort", "steun_lijkt", "steun_gelijk", "steun_zeldzaam", "steun_verplaatst"
)
_TAAL = positions("", "taal_anders", "taal_gelijk")
_WOONPLAATS_ZELDZAAM = positions("", "woonplaats_zeldzaam")
_HERKOMST = positions("", "zelfde_organisatie", "zelfde_bron")

ONBEKEND, ANDERS, KORT, LIJKT, GELIJK, ZELDZAAM, VERPLAATST = range(7)
"""How two values agree; the last two are told apart for further facts only."""


def compare_facts(kolommen: Kolommen, i: Getallen, j: Getallen) -> NDArray[np.int8]:
    """The rows for home town, its frequency, language, supplier and each further fact."""
    plaats, zeldzaam = _compare(kolommen.plaatsen, kolommen.woonplaats, i, j)
    delen = [
        _WOONPLAATS[plaats],
        _WOONPLAATS_ZELDZAAM[((plaats == GELIJK) & zeldzaam).astype(int)],
        _TAAL[_same(kolommen.taal, i, j)],
        _HERKOMST[_supplier(kolommen, i, j)],
    ]
    for naam, kolom in kolommen.steun.items():
        niveau, zeldzaam = _compare(kolommen.feiten, kolom, i, j)
        niveau = np.where((niveau == GELIJK) & zeldzaam, ZELDZAAM, niveau)
        niveau[(niveau == ANDERS) & _elsewhere(kolommen, naam, i, j)] = VERPLAATST
        delen.append(_STEUN[niveau])
    return np.stack(delen, axis=1)


def _elsewhere(kolommen: Kolommen, naam: str, i: Getallen, j: Getallen) -> NDArray[np.bool_]:
    """Whether the value of one record stands under another name in the other record."""
    kolom = kolommen.steun[naam]
    gevonden = np.zeros(len(i), dtype=bool)
    for ander in (ander for andere_naam, ander in kolommen.steun.items() if andere_naam != naam):
        gevonden |= ((kolom[i] == ander[j]) & (kolom[i] > 0)) | ((kolom[j] == ander[i]) & (kolom[j] > 0))
    return gevonden


def _same(kolom: Getallen, i: Getallen, j: Getallen) -> Getallen:
    """0 unknown, 1 different, 2 equal."""
    a, b = kolom[i], kolom[j]
    return np.where((a == 0) | (b == 0), 0, 1 + (a == b))


def _supplier(kolommen: Kolommen, i: Getallen, j: Getallen) -> Getallen:
    """0 different or unknown, 1 the same organisation, 2 the same source."""
    bron = _same(kolommen.bron, i, j) == 2
    organisatie = _same(kolommen.organisatie, i, j) == 2
    return np.where(bron, 2, organisatie.astype(int))


def _compare(tafel: Woordtafel, kolom: Getallen, i: Getallen, j: Getallen) -> tuple[Getallen, NDArray[np.bool_]]:
    """Whether the values agree, and whether this one is rare. Every different pair of values is looked at once."""
    a, b = kolom[i], kolom[j]
    aantal = len(tafel.nummers)
    paren, terug = np.unique(np.minimum(a, b) * aantal + np.maximum(a, b), return_inverse=True)
    laag, hoog = paren // aantal, paren % aantal
    niveau = np.where((laag == 0) | (hoog == 0), ONBEKEND, np.where(laag == hoog, GELIJK, ANDERS))
    rest = np.flatnonzero(niveau == ANDERS)
    niveau[rest] = _alike(tafel.woorden[laag[rest]], tafel.woorden[hoog[rest]])
    aandeel = np.bincount(kolom, minlength=aantal) / max(len(kolom), KLEINSTE_REGISTER)
    return niveau[terug], aandeel[a] < _ZELDZAAM


def _alike(a: NDArray[np.object_], b: NDArray[np.object_]) -> Getallen:
    """At most one edit, or alike as a whole; a short value is soon alike by chance."""
    if not len(a):
        return np.zeros(0, dtype=np.int64)
    edits = cpdist(a, b, scorer=OSA.distance, score_cutoff=1, dtype=np.int64)
    lijkt = (edits <= 1) | (cpdist(a, b, scorer=JaroWinkler.similarity, dtype=np.float32) >= 0.92)
    kort = np.array([min(len(x), len(y)) < 7 for x, y in zip(a, b, strict=True)])
    return np.select([lijkt & kort, lijkt], [KORT, LIJKT], ANDERS)
