"""The index of a level playing field: how alike the rules of two gemeenten are, on average.

For one rule: d(a, b) = |a - b| / max(a, b), which is 0 when two answers are equal and at most 1, whatever the unit. The equality of the
rule is 1 minus the mean of d over all pairs of gemeenten that answered. This is one minus the mean relative difference of Gini (1912),
bounded by the larger of the two; for yes and no it is the chance that two gemeenten say the same (Simpson, 1949). The index is
the mean over the rules by weight, times 100. Who did not answer is in no pair: emptiness is no equality, and is told apart.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import fmean

from speerpunten.kennis.regels.catalogus import Regel
from speerpunten.kennis.regels.spreiding import strictness

MINIMUM = 3
"""Answers a rule needs to count, rules the index of the region needs, and rules a gemeente needs for a score."""


@dataclass(frozen=True, slots=True)
class Meting:
    """A rule with the answers on its scale, by gemeente; `gemeenten`: how many could have answered."""

    regel: Regel
    posities: Mapping[str, float]
    gemeenten: int

    @property
    def telt_mee(self) -> bool:
        """Whether enough gemeenten answered."""
        return len(self.posities) >= MINIMUM


@dataclass(frozen=True, slots=True)
class Index:
    """How level the field is, from 0 to 100; None when too few rules count.

    `ingevuld` of `mogelijk` answers to rules that can be ranked; `laag` and `hoog`: the least and most when one rule is left out, with
    the names of these rules.
    """

    waarde: float | None
    regels: int
    ingevuld: int
    mogelijk: int
    laag: float | None = None
    hoog: float | None = None
    zonder_laag: str = ""
    zonder_hoog: str = ""

    @property
    def dekking(self) -> float:
        """Per cent of the answers that could have been given."""
        return 100 * self.ingevuld / self.mogelijk if self.mogelijk else 0.0


def difference(een: float, ander: float) -> float:
    """How far two answers lie apart, from 0 (equal) to 1. Both are 0 or more."""
    grootste = max(een, ander)
    return abs(een - ander) / grootste if grootste else 0.0


def equality(posities: Sequence[float]) -> float:
    """1 when all answers are equal, 0 when every two are as far apart as can be. Raises ValueError for fewer than two."""
    if len(posities) < 2:
        raise ValueError("two answers at least")
    return 1 - fmean(difference(een, ander) for een, ander in combinations(posities, 2))


def index(metingen: Sequence[Meting], *, minimum: int = MINIMUM) -> Index:
    """The index over rules that can be ranked. `minimum`: how many of them must count; 1 for a theme."""
    tellend = [meting for meting in metingen if meting.telt_mee]
    ingevuld, mogelijk = sum(len(meting.posities) for meting in metingen), sum(meting.gemeenten for meting in metingen)
    if len(tellend) < max(minimum, 1):
        return Index(None, len(tellend), ingevuld, mogelijk)
    zonder = sorted(
        (_mean([ander for ander in tellend if ander is not meting]), meting.regel.naam)
        for meting in tellend
        if len(tellend) > 1
    )
    rand = (zonder[0][0], zonder[-1][0], zonder[0][1], zonder[-1][1]) if zonder else ()
    return Index(_mean(tellend), len(tellend), ingevuld, mogelijk, *rand)


def scores(metingen: Sequence[Meting]) -> dict[str, tuple[float, int]]:
    """By gemeente how strict it is, 0 to 100, and over how many rules: the weighted mean of its place between lenient and strict.

    Only rules that count and on which gemeenten differ. A gemeente with fewer than three of them has no score.
    """
    plekken: dict[str, list[tuple[float, int]]] = {}
    for meting in metingen:
        if meting.telt_mee:
            for gemeente, plek in strictness(meting.regel, meting.posities).items():
                plekken.setdefault(gemeente, []).append((plek, meting.regel.gewicht))
    return {
        gemeente: (100 * sum(plek * gewicht for plek, gewicht in rij) / sum(gewicht for _, gewicht in rij), len(rij))
        for gemeente, rij in plekken.items()
        if len(rij) >= MINIMUM
    }


def gap(gescoord: Mapping[str, tuple[float, int]]) -> float | None:
    """The strictest score less the most lenient; None for fewer than two."""
    getallen = [score for score, _ in gescoord.values()]
    return max(getallen) - min(getallen) if len(getallen) > 1 else None


def _mean(metingen: Sequence[Meting]) -> float:
    gewicht = sum(meting.regel.gewicht for meting in metingen)
    return 100 * sum(equality(list(m.posities.values())) * m.regel.gewicht for m in metingen) / gewicht
