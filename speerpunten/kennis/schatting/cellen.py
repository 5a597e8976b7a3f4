"""Three lists as seven counts: who is on which, in one fixed order."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Getallen = NDArray[np.floating[Any]]
PATRONEN = ((1, 1, 1), (1, 1, 0), (1, 0, 1), (1, 0, 0), (0, 1, 1), (0, 1, 0), (0, 0, 1))
"""Of lists A, B and C: on it (1) or not (0). Who is on none is what is asked."""
MASKER = np.array(PATRONEN, dtype=bool)
"""The same as a table of 7 by 3, to add up with."""


def list_totals(cellen: Getallen | Sequence[float]) -> Getallen:
    """How many people are on each of the three lists."""
    return np.asarray(cellen, dtype=float) @ MASKER


def overlap(cellen: Getallen | Sequence[float], een: int, ander: int) -> float:
    """How many people are on both of two lists (0, 1 or 2)."""
    return float(np.asarray(cellen, dtype=float)[MASKER[:, een] & MASKER[:, ander]].sum())


def as_pair(cellen: Sequence[float], een: int, ander: int) -> tuple[float, float, float]:
    """Two of the three lists as n1, n2 and m, whoever else is on the third."""
    totalen = list_totals(cellen)
    return float(totalen[een]), float(totalen[ander]), overlap(cellen, een, ander)
