"""All aspects of many pairs: which rows of the table fire, and what they add up to."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .datums import compare_dates
from .gewichten import BITS, CODES
from .kamergenoten import companion_pairs, compare_companions
from .kolommen import Getallen, Kolommen, Vlaggen
from .namen import Naamtafel, compare_names
from .typen import Reden
from .verblijven import Verblijfkolommen, compare_stays, stay_columns
from .woorden import compare_facts

STERK = 18.0
"""Bits from which two room mates count as the same company."""
PER_KEER = 250_000
"""Pairs that are compared at a time, to keep memory modest."""


_REDENEN = tuple(Reden(code, bits) for code, bits in zip(CODES, BITS.tolist(), strict=True))


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
        return tuple(_REDENEN[rij] for rij in self.rijen[plek].tolist() if rij)


@dataclass(slots=True)
class Vergelijker:
    """Compares pairs of these records."""

    kolommen: Kolommen
    namen: Naamtafel
    verblijven: Verblijfkolommen

    @classmethod
    def of(cls, kolommen: Kolommen) -> "Vergelijker":
        """Look at each name and each stay once."""
        return cls(kolommen, Naamtafel.of(kolommen), stay_columns(kolommen))

    def compare(self, i: Getallen, j: Getallen, minstens: float) -> Vergelijking:
        """By everything but room mates; the pairs that reach `minstens` bits."""
        delen = []
        for begin in range(0, max(len(i), 1), PER_KEER):
            deel = self._compare_some(i[begin : begin + PER_KEER], j[begin : begin + PER_KEER])
            delen.append(deel.only(deel.score >= minstens))
        return Vergelijking(
            np.concatenate([deel.i for deel in delen]),
            np.concatenate([deel.j for deel in delen]),
            np.concatenate([deel.rijen for deel in delen]),
            np.concatenate([deel.score for deel in delen]),
        )

    def add_room_mates(self, paren: Vergelijking, *, anderen: bool) -> None:
        """Compare the room mates of these pairs, too: which of them are one person is read from the strong pairs among
        `paren`, and with `anderen` from pairs outside as well."""
        sterk = paren.only(paren.score >= STERK)
        i, j = sterk.i, sterk.j
        if anderen:
            nog = self.compare(*self._room_mates(paren), STERK)
            i, j = np.r_[i, nog.i], np.r_[j, nog.j]
        rijen = compare_companions(self.verblijven, paren.i, paren.j, i, j, len(self.kolommen))
        paren.rijen = np.column_stack([paren.rijen, rijen])
        paren.score = paren.score + BITS[rijen]

    def _room_mates(self, paren: Vergelijking) -> tuple[Getallen, Getallen]:
        """Pairs of room mates of these pairs; without a name or a birth date in common they cannot be strong."""
        i, j = companion_pairs(self.verblijven, paren.i, paren.j, len(self.kolommen))
        een, ander = self.kolommen.features(self.namen.vorm, i), self.kolommen.features(self.namen.vorm, j)
        zinnig = (een == ander).any(axis=0) | (een[0] == ander[1]) | (een[1] == ander[0])
        return i[zinnig], j[zinnig]

    def _compare_some(self, i: Getallen, j: Getallen) -> Vergelijking:
        rijen = np.column_stack(
            [
                compare_names(self.kolommen, self.namen, i, j),
                compare_dates(self.kolommen, i, j),
                compare_facts(self.kolommen, i, j),
                compare_stays(self.kolommen, self.verblijven, i, j),
            ]
        )
        return Vergelijking(i, j, rijen, BITS[rijen].sum(axis=1))
