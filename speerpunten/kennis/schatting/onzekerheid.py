"""The doubt about the linking, carried into the interval.

The rates of missed and false links are drawn from normal curves cut off at nought (`TREKKINGEN` times, from a fixed seed, so that
the same counts give the same interval). Each draw corrects the counts: other missing people, and other people seen, for a missed
link makes two of one. Around each draw lies its own sampling distribution; the interval is that of all of them together. Adding the
variance of the missing people alone was tried and covered 73 of a hundred invented populations instead of 95.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
from scipy.stats import norm

from .cellen import Getallen
from .koppelfout import correct, correct_overlap
from .modellen import Modeluitkomst, design, estimate, missing
from .passen import fit
from .twee import Grenzen, Onbepaald, chapman, log_variance, sadinle

TREKKINGEN, ZAAD = 400, 20261127
_DEKKING = norm.ppf((np.arange(41) + 0.5) / 41)
"""The sampling distribution around a draw, as 41 equally likely points."""
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


def two_lists(eerste: float, tweede: float, beide: float, koppeling: Koppeling, *, verhouding: float = 1.0) -> Grenzen:
    """Chapman on the corrected overlap, with Sadinle's interval stretched by the doubt. Raises `Onbepaald`.

    `verhouding`: the odds ratio between the lists that is supposed; the missing people are so many times as many.
    """
    samen = _held(correct_overlap(beide, tweede, koppeling.gemist, koppeling.fout), eerste, tweede)
    midden = chapman(eerste, tweede, samen)
    gezien = eerste + tweede - samen
    aantal, fout = gezien + verhouding * (midden.aantal - gezien), verhouding * midden.fout
    if koppeling.volmaakt:
        return Grenzen(aantal, fout, *sadinle(eerste, tweede, samen, verhouding=verhouding))
    gemist, onterecht = draws(koppeling)
    goed = (beide - onterecht * tweede) / (1 - gemist - onterecht)
    goed = goed[(goed > 0) & (goed < min(eerste, tweede))]
    if len(goed) < (1 - MEESTE_MISLUKT) * len(gemist):
        raise Onbepaald(TE_GEVOELIG)
    missend = verhouding * (eerste - goed + 0.5) * (tweede - goed + 0.5) / (goed + 0.5)
    gezien_per = eerste + tweede - goed - 0.5
    laag, hoog = _mixed(gezien_per, missend, log_variance(eerste, tweede, goed))
    return Grenzen(aantal, sqrt(fout**2 + float(np.var(gezien_per + missend))), laag, hoog)


def three_lists(code: str, cellen: Sequence[float], koppeling: Koppeling) -> Modeluitkomst:
    """One model on the corrected counts, with its interval stretched by the doubt."""
    een = np.array([koppeling.gemist]), np.array([koppeling.fout])
    midden = estimate(code, list(correct(np.asarray(cellen, dtype=float), *een)[0]))
    if midden.fout is None or koppeling.volmaakt:
        return midden
    getrokken = _drawn(code, cellen, koppeling)
    if getrokken is None:
        return Modeluitkomst(code, vrijheid=midden.vrijheid, waarom=TE_GEVOELIG)
    gezien, missend, log_spreiding = getrokken
    laag, hoog = _mixed(gezien, missend, np.log1p(log_spreiding + 1 / missend))
    fout = sqrt(midden.fout**2 + float(np.var(gezien + missend)))
    return Modeluitkomst(**{**midden.__dict__, "fout": fout, "laag": laag, "hoog": hoog})


def _mixed(gezien: Getallen, missend: Getallen, log_spreiding: Getallen) -> tuple[float, float]:
    """The middle 95 of a hundred of everybody, over all draws and around each."""
    per = gezien[:, None] + missend[:, None] * np.exp(np.sqrt(log_spreiding)[:, None] * _DEKKING)
    laag, hoog = np.quantile(per, (0.025, 0.975))
    return float(laag), float(hoog)


def _drawn(code: str, cellen: Sequence[float], koppeling: Koppeling) -> tuple[Getallen, Getallen, Getallen] | None:
    """Per draw who was seen, who was missed, and the variance of the logarithm of that; None when too many give no answer."""
    gecorrigeerd = correct(np.asarray(cellen, dtype=float), *draws(koppeling))
    gecorrigeerd = gecorrigeerd[(gecorrigeerd > 0).all(axis=1)]
    if len(gecorrigeerd) < (1 - MEESTE_MISLUKT) * TREKKINGEN:
        return None
    pas = fit(design(code), gecorrigeerd)
    if pas.gelukt.sum() < (1 - MEESTE_MISLUKT) * TREKKINGEN:
        return None
    missend, log_spreiding = missing(pas)
    return gecorrigeerd.sum(axis=1)[pas.gelukt], missend[pas.gelukt], log_spreiding[pas.gelukt]


def _held(samen: float, eerste: float, tweede: float) -> float:
    if not 0 < samen <= min(eerste, tweede):
        raise Onbepaald(TE_GEVOELIG)
    return samen
