"""All aspects of many pairs: which rows of the table fire, and what they add up to."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .datums import compare_dates
from .gewichten import BITS, CODES
from .kamergenoten import compare_companions
from .kolommen import Getallen, Kolommen, Vlaggen
from .namen import Naamtafel, compare_names
from .typen import Reden
from .verblijven import Verblijfkolommen, compare_stays
from .woorden import compare_facts

STERK = 18.0
"""Bits from which two room mates count as the same company."""
PER_KEER = 250_000
"""Pairs that are compared at a time, to keep memory modest."""


@dataclass(slots=True)
class Vergelijking:
    """Pairs of positions i < j, per pair the rows that fired, and their sum in bits."""

    i: Getallen
    j: Getallen
    rijen: NDArray[np.int8]
    score: NDArray[np.float64]

    def only(self, welke: Vlaggen | Getallen) -> "Vergelijking":
        """These pairs."""
        return Vergelijking(self.i[welke], self.j[welke], self.rijen[welke], self.score[welke])

    def reasons(self, plek: int) -> tuple[Reden, ...]:
        """The rows of one pair, in the order of explanation."""
        return tuple(Reden(CODES[rij], float(BITS[rij])) for rij in self.rijen[plek] if rij)


def compare(
    kolommen: Kolommen, tafel: Naamtafel, verblijven: Verblijfkolommen, i: Getallen, j: Getallen, minstens: float
) -> Vergelijking:
    """Compare by everything but room mates and keep what reaches `minstens` bits; room mates of those are compared then."""
    delen = []
    for begin in range(0, max(len(i), 1), PER_KEER):
        deel = _compare_some(kolommen, tafel, verblijven, i[begin : begin + PER_KEER], j[begin : begin + PER_KEER])
        delen.append(deel.only(deel.score >= minstens))
    alles = Vergelijking(
        *(np.concatenate([getattr(deel, veld) for deel in delen]) for veld in ("i", "j", "rijen", "score"))
    )
    sterk = alles.score >= STERK
    genoten = compare_companions(verblijven, alles.i, alles.j, alles.i[sterk], alles.j[sterk], len(kolommen))
    alles.rijen = np.column_stack([alles.rijen, genoten])
    alles.score = alles.score + BITS[genoten]
    return alles


def _compare_some(
    kolommen: Kolommen, tafel: Naamtafel, verblijven: Verblijfkolommen, i: Getallen, j: Getallen
) -> Vergelijking:
    rijen = np.column_stack(
        [
            compare_names(kolommen, tafel, i, j),
            compare_dates(kolommen, i, j),
            compare_facts(kolommen, i, j),
            compare_stays(kolommen, verblijven, i, j),
        ]
    )
    return Vergelijking(i, j, rijen, BITS[rijen].sum(axis=1))
