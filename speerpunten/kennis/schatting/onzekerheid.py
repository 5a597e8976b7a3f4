"""The doubt about the linking, carried into the interval.

The rates of missed and false links are drawn from normal curves cut off at nought (`TREKKINGEN` times, from a fixed seed, so that
the same counts give the same interval). Each draw corrects the counts and gives the logarithm of the number of missing people;
the variance between the draws is added to the sampling variance within them, as in multiple imputation (Rubin 1987).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import expm1, sqrt

import numpy as np

from .cellen import Getallen
from .koppelfout import correct, correct_overlap
from .modellen import Modeluitkomst, design, estimate, lognormal, missing
from .passen import fit
from .twee import Grenzen, Onbepaald, chapman, sadinle

TREKKINGEN, ZAAD = 400, 20261127
MEESTE_MISLUKT = 0.05
"""The largest share of draws that may give no answer; with more the doubt about the linking is too large for an estimate."""
TE_GEVOELIG = "Met de onzekerheid over het koppelen komt dit niet tot een antwoord: de lijsten overlappen te weinig."


@dataclass(frozen=True)
class Koppeling:
    """How good the linking is: shares of missed and false links, and the standard error of each."""

    gemist: float = 0.0
    gemist_fout: float = 0.0
    fout: float = 0.0
    fout_fout: float = 0.0

    @property
    def volmaakt(self) -> bool:
        """Whether there is nothing to correct and no doubt."""
        return not any((self.gemist, self.gemist_fout, self.fout, self.fout_fout))


def draws(koppeling: Koppeling, aantal: int = TREKKINGEN) -> tuple[Getallen, Getallen]:
    """So many pairs of rates, from the fixed seed; each between nought and 0.45."""
    rng = np.random.default_rng(ZAAD)
    normaal = rng.standard_normal((2, aantal))
    return (
        np.clip(koppeling.gemist + koppeling.gemist_fout * normaal[0], 0, 0.45),
        np.clip(koppeling.fout + koppeling.fout_fout * normaal[1], 0, 0.45),
    )


def two_lists(
    eerste: float, tweede: float, beide: float, koppeling: Koppeling, *, verhouding: float = 1.0
) -> Grenzen:
    """Chapman on the corrected overlap, with Sadinle's interval stretched by the doubt. Raises `Onbepaald`.

    `verhouding`: the odds ratio between the lists that is supposed; the missing people are so many times as many.
    """
    samen = _held(correct_overlap(beide, tweede, koppeling.gemist, koppeling.fout), eerste, tweede)
    getrokken = [correct_overlap(beide, tweede, g, f) for g, f in zip(*draws(koppeling), strict=True)]
    goed = np.array([een for een in getrokken if 0 < een < min(eerste, tweede)])
    if len(goed) < (1 - MEESTE_MISLUKT) * len(getrokken):
        raise Onbepaald(TE_GEVOELIG)
    extra = float(np.var(np.log((eerste - goed + 0.5) * (tweede - goed + 0.5) / (goed + 0.5))))
    midden = chapman(eerste, tweede, samen)
    laag, hoog = sadinle(eerste, tweede, samen, extra=extra, verhouding=verhouding)
    gezien = eerste + tweede - samen
    missend = midden.aantal - gezien
    fout = verhouding * sqrt(midden.fout**2 + extra * missend**2)
    return Grenzen(gezien + verhouding * missend, fout, laag, hoog)


def three_lists(code: str, cellen: Sequence[float], koppeling: Koppeling) -> Modeluitkomst:
    """One model on the corrected counts, with its interval stretched by the doubt."""
    een = np.array([koppeling.gemist]), np.array([koppeling.fout])
    midden = estimate(code, list(correct(np.asarray(cellen, dtype=float), *een)[0]))
    if midden.missend is None or midden.fout is None or midden.aantal is None or koppeling.volmaakt:
        return midden
    extra = _between(code, cellen, koppeling)
    if extra is None:
        return Modeluitkomst(code, vrijheid=midden.vrijheid, waarom=TE_GEVOELIG)
    spreiding = midden.fout**2 + midden.missend**2 * expm1(extra)
    laag, hoog = lognormal(midden.aantal - midden.missend, midden.missend, spreiding)
    return Modeluitkomst(**{**midden.__dict__, "fout": sqrt(spreiding), "laag": laag, "hoog": hoog})


def _between(code: str, cellen: Sequence[float], koppeling: Koppeling) -> float | None:
    """The variance between the draws of the logarithm of the missing people; None when too many give no answer."""
    gecorrigeerd = correct(np.asarray(cellen, dtype=float), *draws(koppeling))
    bruikbaar = (gecorrigeerd > 0).all(axis=1)
    if bruikbaar.mean() < 1 - MEESTE_MISLUKT:
        return None
    pas = fit(design(code), gecorrigeerd[bruikbaar])
    if pas.gelukt.sum() < (1 - MEESTE_MISLUKT) * len(bruikbaar):
        return None
    return float(np.var(np.log(missing(pas)[0][pas.gelukt])))


def _held(samen: float, eerste: float, tweede: float) -> float:
    if not 0 < samen <= min(eerste, tweede):
        raise Onbepaald(TE_GEVOELIG)
    return samen


