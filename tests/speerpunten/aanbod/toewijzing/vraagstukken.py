"""Small questions with random places, and the same question for a solver that knows nothing of flows."""

from random import Random

import numpy as np
from scipy.optimize import linprog

from speerpunten.aanbod.toewijzing.invoer import Beddenplek, Punt, Vraagstuk, Werkplek
from speerpunten.aanbod.toewijzing.netwerk import Netwerk

GEMEENTEN = ("GM0281", "GM0263", "GM0214")


def random_question(kans: Random, *, werk: int = 8, bedden: int = 6, nul: bool = True) -> Vraagstuk:
    """Places on a square of 40 kilometres, with short supply in half of the cases."""
    laagste = 0 if nul else 1
    return Vraagstuk(
        tuple(
            Werkplek(nr, kans.choice(GEMEENTEN), f"K{nr % 3}", *_spot(kans), kans.randint(laagste, 12))
            for nr in range(kans.randint(1, werk))
        ),
        tuple(
            Beddenplek(f"L{nr}", kans.choice(GEMEENTEN), *_spot(kans), kans.randint(laagste, 16))
            for nr in range(kans.randint(1, bedden))
        ),
    )


def random_point(kans: Random) -> Punt:
    """Somewhere on the same square."""
    return Punt("GM0281", "Tiel", *_spot(kans))


def _spot(kans: Random) -> tuple[int, int]:
    return kans.randint(130_000, 170_000), kans.randint(410_000, 450_000)


def lowest_cost(net: Netwerk) -> int:
    """The objective as a linear programme: metres, and the penalty for whom there is no bed."""
    n, m = len(net.bedden), len(net.mensen)
    kosten = np.r_[net.meters, np.full(m, net.boete)].astype(float)
    gelijk, hoogstens = np.zeros((m, len(kosten))), np.zeros((n, len(kosten)))
    for boog in range(net.bogen):
        gelijk[net.werk[boog], boog] = hoogstens[net.bed[boog], boog] = 1
    gelijk[np.arange(m), net.bogen + np.arange(m)] = 1
    gevonden = linprog(kosten, A_ub=hoogstens, b_ub=net.bedden, A_eq=gelijk, b_eq=net.mensen, method="highs")
    stroom = np.rint(gevonden.x)
    assert np.abs(stroom - gevonden.x).max() < 1e-6
    return int(stroom @ kosten)
