"""Judge a point that somebody gave for a place in a gemeente."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import hypot

from rivierenland.core.charts.region_map import from_rd, shapes
from speerpunten.aanbod.ligging.rivieren import RIVIEREN, Rivier

ROUGH, FAR = 700, 3000
"""Metres over the border of a gemeente: up to `ROUGH` our map may be wrong, beyond `FAR` the point is."""
METRES = 63.3
"""Metres in one unit of the drawing space of the shapes."""

Point = tuple[float, float]


@dataclass(frozen=True)
class Oordeel:
    """A sentence for what cannot be (`fout`), or for what the user must confirm (`twijfel`); both empty when all is well."""

    fout: str = ""
    twijfel: str = ""


def judge(gemeente: str, x: float, y: float) -> Oordeel:
    """Whether `x`, `y` (metres RD) can lie in the gemeente of that name, and not in the water."""
    over = _outside(gemeente, x, y)
    if over > FAR:
        return Oordeel(fout=f"Dit punt ligt niet in {gemeente}, maar {_where(x, y)}. Controleer de RD-coördinaten.")
    if over > ROUGH:
        zin = f"Dit punt ligt volgens onze ruwe kaart {_where(x, y)}, niet in {gemeente}. Controleer de RD-coördinaten."
        return Oordeel(twijfel=zin)
    if rivier := in_river(x, y):
        zin = f"Dit punt ligt volgens onze ruwe kaart in {rivier.naam}. Controleer de RD-coördinaten."
        return Oordeel(twijfel=zin)
    return Oordeel()


def gemeente_at(x: float, y: float) -> str | None:
    """The name of the gemeente in whose shape the point lies; right to about 300 metres."""
    point = from_rd(x, y)
    return next((name for name, shape in shapes().items() if _inside(point, shape)), None)


def in_river(x: float, y: float) -> Rivier | None:
    """The river in whose rough bed the point lies."""
    return next((rivier for rivier in RIVIEREN if _distance((x, y), rivier.lijn) <= rivier.breed / 2), None)


def _where(x: float, y: float) -> str:
    found = gemeente_at(x, y)
    return f"in {found}" if found else "buiten Rivierenland"


def _outside(gemeente: str, x: float, y: float) -> float:
    """Metres from the point to the gemeente; 0 inside it."""
    point, shape = from_rd(x, y), shapes()[gemeente]
    return 0 if _inside(point, shape) else METRES * _distance(point, shape)


def _inside(point: Point, shape: Sequence[Point]) -> bool:
    """Whether a ray to the right crosses the outline an odd number of times."""
    x, y = point
    crossed = False
    for (x1, y1), (x2, y2) in pairwise([*shape, shape[0]]):
        if (y1 > y) != (y2 > y) and x < x1 + (x2 - x1) * (y - y1) / (y2 - y1):
            crossed = not crossed
    return crossed


def _distance(point: Point, line: Sequence[Point]) -> float:
    """From a point to the nearest spot of a line, in the unit of both."""
    return min(_to_segment(point, one, other) for one, other in pairwise(line))


def _to_segment(point: Point, one: Point, other: Point) -> float:
    dx, dy = other[0] - one[0], other[1] - one[1]
    length = dx * dx + dy * dy
    along = ((point[0] - one[0]) * dx + (point[1] - one[1]) * dy) / length if length else 0
    along = min(1.0, max(0.0, along))
    return hypot(point[0] - one[0] - along * dx, point[1] - one[1] - along * dy)
