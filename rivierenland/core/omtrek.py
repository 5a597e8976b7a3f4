"""Whether a point lies in a gemeente, as far as the simplified borders know (CBS/Kadaster 2024, about 300 metres exact)."""

import json
from collections.abc import Sequence
from functools import cache
from math import hypot
from pathlib import Path

from rivierenland.core.rd import Rd

SHAPES = Path(__file__).resolve().parent / "data/gemeenten-vormen.json"
SPELING = 500
"""Metres. Nearer to the border than this the simplified outline cannot tell on which side a point lies."""


@cache
def outlines() -> dict[str, tuple[Rd, ...]]:
    """The outline of each gemeente by its name, in metres RD."""
    return {
        naam: tuple(Rd(128_235 + (x - 150.9) / 0.01582, 444_021 - (y - 68.4) / 0.01578) for x, y in punten)
        for naam, punten in json.loads(SHAPES.read_text(encoding="utf-8")).items()
    }


def may_lie_in(gemeente: str, x: float, y: float) -> bool:
    """Whether a point (metres RD) lies in the gemeente of that name, or so near its border that it may."""
    omtrek = outlines()[gemeente]
    return contains(omtrek, x, y) or _distance(omtrek, x, y) <= SPELING


def contains(omtrek: Sequence[tuple[float, float]], x: float, y: float) -> bool:
    """Whether a point lies inside an outline: a line to the east crosses it an odd number of times."""
    binnen, (vorige_x, vorige_y) = False, omtrek[-1]
    for punt_x, punt_y in omtrek:
        if (punt_y > y) != (vorige_y > y) and x < (vorige_x - punt_x) * (y - punt_y) / (vorige_y - punt_y) + punt_x:
            binnen = not binnen
        vorige_x, vorige_y = punt_x, punt_y
    return binnen


def _distance(omtrek: Sequence[Rd], x: float, y: float) -> float:
    """Metres from a point to the nearest stretch of an outline."""
    return min(_to_stretch(omtrek[nr - 1], punt, x, y) for nr, punt in enumerate(omtrek))


def _to_stretch(begin: Rd, einde: Rd, x: float, y: float) -> float:
    dx, dy = einde.x - begin.x, einde.y - begin.y
    lengte = dx * dx + dy * dy
    deel = max(0.0, min(1.0, ((x - begin.x) * dx + (y - begin.y) * dy) / lengte)) if lengte else 0.0
    return hypot(x - begin.x - deel * dx, y - begin.y - deel * dy)
