"""From people at work to people who look for a bed here, as the task counts them (ADR 35), but per place of work."""

from collections.abc import Iterable, Iterator
from math import floor

from speerpunten.aanbod.toewijzing.invoer import Regels


def looking(jaarrond: int, aanwezig: int, regels: Regels) -> float:
    """Of the people at work in one month: those who live in the region and not in a house of their own, and of the season those who are
    housed where they work. `jaarrond`: the part that is there all year; `aanwezig`: everybody of that month.
    """
    seizoen = max(aanwezig - jaarrond, 0)
    return (aanwezig - seizoen) * regels.in_regio * (1 - regels.eigen_woning) + seizoen * regels.op_erf


def whole(figures: Iterable[float]) -> Iterator[int]:
    """Whole people, so that the sum up to each place is right to half a person: many small places together lose nobody."""
    som, gegeven = 0.0, 0
    for figure in figures:
        som += figure
        deel = floor(som + 0.5 + 1e-9) - gegeven
        gegeven += deel
        yield deel
