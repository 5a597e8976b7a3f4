"""The season: how much of its busiest week a sector needs in every other week.

Weights per month, 1.0 is the year-round base. They are an assumption for example data, not a published figure.
"""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum


class Sector(StrEnum):
    """The work that people come for."""

    HARDFRUIT = "hardfruit"
    ZACHTFRUIT = "zachtfruit"
    GLASTUINBOUW = "glastuinbouw"
    BOOMTEELT = "boomteelt"
    LOGISTIEK = "logistiek"


SEIZOENSECTOREN = frozenset({Sector.HARDFRUIT, Sector.ZACHTFRUIT})

GEWICHTEN: dict[Sector, tuple[float, ...]] = {
    Sector.HARDFRUIT: (0.5, 0.6, 0.6, 0.6, 0.7, 0.9, 0.9, 1.8, 3.0, 2.0, 0.6, 0.4),
    Sector.ZACHTFRUIT: (0.2, 0.3, 0.5, 1.0, 2.0, 2.5, 2.2, 1.6, 1.2, 0.7, 0.3, 0.2),
    Sector.GLASTUINBOUW: (1.0, 1.0, 1.1, 1.1, 1.1, 1.1, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0),
    Sector.BOOMTEELT: (1.2, 1.2, 1.2, 0.9, 0.8, 0.8, 0.8, 0.8, 0.9, 1.1, 1.3, 1.2),
    Sector.LOGISTIEK: (0.9, 0.9, 0.95, 0.95, 1.0, 1.0, 0.95, 0.95, 1.0, 1.1, 1.25, 1.2),
}


def curve(sector: Sector, dagen: Sequence[int]) -> list[float]:
    """The share of its peak that the sector needs on each of these days (ordinals), from 0 to 1."""
    return [_weight(GEWICHTEN[sector], date.fromordinal(dag)) / max(GEWICHTEN[sector]) for dag in dagen]


def _weight(gewichten: tuple[float, ...], dag: date) -> float:
    """The month's weight holds in the middle of the month; between two middles it moves in a straight line."""
    maand = dag.month - 1
    buur = (maand + (1 if dag.day >= 15 else -1)) % 12
    afstand = abs(dag.day - 15) / 30
    return gewichten[maand] * (1 - afstand) + gewichten[buur] * afstand
