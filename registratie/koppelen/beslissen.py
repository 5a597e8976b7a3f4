"""Certain, uncertain or neither."""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .gewichten import positions
from .groepen import Bos
from .kolommen import Kolommen, Vlaggen
from .vergelijken import Vergelijking

GELIJK = 10.0
"""Bits from which two records are more likely one person than two: from here a pair is linked or asked."""
ZEKER = 23.0
"""Bits from which a pair may be linked without a person."""
MARGE = 4.0
"""Bits by which a certain pair must be ahead of any other candidate that one of both could be instead."""

_SPREEKT_TEGEN = positions("achternaam_anders", "voornaam_anders", "geboortedatum_anders", "zelfde_bron")


@dataclass(slots=True)
class Besluit:
    """The pairs that are left, strongest first, and which of them are certain."""

    paren: Vergelijking
    zeker: Vlaggen


def decide(kolommen: Kolommen, paren: Vergelijking, gescheiden: Collection[tuple[int, int]]) -> Besluit:
    """Strongest first: one partner per source, enough bits, far enough ahead, and nothing that parts a separated pair."""
    paren = paren.only(paren.score >= GELIJK)
    paren = paren.only(np.lexsort((paren.j, paren.i, -paren.score)))
    houd, marge = _assign(kolommen, paren)
    zeker = houd & (paren.score >= ZEKER) & (marge >= MARGE) & ~np.isin(paren.rijen, _SPREEKT_TEGEN).any(axis=1)
    _respect(kolommen, paren, gescheiden, houd, zeker)
    return Besluit(paren.only(houd), zeker[houd])


def _assign(kolommen: Kolommen, paren: Vergelijking) -> tuple[Vlaggen, NDArray[np.float64]]:
    """Strongest first, each record gets one partner per other source; and how far each pair is ahead of its rivals."""
    bron_i, bron_j = kolommen.bron[paren.i], kolommen.bron[paren.j]
    tussen = (bron_i != bron_j) & (bron_i > 0) & (bron_j > 0)
    houd, marge = ~tussen, np.full(len(tussen), np.inf)
    bezet: set[tuple[int, int]] = set()
    scores: dict[tuple[int, int], list[float]] = {}
    kanten = list(
        zip(paren.i.tolist(), bron_j.tolist(), paren.j.tolist(), bron_i.tolist(), paren.score.tolist(), strict=True)
    )
    for plek in np.flatnonzero(tussen).tolist():
        i, naar_j, j, naar_i, score = kanten[plek]
        if (i, naar_j) not in bezet and (j, naar_i) not in bezet:
            bezet |= {(i, naar_j), (j, naar_i)}
            houd[plek] = True
        for kant in ((i, naar_j), (j, naar_i)):
            scores.setdefault(kant, []).append(score)
    for plek in np.flatnonzero(tussen & houd).tolist():
        i, naar_j, j, naar_i, score = kanten[plek]
        marge[plek] = min(score - _rival(scores[i, naar_j]), score - _rival(scores[j, naar_i]))
    return houd, marge


def _rival(scores: list[float]) -> float:
    """The second best of these, which stand from high to low."""
    return scores[1] if len(scores) > 1 else -np.inf


def _respect(
    kolommen: Kolommen, paren: Vergelijking, gescheiden: Collection[tuple[int, int]], houd: Vlaggen, zeker: Vlaggen
) -> None:
    """Drop what would bring together two records that a person called different, also through certain links of others."""
    if not gescheiden:
        return
    bos = Bos(gescheiden)
    a, b = kolommen.ids[paren.i].tolist(), kolommen.ids[paren.j].tolist()
    for plek in np.flatnonzero(zeker).tolist():
        houd[plek] = zeker[plek] = bos.join(a[plek], b[plek])
    for plek in np.flatnonzero(houd & ~zeker).tolist():
        houd[plek] = not bos.separated(a[plek], b[plek])
