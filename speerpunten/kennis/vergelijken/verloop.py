"""A gemeente with itself: the same month of other years, the season, and whether a change is more than chance.

Of two counts the ratio with its exact conditional interval (given their sum the first is binomial; Clopper and Pearson 1934). Of two
percentages the difference with the interval of Newcombe (1998), Statistics in Medicine 17, 873-890, method 10. Both assume that the
two moments are independent; who is there both times makes the true interval narrower.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import asin, pi, sin, sqrt

import scipy

from speerpunten.kennis.vergelijken.trechter import Grenzen, Verdeling

Z = 1.959963984540054
"""The normal quantile of 97.5 %."""
Cijfer = tuple[int, float]
"""Teller and noemer."""


@dataclass(frozen=True, slots=True)
class Verandering:
    """Between two moments: the ratio of two counts, or the difference of two percentages (as parts of one), with its 95 % interval.

    `hoog` is infinite for a ratio to nothing.
    """

    verdeling: Verdeling
    waarde: float
    laag: float
    hoog: float

    @property
    def is_meer_dan_toeval(self) -> bool:
        """Whether no change lies outside the interval."""
        geen = 1.0 if self.verdeling is Verdeling.TELLING else 0.0
        return not self.laag <= geen <= self.hoog

    @property
    def stijgt(self) -> bool:
        """Which way it went."""
        return self.waarde > (1.0 if self.verdeling is Verdeling.TELLING else 0.0)


def change(verdeling: Verdeling, nu: Cijfer, toen: Cijfer) -> Verandering | None:
    """The change from `toen` to `nu`; None where nothing was measured, or both counts are nought."""
    if nu[1] <= 0 or toen[1] <= 0:
        return None
    if verdeling is Verdeling.AANDEEL:
        return _difference(nu, toen)
    return _ratio(nu, toen) if nu[0] + toen[0] else None


def _ratio(nu: Cijfer, toen: Cijfer) -> Verandering:
    (x, n), (y, m) = nu, toen
    laag = float(scipy.special.betaincinv(x, y + 1, 0.025)) if x else 0.0
    hoog = float(scipy.special.betaincinv(x + 1, y, 0.975)) if y else 1.0

    def ratio(deel: float) -> float:
        return float("inf") if deel >= 1 else deel / (1 - deel) * m / n

    return Verandering(Verdeling.TELLING, float("inf") if not y else x / n / (y / m), ratio(laag), ratio(hoog))


def _difference(nu: Cijfer, toen: Cijfer) -> Verandering:
    een, ander = nu[0] / nu[1], toen[0] / toen[1]
    a, b = wilson(*nu), wilson(*toen)
    onder = sqrt((een - a.laag) ** 2 + (b.hoog - ander) ** 2)
    boven = sqrt((a.hoog - een) ** 2 + (ander - b.laag) ** 2)
    verschil = een - ander
    return Verandering(Verdeling.AANDEEL, verschil, verschil - onder, verschil + boven)


def wilson(teller: int, noemer: float) -> Grenzen:
    """The score interval of one percentage (Wilson 1927), as parts of one."""
    deel, rest = teller / noemer, Z * Z / noemer
    midden = (deel + rest / 2) / (1 + rest)
    breedte = Z * sqrt(deel * (1 - deel) / noemer + rest / (4 * noemer)) / (1 + rest)
    return Grenzen(max(midden - breedte, 0.0), min(midden + breedte, 1.0))


def expected(verdeling: Verdeling, toen: Cijfer, noemer: float) -> Grenzen:
    """Where a rate on `noemer` is expected to lie in 95 of 100 cases when nothing changed since `toen`.

    On the scale where chance is equally wide everywhere (square root of a rate, arcsine of the root of a part), so that one formula
    gives the band of every month. Both moments bring their own chance.
    """
    afstand = Z * sqrt(1 / (4 * toen[1]) + 1 / (4 * noemer))
    waarde = toen[0] / toen[1]
    if verdeling is Verdeling.TELLING:
        # Three eighths of a count: Anscombe (1948) keeps the root steady for small counts.
        wortel = sqrt(waarde + 0.375 / toen[1])
        return Grenzen(max(wortel - afstand, 0.0) ** 2, (wortel + afstand) ** 2)
    hoek = asin(sqrt(waarde))
    return Grenzen(sin(max(hoek - afstand, 0.0)) ** 2, sin(min(hoek + afstand, pi / 2)) ** 2)


def season(reeks: Mapping[date, float]) -> dict[int, float]:
    """Per month its rate against the mean of its twelve months: 1.2 is a fifth above. The mean over the complete runs of twelve.

    Empty with fewer than twelve months in a row: a season that was not seen whole is not guessed.
    """
    per_maand: dict[int, list[float]] = {}
    for twaalf in _runs({_month(dag): waarde for dag, waarde in reeks.items()}):
        gemiddeld = sum(waarde for _, waarde in twaalf) / 12
        if gemiddeld > 0:
            for maand, waarde in twaalf:
                per_maand.setdefault(maand % 12 + 1, []).append(waarde / gemiddeld)
    return {maand: sum(waarden) / len(waarden) for maand, waarden in sorted(per_maand.items())}


def _month(dag: date) -> int:
    return dag.year * 12 + dag.month - 1


def _runs(maanden: Mapping[int, float]) -> Sequence[Sequence[tuple[int, float]]]:
    """Runs of twelve months without a hole, from the last backwards."""
    runs, einde = [], max(maanden, default=0)
    while einde >= min(maanden, default=0) + 11:
        run = range(einde - 11, einde + 1)
        if all(maand in maanden for maand in run):
            runs.append([(maand, maanden[maand]) for maand in run])
            einde -= 12
        else:
            einde -= 1
    return runs


def same_months(dagen: Sequence[date], dag: date) -> list[date]:
    """The same month of earlier years, the last first."""
    return sorted((een for een in dagen if een.month == dag.month and een.year < dag.year), reverse=True)
