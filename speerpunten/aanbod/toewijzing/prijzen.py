"""What the first extra bed at a point is worth, without solving again.

A new bed takes a person from somewhere; the bed that comes free takes the next, and so on. The value is the gain of the best such
chain: a shortest path in what is left of the network (the residual graph), found for all places of work at once by Bellman-Ford.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from speerpunten.aanbod.toewijzing.afstand import Getallen, metres
from speerpunten.aanbod.toewijzing.invoer import Punt, Regels, Vraagstuk
from speerpunten.aanbod.toewijzing.netwerk import Netwerk
from speerpunten.aanbod.toewijzing.oplossen import Oplossing

VER = np.int64(2**60)
"""Further than any chain: cannot be reached."""


@dataclass(frozen=True, slots=True)
class Keten:
    """Per place of work the metres of the cheapest chain that starts by taking one person from it.

    `vast`: as many people housed as before, so the chain ends at a bed that stays empty. `vrij`: it may also end at a person without
    a bed, who then costs no penalty any more.
    """

    vast: Getallen
    vrij: Getallen
    boete: int


@dataclass(frozen=True, slots=True)
class Waarde:
    """What the first extra bed at a point gains: `meters` less for the people who have a bed, with as many of them as before;
    `mensen`: 1 when somebody without a bed gets one by it. `doel`: the gain of both together, penalty included.
    """

    meters: int
    mensen: int
    doel: int


def chains(net: Netwerk, oplossing: Oplossing) -> Keten:
    """The chains behind an allocation that is the best. Raises ArithmeticError when it is not: a chain then gains for ever."""
    return Keten(_chains(net, oplossing, eind=None), _chains(net, oplossing, eind=-net.boete), net.boete)


def values(
    punten: Sequence[Punt], stuk: Vraagstuk, regels: Regels, keten: Keten, *, routes: Getallen | None = None
) -> list[Waarde]:
    """The value of the first extra bed at each point. `routes`: measured metres, a row per point and a column per place of work."""
    if not len(keten.vast):
        return [Waarde(0, 0, 0) for _ in punten]
    van = np.array([(punt.x, punt.y) for punt in punten], dtype=float).reshape(-1, 2)
    naar = np.array([(plek.x, plek.y) for plek in stuk.werk], dtype=float).reshape(-1, 2)
    afstand = metres(van, naar, regels.factor) if routes is None else routes
    vast = np.maximum(0, -(afstand + keten.vast).min(axis=1))
    vrij = np.maximum(0, -(afstand + keten.vrij).min(axis=1))
    mensen = (vrij + keten.boete // 2) // keten.boete
    return [Waarde(int(m), int(p), int(d)) for m, p, d in zip(vast, mensen, vrij, strict=True)]


def _chains(net: Netwerk, oplossing: Oplossing, *, eind: int | None) -> Getallen:
    """Rounds of shortening until nothing changes. `eind`: what it costs to end at a person without a bed; None: not allowed."""
    n, m = len(net.bedden), len(net.mensen)
    gebruikt = np.flatnonzero(oplossing.stroom)
    bed, werk, meters = net.bed[gebruikt], net.werk[gebruikt], net.meters[gebruikt]
    tekort = oplossing.zonder_bed > 0
    stukken = np.flatnonzero(np.r_[True, net.bed[1:] != net.bed[:-1]]) if net.bogen else np.zeros(0, dtype=np.int64)
    met_boog = net.bed[stukken]
    rest = np.full(m, VER, dtype=np.int64)
    for _ in range(n + m + 2):
        vanaf_bed = np.zeros(n, dtype=np.int64)
        if net.bogen:
            vanaf_bed[met_boog] = np.minimum(0, np.minimum.reduceat(net.meters + rest[net.werk], stukken))
        nieuw = np.full(m, VER, dtype=np.int64)
        np.minimum.at(nieuw, werk, vanaf_bed[bed] - meters)
        zonder = int(rest.min()) if m else 0
        nieuw[tekort] = np.minimum(nieuw[tekort], zonder if eind is None else min(eind, zonder))
        if np.array_equal(nieuw, rest):
            return rest
        rest = np.minimum(rest, nieuw)
    raise ArithmeticError("the allocation was not the best one")
