"""How sure we are: exact intervals, a bootstrap that repeats itself, and an exact permutation test.

Exact means: no approximation by a normal curve, which eight gemeenten and counts of ten do not bear.

scipy loads its parts when they are first named: `scipy.special` takes under a second, `scipy.stats` took three in every process.
"""

from collections.abc import Callable, Sequence
from itertools import permutations

import numpy as np
import scipy
from numpy.typing import NDArray

from handhaving.waterbed.uitkomst import NIVEAU

ZAAD, HERHALINGEN = 20230623, 10_000
"""The seed of every draw, so that the same rows give the same interval; and how many draws."""
HOOGSTE_EENHEDEN = 8
"""Up to here every order is tried: 8! is 40,320."""

Reeks = NDArray[np.float64]


def proportion(teller: int, noemer: int, *, niveau: float = NIVEAU) -> tuple[float, float]:
    """Clopper-Pearson: the interval of a share. Raises ValueError for a count outside 0..noemer or an empty whole."""
    if noemer < 1 or not 0 <= teller <= noemer:
        raise ValueError("a share is a part of a whole")
    rest = (1 - niveau) / 2
    laag = float(scipy.special.betaincinv(teller, noemer - teller + 1, rest)) if teller else 0.0
    hoog = float(scipy.special.betaincinv(teller + 1, noemer - teller, 1 - rest)) if teller < noemer else 1.0
    return laag, hoog


def poisson(aantal: int, *, niveau: float = NIVEAU) -> tuple[float, float]:
    """Garwood: the exact interval of the mean behind a count. Raises ValueError below nought."""
    if aantal < 0:
        raise ValueError("a count is not below nought")
    rest = (1 - niveau) / 2
    laag = float(scipy.special.gammaincinv(aantal, rest)) if aantal else 0.0
    return laag, float(scipy.special.gammaincinv(aantal + 1, 1 - rest))


def ratio(teller: int, noemer: int, *, niveau: float = NIVEAU) -> tuple[float, float | None]:
    """The exact interval of the quotient of two Poisson means: given their sum, the first is binomial.

    Above it may be open: then None. Raises ValueError without a denominator.
    """
    if noemer < 1:
        raise ValueError("nothing to divide by")
    laag, hoog = proportion(teller, teller + noemer, niveau=niveau)
    return laag / (1 - laag), hoog / (1 - hoog) if hoog < 1 else None


def difference(nu: tuple[int, int], toen: tuple[int, int], *, niveau: float = NIVEAU) -> tuple[float, float]:
    """The interval of the difference of two shares (part, whole): Newcombe's square-and-add over two Clopper-Pearson intervals."""
    p, q = nu[0] / nu[1], toen[0] / toen[1]
    p_laag, p_hoog = proportion(*nu, niveau=niveau)
    q_laag, q_hoog = proportion(*toen, niveau=niveau)
    onder = float(np.hypot(p - p_laag, q_hoog - q))
    boven = float(np.hypot(p_hoog - p, q - q_laag))
    return p - q - onder, p - q + boven


def bootstrap(
    rijen: Reeks, statistic: Callable[[Reeks], Reeks], *, niveau: float = NIVEAU, herhalingen: int = HERHALINGEN
) -> tuple[float, float] | None:
    """The percentile interval of `statistic` over rows drawn again with replacement; the same rows give the same answer.

    `statistic` takes an array (draws, rows, columns) and gives one number per draw, NaN where it has none. None when more than
    one draw in twenty has none: then the rows say too little.
    """
    trekking = np.random.default_rng(ZAAD).integers(0, len(rijen), size=(herhalingen, len(rijen)))
    waarden = statistic(rijen[trekking])
    bekend = waarden[~np.isnan(waarden)]
    if len(bekend) < 0.95 * herhalingen:
        return None
    rest = (1 - niveau) / 2
    laag, hoog = np.quantile(bekend, [rest, 1 - rest])
    return float(laag), float(hoog)


def spearman(x: Sequence[float], y: Sequence[float]) -> float | None:
    """The rank correlation, ties sharing their middle rank; None when one of the two does not vary."""
    waarde = _correlations(_ranks(x)[None, :], _ranks(y)[None, :])[0]
    return None if np.isnan(waarde) else float(waarde)


def permutation(x: Sequence[float], y: Sequence[float]) -> float | None:
    """The two-sided exact p of the rank correlation: the part of all orders of `y` at least as far from nought.

    None when one of the two does not vary. Raises ValueError for more than `HOOGSTE_EENHEDEN` units.
    """
    if len(y) > HOOGSTE_EENHEDEN:
        raise ValueError("too many units to try every order")
    gevonden = spearman(x, y)
    if gevonden is None:
        return None
    orders = np.array(list(permutations(_ranks(y))))
    alle = np.abs(_correlations(np.broadcast_to(_ranks(x), orders.shape), orders))
    return float(np.mean(alle >= abs(gevonden) - 1e-9))


def correlation_interval(x: Sequence[float], y: Sequence[float]) -> tuple[float, float] | None:
    """The bootstrap interval of the rank correlation over the units; None when too many draws do not vary."""

    def statistic(trekking: Reeks) -> Reeks:
        return _correlations(_ranks(trekking[:, :, 0]), _ranks(trekking[:, :, 1]))

    return bootstrap(np.column_stack([x, y]).astype(np.float64), statistic, herhalingen=2_000)


def _ranks(rijen: Sequence[float] | Reeks) -> Reeks:
    """The place of every number in its own row, from 1; equal ones share the middle of their places.

    Counted against one another, which suits the few units there are here.
    """
    getal = np.asarray(rijen, dtype=np.float64)
    ander = getal[..., None, :]
    lager, gelijk = (ander < getal[..., :, None]).sum(axis=-1), (ander == getal[..., :, None]).sum(axis=-1)
    uit: Reeks = lager + (gelijk + 1) / 2
    return uit


def _correlations(x: Reeks, y: Reeks) -> Reeks:
    """Pearson's of every row of two arrays; NaN where a row does not vary."""
    dx, dy = x - x.mean(axis=1, keepdims=True), y - y.mean(axis=1, keepdims=True)
    noemer = np.sqrt((dx**2).sum(axis=1) * (dy**2).sum(axis=1))
    with np.errstate(invalid="ignore", divide="ignore"):
        uit: Reeks = np.where(noemer > 1e-12, (dx * dy).sum(axis=1) / noemer, np.nan)
    return uit
