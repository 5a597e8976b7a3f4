"""Room mates: who moves together is found together at both places."""

import numpy as np
from numpy.typing import NDArray

from .gewichten import positions
from .kolommen import Getallen
from .verblijven import Verblijfkolommen

_RIJEN = positions("", "kamergenoot_een", "kamergenoot_meer")
MEESTE_BUREN = 24
"""After this many later arrivals in one room a stay is not looked at any further: a dormitory is no company."""


def companions(v: Verblijfkolommen) -> tuple[Getallen, Getallen]:
    """Pairs of records, both ways, that shared a night in one room."""
    stays = np.flatnonzero(v.kamer > 0)
    stays = stays[np.lexsort((v.wie[stays], v.einde[stays], v.aankomst[stays], v.kamer[stays]))]
    kamer, aankomst, einde, wie = v.kamer[stays], v.aankomst[stays], v.einde[stays], v.wie[stays]
    plek, delen = np.arange(len(stays)), []
    for stap in range(1, MEESTE_BUREN + 1):
        plek = plek[plek + stap < len(stays)]
        plek = plek[kamer[plek] == kamer[plek + stap]]
        samen = plek[aankomst[plek + stap] < einde[plek]]
        delen.append(np.stack([wie[samen], wie[samen + stap]]))
    een, ander = np.concatenate(delen, axis=1)
    apart = een != ander
    return np.r_[een[apart], ander[apart]], np.r_[ander[apart], een[apart]]


def compare_companions(
    v: Verblijfkolommen, i: Getallen, j: Getallen, sterk_i: Getallen, sterk_j: Getallen, aantal: int
) -> NDArray[np.int8]:
    """The row for each pair, by how many room mates of the one are a strong pair with a room mate of the other."""
    gedeeld = _shared(v, sterk_i, sterk_j, aantal)
    paren, keer = np.unique(gedeeld, return_counts=True)
    sleutel = i * aantal + j
    plek = np.minimum(np.searchsorted(paren, sleutel), max(len(paren) - 1, 0))
    if not len(paren):
        return _RIJEN[np.zeros(len(i), dtype=int)]
    return _RIJEN[np.where(paren[plek] == sleutel, np.minimum(keer[plek], 2), 0)]


def _shared(v: Verblijfkolommen, sterk_i: Getallen, sterk_j: Getallen, aantal: int) -> Getallen:
    """For every strong pair (c, d): each room mate of c beside each room mate of d, as i * n + j, once per c and d."""
    van, naar = companions(v)
    samen = np.unique(van * aantal + naar)
    van, naar = samen // aantal, samen % aantal
    begin = np.searchsorted(van, np.arange(aantal + 1))
    keer_i, keer_j = begin[sterk_i + 1] - begin[sterk_i], begin[sterk_j + 1] - begin[sterk_j]
    keer = keer_i * keer_j
    paar = np.repeat(np.arange(len(sterk_i)), keer)
    volgnummer = np.arange(keer.sum()) - np.repeat(np.cumsum(keer) - keer, keer)
    a = naar[begin[sterk_i][paar] + volgnummer // keer_j[paar]]
    b = naar[begin[sterk_j][paar] + volgnummer % keer_j[paar]]
    apart = a != b
    return np.minimum(a, b)[apart] * aantal + np.maximum(a, b)[apart]
