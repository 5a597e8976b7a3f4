"""The funnel: between which limits a figure lies when nothing but chance makes gemeenten differ.

Spiegelhalter, D.J. (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24, 1185-1202: exact
binomial or Poisson limits around a centre, interpolated between whole counts (its appendix A.1), and the multiplicative
overdispersion phi (its section 4). scipy.special only: scipy.stats would cost every process seconds.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from math import ceil, sqrt

import scipy

ZEKER, ZEER_ZEKER = 0.95, 0.998
"""The part of figures that lies between the limits by chance alone: the two pairs of limits."""


class Verdeling(Enum):
    """How chance works: a part of a whole (never above it), or a count beside a size."""

    AANDEEL = "binomiaal"
    TELLING = "Poisson"


@dataclass(frozen=True, slots=True)
class Grenzen:
    """The lowest and highest rate that chance explains; rates are teller / noemer, 0 to 1 for a part of a whole."""

    laag: float
    hoog: float


@dataclass(frozen=True, slots=True)
class Spreiding:
    """How much more the gemeenten differ than chance makes them: `phi` (1: just chance), from how many, between which values phi
    itself lies with 95 % certainty, and how often chance alone gives as much. `telt`: phi is above its own bound, so limits widen.
    """

    phi: float
    aantal: int
    laag: float
    hoog: float
    kans: float
    telt: bool

    @property
    def factor(self) -> float:
        """By which the distance of a limit to the centre is multiplied."""
        return sqrt(self.phi) if self.telt else 1.0


class Plaats(Enum):
    """Where a figure lies."""

    BINNEN = "binnen"
    HOGER = "hoger"
    LAGER = "lager"
    VEEL_HOGER = "veel_hoger"
    VEEL_LAGER = "veel_lager"

    @property
    def is_buiten(self) -> bool:
        """Whether it lies outside the 95 % limits."""
        return self is not Plaats.BINNEN

    @property
    def is_ver(self) -> bool:
        """Whether it lies outside the 99.8 % limits."""
        return self in (Plaats.VEEL_HOGER, Plaats.VEEL_LAGER)


def limits(verdeling: Verdeling, midden: float, noemer: float, deel: float, *, factor: float = 1.0) -> Grenzen:
    """Between which rates the part `deel` of all gemeenten with this `noemer` lies by chance; the centre is always inside.

    `noemer` above 0. `factor` stretches the distance to the centre (overdispersion).
    """
    rest = (1 - deel) / 2
    top = 1.0 if verdeling is Verdeling.AANDEEL else float("inf")
    laag = min(quantile(verdeling, midden, noemer, rest) / noemer, midden)
    hoog = max(quantile(verdeling, midden, noemer, 1 - rest) / noemer, midden)
    return Grenzen(max(midden - factor * (midden - laag), 0.0), min(midden + factor * (hoog - midden), top))


def quantile(verdeling: Verdeling, midden: float, noemer: float, kans: float) -> float:
    """The count below which chance stays with this probability, interpolated between whole counts so that limits run smoothly."""
    if midden <= 0 or (verdeling is Verdeling.AANDEEL and midden >= 1):
        return midden * noemer
    r = _smallest(verdeling, midden, noemer, kans)
    boven, onder = _upto(verdeling, midden, noemer, r), _upto(verdeling, midden, noemer, r - 1)
    return float(max(r - (boven - kans) / (boven - onder), 0.0))


def spread(verdeling: Verdeling, midden: float, cijfers: Sequence[tuple[int, float]]) -> Spreiding | None:
    """The overdispersion of these (teller, noemer); None for fewer than three or without chance to differ.

    The bound of phi is 1 + 2 * sqrt(2 / number), as in section 4 of the article.
    """
    variantie = midden * (1 - midden) if verdeling is Verdeling.AANDEEL else midden
    aantal = len(cijfers)
    if aantal < 3 or variantie <= 0:
        return None
    som = sum((teller / noemer - midden) ** 2 * noemer / variantie for teller, noemer in cijfers)
    vrij = aantal - 1
    return Spreiding(
        phi=som / aantal,
        aantal=aantal,
        laag=som / float(scipy.special.chdtri(vrij, 0.025)),
        hoog=som / float(scipy.special.chdtri(vrij, 0.975)),
        kans=float(scipy.special.chdtrc(vrij, som)),
        telt=som / aantal > 1 + 2 * sqrt(2 / aantal),
    )


def place(verdeling: Verdeling, midden: float, teller: int, noemer: float, *, factor: float = 1.0) -> Plaats:
    """Where teller / noemer lies against the limits for this noemer."""
    cijfer = teller / noemer
    binnen = limits(verdeling, midden, noemer, ZEKER, factor=factor)
    if binnen.laag <= cijfer <= binnen.hoog:
        return Plaats.BINNEN
    buiten = limits(verdeling, midden, noemer, ZEER_ZEKER, factor=factor)
    if cijfer > binnen.hoog:
        return Plaats.VEEL_HOGER if cijfer > buiten.hoog else Plaats.HOGER
    return Plaats.VEEL_LAGER if cijfer < buiten.laag else Plaats.LAGER


def _smallest(verdeling: Verdeling, midden: float, noemer: float, kans: float) -> int:
    """The smallest count up to which chance comes with at least this probability."""
    guess = (
        scipy.special.bdtrik(kans, noemer, midden)
        if verdeling is Verdeling.AANDEEL
        else scipy.special.pdtrik(kans, midden * noemer)
    )
    r = max(ceil(guess) if guess == guess else 0, 0)  # no number: below the chance of nought
    while r > 0 and _upto(verdeling, midden, noemer, r - 1) >= kans:
        r -= 1
    while _upto(verdeling, midden, noemer, r) < kans:
        r += 1
    return r


def _upto(verdeling: Verdeling, midden: float, noemer: float, aantal: int) -> float:
    """The chance of at most this count."""
    if aantal < 0:
        return 0.0
    if verdeling is Verdeling.TELLING:
        return float(scipy.special.pdtr(aantal, midden * noemer))
    # The incomplete beta takes a noemer between whole numbers too, which a smooth curve has.
    return 1.0 if aantal >= noemer else float(scipy.special.betainc(noemer - aantal, aantal + 1, 1 - midden))
