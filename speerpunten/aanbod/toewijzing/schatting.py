"""Where people who work somewhere live: what employers gave, and for the rest an estimate.

The rest of the workers of a gemeente is spread over the rest of the people who live somewhere, more to near than to far, until rows and
columns add up (iterative proportional fitting, a gravity model with both ends fixed).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp

import numpy as np
from numpy.typing import NDArray

BUITEN = "buiten"
RONDEN = 500
DICHT = 1e-9
Paren = Mapping[tuple[str, str], int]


@dataclass(frozen=True, slots=True)
class Schatting:
    """People per gemeente of work (row) and place to live (column; the last is outside the region). `gegeven`: how many of all were
    said by employers; `werkt_buiten`: people who live here and for whom no work in the region is known.
    """

    rijen: tuple[str, ...]
    kolommen: tuple[str, ...]
    cellen: tuple[tuple[int, ...], ...]
    gegeven: int
    werkt_buiten: int

    @property
    def totaal(self) -> int:
        """All who work in the region."""
        return sum(map(sum, self.cellen))

    @property
    def aandeel_gegeven(self) -> float:
        """Percent that was not estimated."""
        return 100 * self.gegeven / self.totaal if self.totaal else 0.0


def estimate(
    werk: Mapping[str, int],
    wonen: Mapping[str, int],
    gegeven: Paren,
    km: Mapping[tuple[str, str], float],
    *,
    verval: float,
) -> Schatting:
    """`werk`: people at work per gemeente; `wonen`: people who live there; `gegeven`: of (work, home) what employers said, home may be
    outside; `km`: between the two; `verval`: kilometres after which a home is chosen 2.7 times less.

    What employers said is never more than who works there: it is then brought down to that. Raises ValueError for a decay of 0 or less.
    """
    if verval <= 0:
        raise ValueError("the decay of distance must be above 0 km")
    codes = tuple(werk)
    kolommen = (*codes, BUITEN)
    vast = np.array(
        [_fitted([gegeven.get((van, naar), 0) for naar in kolommen], werk[van]) for van in codes], dtype=np.int64
    )
    vast = vast.reshape(len(codes), len(kolommen))
    rest = np.array([werk[code] for code in codes], dtype=float) - vast.sum(axis=1)
    plaats = np.maximum(0, np.array([wonen.get(code, 0) for code in codes], dtype=float) - vast[:, :-1].sum(axis=0))
    over = plaats.sum() - rest.sum()
    if over > 0:
        plaats *= rest.sum() / plaats.sum()
    kans = np.array([[exp(-km[van, naar] / verval) for naar in codes] for van in codes]).reshape(len(codes), len(codes))
    spreiding = _fit(kans, rest, plaats)
    heel = [
        _whole([*rij, over_buiten], int(som))
        for rij, over_buiten, som in zip(spreiding, rest - spreiding.sum(axis=1), rest, strict=True)
    ]
    cellen = tuple(
        tuple(int(a + b) for a, b in zip(vaste, losse, strict=True)) for vaste, losse in zip(vast, heel, strict=True)
    )
    return Schatting(codes, kolommen, cellen, int(vast.sum()), max(0, round(over)))


def _fitted(gezegd: Sequence[int], werk: int) -> list[int]:
    som = sum(gezegd)
    return list(gezegd) if som <= werk else _whole([aantal * werk / som for aantal in gezegd], werk)


def _fit(kans: NDArray[np.float64], rijen: NDArray[np.float64], kolommen: NDArray[np.float64]) -> NDArray[np.float64]:
    """Scale rows and columns in turn until both hold; what the columns cannot hold stays out of every row in proportion."""
    if not len(rijen) or not rijen.sum() or not kolommen.sum():
        return np.zeros_like(kans)
    doel = rijen * min(1.0, kolommen.sum() / rijen.sum())
    cellen = kans.copy()
    for _ in range(RONDEN):
        cellen *= _ratio(doel, cellen.sum(axis=1))[:, None]
        cellen *= _ratio(kolommen, cellen.sum(axis=0))[None, :]
        if np.allclose(cellen.sum(axis=1), doel, rtol=DICHT, atol=1e-6):
            break
    return cellen * _ratio(np.minimum(doel, cellen.sum(axis=1)), cellen.sum(axis=1))[:, None]


def _ratio(doel: NDArray[np.float64], som: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.divide(doel, som, out=np.zeros_like(doel), where=som > 0)


def _whole(waarden: Sequence[float], som: int) -> list[int]:
    """Whole numbers with this sum, the largest remainders rounded up."""
    heel = [int(np.floor(waarde + DICHT)) for waarde in waarden]
    volgorde = sorted(range(len(heel)), key=lambda index: heel[index] - waarden[index])
    for index in volgorde[: max(0, som - sum(heel))]:
        heel[index] += 1
    return heel
