"""Marks on a map, told apart by shape as well as by colour."""

from dataclasses import dataclass
from enum import StrEnum
from math import pi, sqrt

from rivierenland.core.charts import svg

MAP_RIVER = "#3f7f87"
"""River, a little lighter, so that a border or a ring stays visible beside a large mark; 3.9 on the ground."""


class Vorm(StrEnum):
    """The four shapes; at the same radius each has the area of the circle."""

    CIRKEL = "cirkel"
    VIERKANT = "vierkant"
    RUIT = "ruit"
    DRIEHOEK = "driehoek"


@dataclass(frozen=True)
class Soort:
    """A kind of place on a map: code, name in the legend, shape and colour."""

    code: str
    naam: str
    vorm: Vorm = Vorm.CIRKEL
    kleur: str = MAP_RIVER


KERN = Soort("kern", "kern")


def mark(soort: Soort, x: float, y: float, r: float, *, gekozen: bool = False) -> str:
    """The mark of a kind with its middle on `x`, `y` and the area of a circle of radius `r`, in pixels."""
    look = {
        "fill": svg.ORCHARD if gekozen else soort.kleur, "stroke": svg.WHITE, "stroke_width": 1.5,
    }  # fmt: skip
    if soort.vorm is Vorm.CIRKEL:
        return svg.element("circle", cx=x, cy=y, r=r, **look)  # type: ignore[arg-type]
    return svg.element("path", d=svg.path(corners(soort.vorm, x, y, r), closed=True), **look)  # type: ignore[arg-type]


def corners(vorm: Vorm, x: float, y: float, r: float) -> list[tuple[float, float]]:
    """The corners of a shape with straight sides; its area is that of a circle of radius `r`."""
    if vorm is Vorm.VIERKANT:
        half = r * sqrt(pi) / 2
        return [(x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half)]
    if vorm is Vorm.RUIT:
        half = r * sqrt(pi / 2)
        return [(x, y - half), (x + half, y), (x, y + half), (x - half, y)]
    side = r * sqrt(4 * pi / sqrt(3))
    high = side * sqrt(3) / 2
    return [(x, y - 2 * high / 3), (x + side / 2, y + high / 3), (x - side / 2, y + high / 3)]
