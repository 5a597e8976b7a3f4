"""Certain, uncertain or neither.

The more records, the more of them agree by chance: of n records each meets n others, so a pair is as likely one person as two
people at some log2(n) bits. That is the zero from which the thresholds are counted, the same for every register. A pair is
asked from there a little below, and linked by itself when four things hold: it has bits enough, no row speaks against it that
a person should look at, it is ahead of everybody else whom one of both could be instead, and it would not bring together two
records that a person called different.
"""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from math import log2

import numpy as np
from numpy.typing import NDArray

from .gewichten import positions
from .groepen import Bos
from .kolommen import KLEINSTE_REGISTER, Kolommen, Vlaggen
from .vergelijken import Vergelijking

GELIJK = -3.5
"""Bits above log2(n) from which a pair is taken for one person or asked: the one threshold by which F1 is measured."""
ZEKER = 7.0
"""Bits above log2(n) from which a pair may be linked without a person."""
MARGE = 4.0
"""Bits by which a certain pair must be ahead of its best rival: sixteen times as likely."""

_VRAAG_HET = positions(
    "achternaam_anders",
    "voornaam_anders",
    "geboortedatum_1_januari",
    "geboortedatum_twee_delen",
    "geboortedatum_ontbreekt",
    "geboortedatum_anders",
    "zelfde_bron",
)
"""Rows with which a pair is never linked by itself, whatever its score."""


@dataclass(slots=True)
class Besluit:
    """The pairs that are left, strongest first, and which of them are certain."""

    paren: Vergelijking
    zeker: Vlaggen


def zero(aantal: int) -> float:
    """log2 of the number of records, in halves, so that a register that grows keeps its thresholds for a while."""
    return round(2 * log2(max(aantal, KLEINSTE_REGISTER))) / 2


def decide(kolommen: Kolommen, paren: Vergelijking, gescheiden: Collection[tuple[int, int]]) -> Besluit:
    """Which pairs are one person, certainly or perhaps. `gescheiden` holds ids (a < b)."""
    nul = zero(len(kolommen))
    paren = paren.only(paren.score >= nul + GELIJK)
    paren = paren.only(np.lexsort((paren.j, paren.i, -paren.score)))
    houd, marge = _one_to_one(kolommen, paren)
    if gescheiden:
        marge = np.minimum(marge, _ahead_of_separated(kolommen, paren, gescheiden))
    zeker = houd & (paren.score >= nul + ZEKER) & (marge >= MARGE) & ~np.isin(paren.rijen, _VRAAG_HET).any(axis=1)
    if gescheiden:
        _keep_apart(kolommen, paren, gescheiden, houd, zeker)
    return Besluit(paren.only(houd), zeker[houd])


def _one_to_one(kolommen: Kolommen, paren: Vergelijking) -> tuple[Vlaggen, NDArray[np.float64]]:
    """A person stands once in a source, so strongest first each record gets one partner per other source; and by how many
    bits a pair is ahead of the next candidate of either record in that source.

    Pairs within one source, or of which a source is unknown, have no rivals: a source may hold a person twice by mistake.
    """
    bron_i, bron_j = kolommen.bron[paren.i], kolommen.bron[paren.j]
    tussen = (bron_i != bron_j) & (bron_i > 0) & (bron_j > 0)
    houd, marge = ~tussen, np.full(len(tussen), np.inf)
    kanten = list(zip(zip(paren.i, bron_j, strict=True), zip(paren.j, bron_i, strict=True), strict=True))
    bezet: set[tuple[int, int]] = set()
    keuzes: dict[tuple[int, int], list[float]] = defaultdict(list)
    for plek in np.flatnonzero(tussen):
        een, ander = kanten[plek]
        keuzes[een].append(paren.score[plek])
        keuzes[ander].append(paren.score[plek])
        if een not in bezet and ander not in bezet:
            bezet |= {een, ander}
            houd[plek] = True
    for plek in np.flatnonzero(tussen & houd):
        marge[plek] = paren.score[plek] - max(_second(keuzes[kant]) for kant in kanten[plek])
    return houd, marge


def _second(scores: list[float]) -> float:
    """The second of these, which stand from high to low."""
    return scores[1] if len(scores) > 1 else -np.inf


def _ahead_of_separated(
    kolommen: Kolommen, paren: Vergelijking, gescheiden: Collection[tuple[int, int]]
) -> NDArray[np.float64]:
    """By how many bits a pair (c, a) is ahead of (c, b), where a person said that a and b are different."""
    ids_i, ids_j, scores = kolommen.ids[paren.i].tolist(), kolommen.ids[paren.j].tolist(), paren.score.tolist()
    vijanden: dict[int, set[int]] = defaultdict(set)
    for a, b in gescheiden:
        vijanden[a].add(b)
        vijanden[b].add(a)
    score_van = {frozenset(paar): score for *paar, score in zip(ids_i, ids_j, scores, strict=True)}
    marge = np.full(len(scores), np.inf)
    for plek, (a, b) in enumerate(zip(ids_i, ids_j, strict=True)):
        rivalen = [frozenset((a, vijand)) for vijand in vijanden.get(b, ())]
        rivalen += [frozenset((b, vijand)) for vijand in vijanden.get(a, ())]
        marge[plek] = scores[plek] - max((score_van.get(rivaal, -np.inf) for rivaal in rivalen), default=-np.inf)
    return marge


def _keep_apart(
    kolommen: Kolommen, paren: Vergelijking, gescheiden: Collection[tuple[int, int]], houd: Vlaggen, zeker: Vlaggen
) -> None:
    """Drop what would bring a separated pair together, directly or through certain links; certain ones go first."""
    bos = Bos(gescheiden)
    a, b = kolommen.ids[paren.i].tolist(), kolommen.ids[paren.j].tolist()
    for plek in np.flatnonzero(zeker):
        houd[plek] = zeker[plek] = bos.join(a[plek], b[plek])
    for plek in np.flatnonzero(houd & ~zeker):
        houd[plek] = not bos.separated(a[plek], b[plek])
