"""Two lists: how many people there are when `eerste` stand on one, `tweede` on the other and `beide` on both.

Sources: Chapman (1951) for the estimate without the bias of small numbers; Sadinle (2009), "Transformed logit confidence
intervals for small populations in single capture-recapture estimation", for the interval.
"""

from dataclasses import dataclass
from math import exp, sqrt
from typing import Any

Z = 1.959963984540054
"""The normal deviate of a two-sided interval of 95 in a hundred."""


class Onbepaald(ValueError):
    """No estimate can be made of these counts. The text says why, in Dutch."""


@dataclass(frozen=True)
class Grenzen:
    """An estimate of a number of people, its standard error, and the interval of 95 in a hundred."""

    aantal: float
    fout: float
    laag: float
    hoog: float


def _check(eerste: float, tweede: float, beide: float) -> None:
    if not 0 <= beide <= min(eerste, tweede):
        raise Onbepaald("Het aantal mensen op beide lijsten kan niet groter zijn dan een van de lijsten.")


def lincoln_petersen(eerste: float, tweede: float, beide: float) -> float:
    """n1 n2 / m. Raises `Onbepaald` when nobody is on both lists."""
    _check(eerste, tweede, beide)
    if beide == 0:
        raise Onbepaald("Niemand staat op beide lijsten. Dan is er niets te schatten.")
    return eerste * tweede / beide


def chapman(eerste: float, tweede: float, beide: float) -> Grenzen:
    """(n1+1)(n2+1)/(m+1) - 1, with the usual variance and the normal interval; its lower bound is never below who was seen."""
    _check(eerste, tweede, beide)
    aantal = (eerste + 1) * (tweede + 1) / (beide + 1) - 1
    spreiding = (eerste + 1) * (tweede + 1) * (eerste - beide) * (tweede - beide) / ((beide + 1) ** 2 * (beide + 2))
    fout = sqrt(spreiding)
    return Grenzen(aantal, fout, max(aantal - Z * fout, eerste + tweede - beide), aantal + Z * fout)


def sadinle(eerste: float, tweede: float, beide: float, *, verhouding: float = 1.0) -> tuple[float, float]:
    """The transformed logit interval: skew as the doubt is, and with the right cover for small numbers too.

    `verhouding`: the odds ratio between the lists that is supposed; one is independence.
    """
    _check(eerste, tweede, beide)
    gemist = verhouding * (eerste - beide + 0.5) * (tweede - beide + 0.5) / (beide + 0.5)
    rek = exp(Z * sqrt(float(log_variance(eerste, tweede, beide))))
    gezien = eerste + tweede - beide - 0.5
    return gezien + gemist / rek, gezien + gemist * rek


def log_variance(eerste: float, tweede: float, beide: Any) -> Any:
    """The variance of the logarithm of who is on neither list; of one overlap, or of many at once."""
    alleen_een, alleen_twee, samen = eerste - beide + 0.5, tweede - beide + 0.5, beide + 0.5
    return 1 / samen + 1 / alleen_een + 1 / alleen_twee + samen / (alleen_een * alleen_twee)
