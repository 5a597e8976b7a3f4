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
    """Pairs of records that shared a night in one room."""
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
    return een[apart], ander[apart]


def compare_companions(
    v: Verblijfkolommen, i: Getallen, j: Getallen, sterk_i: Getallen, sterk_j: Getallen, aantal: int
) -> NDArray[np.int8]:
    """The row for each pair, by how many room mates of the one are a strong pair with a room mate of the other."""
    sterk = np.unique(sterk_i * aantal + sterk_j)
    gedeeld, keer = np.unique(_crossed(v, sterk // aantal, sterk % aantal, aantal), return_counts=True)
    if not len(gedeeld):
        return np.zeros(len(i), dtype=np.int8)
    sleutel = i * aantal + j
    plek = np.minimum(np.searchsorted(gedeeld, sleutel), len(gedeeld) - 1)
    return _RIJEN[np.where(gedeeld[plek] == sleutel, np.minimum(keer[plek], 2), 0)]


def companion_pairs(v: Verblijfkolommen, i: Getallen, j: Getallen, aantal: int) -> tuple[Getallen, Getallen]:
    """Each room mate of the one beside each room mate of the other, for all these pairs, every pair once."""
    paren = np.unique(_crossed(v, i, j, aantal))
    return paren // aantal, paren % aantal


def _crossed(v: Verblijfkolommen, i: Getallen, j: Getallen, aantal: int) -> Getallen:
    """Room mates of i beside room mates of j, as lower * n + higher, once per pair (i, j)."""
    samen = np.unique(_both_ways(v, aantal))
    van, naar = samen // aantal, samen % aantal
    begin = np.searchsorted(van, np.arange(aantal + 1))
    keer_i, keer_j = begin[i + 1] - begin[i], begin[j + 1] - begin[j]
    keer = keer_i * keer_j
    paar = np.repeat(np.arange(len(i)), keer)
    volgnummer = np.arange(keer.sum()) - np.repeat(np.cumsum(keer) - keer, keer)
    a = naar[begin[i][paar] + volgnummer // keer_j[paar]]
    b = naar[begin[j][paar] + volgnummer % keer_j[paar]]
    apart = a != b
    return np.minimum(a, b)[apart] * aantal + np.maximum(a, b)[apart]


def _both_ways(v: Verblijfkolommen, aantal: int) -> Getallen:
    een, ander = companions(v)
    return np.r_[een * aantal + ander, ander * aantal + een]
