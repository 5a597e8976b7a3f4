"""How far a bed is from work: straight on times a factor, or along measured routes when those are given."""

from collections.abc import Sequence
from math import hypot

import numpy as np
from numpy.typing import NDArray

Getallen = NDArray[np.int64]
Punten = NDArray[np.float64]


def kilometres(a: tuple[float, float], b: tuple[float, float], factor: float) -> float:
    """Kilometres by road, about, between two points in metres RD."""
    return hypot(a[0] - b[0], a[1] - b[1]) * factor / 1000


def metres(van: Punten, naar: Punten, factor: float) -> Getallen:
    """Whole metres by road, about, from every row of `van` (n, 2) to every row of `naar` (m, 2): shape (n, m)."""
    verschil = van[:, None, :] - naar[None, :, :]
    return np.rint(np.hypot(verschil[..., 0], verschil[..., 1]) * factor).astype(np.int64)


def between(van: Punten, naar: Punten, factor: float) -> Getallen:
    """Whole metres row by row: both have the same number of points."""
    verschil = van - naar
    return np.rint(np.hypot(verschil[:, 0], verschil[:, 1]) * factor).astype(np.int64)


def classes(meters: Getallen, grenzen: Sequence[float]) -> NDArray[np.intp]:
    """Per distance the number of its class: 0 up to and including the first bound (km), the last one beyond all bounds."""
    return np.searchsorted(np.asarray(grenzen, dtype=float) * 1000, meters, side="left")
