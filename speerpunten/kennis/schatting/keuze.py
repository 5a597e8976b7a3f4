"""Which models count, and the range over them.

The rule, written once: a model counts when it can be computed and its standard error is at most the number of missing people it
names. Fit and AIC are shown and exclude nothing. On the hepatitis counts of Taiwan the fit rejects seven of the eight models and
AIC picks the eighth; a rule by either leaves 686 to 2,888, where the true number, found later, was near 545. All eight: 351 to 2,888.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from .modellen import Modeluitkomst

SLECHT_PAST = 0.05
"""Below this chance the table says that a model fits badly."""


@dataclass(frozen=True)
class Bandbreedte:
    """From the lowest lower bound to the highest upper bound, and the lowest and highest estimate in it."""

    laag: float
    hoog: float
    laagste: float
    hoogste: float


def counts(model: Modeluitkomst) -> bool:
    """Whether a model is in the range."""
    return model.missend is not None and model.fout is not None and model.fout <= model.missend


def why_not(model: Modeluitkomst) -> str:
    """Why a model is not in the range, in Dutch; empty for one that is."""
    if model.missend is None:
        return model.waarom
    return "" if counts(model) else "De onzekerheid is groter dan het aantal zelf."


def span(modellen: Sequence[Modeluitkomst]) -> Bandbreedte | None:
    """The range over the models that count; None when none does."""
    mee = [een for een in modellen if counts(een)]
    if not mee:
        return None
    return Bandbreedte(
        laag=min(een.laag for een in mee),  # type: ignore[type-var,arg-type]
        hoog=max(een.hoog for een in mee),  # type: ignore[type-var,arg-type]
        laagste=min(een.aantal for een in mee),  # type: ignore[type-var,arg-type]
        hoogste=max(een.aantal for een in mee),  # type: ignore[type-var,arg-type]
    )
