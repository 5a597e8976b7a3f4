"""Areas in metres RD: checked before they are believed, simplified before they are drawn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import isfinite
from typing import Any

import shapely
from shapely.geometry import MultiPolygon, Point, Polygon
from shapely.geometry.polygon import orient

from rivierenland.core.opmaak import getal
from rivierenland.core.rd import to_rd
from speerpunten.aanbod.kaart.fout import Kaartfout
from speerpunten.aanbod.kaart.stelsel import Stelsel

Ring = list[tuple[float, float]]
Vlakken = list[list[Ring]]
"""Polygons; each is its outer ring and then its holes."""

TOLERANTIE = 10.0
"""Metres that a border may move when it is simplified for display."""
SPELING = 0.10
"""Part by which an area may differ from the published one: sources count water in different ways."""
MAX_PUNTEN = 300_000
ZETEL_NABIJ = 2_000
"""Metres between an area and the main town of its gemeente, whose point is approximate."""
OVERLAP_KM2 = 0.5


@dataclass(frozen=True)
class Bekend:
    """What is known of a gemeente: its name, square kilometres with and without water, and its main town in metres RD."""

    naam: str
    km2: float
    land_km2: float
    zetel: tuple[float, float]


def rings_of(vorm: Mapping[str, Any], naam: str) -> Vlakken:
    """The rings as the file has them. Raises `Kaartfout` for an open ring, one of fewer than four points, or no numbers."""
    polygons = vorm.get("coordinates")
    polygons = [polygons] if vorm["type"] == "Polygon" else polygons
    if not isinstance(polygons, list) or not polygons:
        raise Kaartfout(f"{naam}: het gebied is leeg.")
    vlakken = [[_ring(ring, naam) for ring in _list(polygon, naam)] for polygon in polygons]
    if sum(len(ring) for vlak in vlakken for ring in vlak) > MAX_PUNTEN:
        raise Kaartfout(
            f"{naam} heeft meer dan {getal(MAX_PUNTEN)} punten. Download de gegeneraliseerde grenzen, of vereenvoudig het bestand."
        )
    return vlakken


def _list(value: Any, naam: str) -> list[Any]:
    if not isinstance(value, list) or not value:
        raise Kaartfout(f"{naam}: een vlak zonder ringen. Download het bestand opnieuw.")
    return value


def _ring(ring: Any, naam: str) -> Ring:
    punten = [_point(punt, naam) for punt in _list(ring, naam)]
    if len(punten) < 4:
        raise Kaartfout(
            f"{naam}: een ring van {len(punten)} punten. Een ring heeft er minstens vier, de eerste is ook de laatste."
        )
    if punten[0] != punten[-1]:
        raise Kaartfout(f"{naam}: een ring is niet gesloten. Het laatste punt moet gelijk zijn aan het eerste.")
    return punten


def _point(punt: Any, naam: str) -> tuple[float, float]:
    """The first two numbers: a height may follow."""
    try:
        x, y = float(punt[0]), float(punt[1])
    except (TypeError, ValueError, IndexError, KeyError, OverflowError) as fout:
        raise Kaartfout(f"{naam}: een punt heeft geen twee getallen. Download het bestand opnieuw.") from fout
    if isinstance(punt, str) or not (isfinite(x) and isfinite(y)):
        raise Kaartfout(f"{naam}: een punt heeft geen twee getallen. Download het bestand opnieuw.")
    return x, y


def in_rd(vlakken: Vlakken, stelsel: Stelsel) -> Vlakken:
    """The same rings in metres RD."""
    if stelsel is Stelsel.RD:
        return vlakken
    return [[[tuple(to_rd(lat, lon)) for lon, lat in ring] for ring in vlak] for vlak in vlakken]  # type: ignore[misc]


def checked(vlakken: Vlakken, bekend: Bekend) -> MultiPolygon:
    """The area as a shape. Raises `Kaartfout` when it crosses itself, is much too large or small, or lies elsewhere."""
    shape = MultiPolygon([Polygon(vlak[0], vlak[1:]) for vlak in vlakken])
    if not shape.is_valid:
        raise Kaartfout(
            f"{bekend.naam}: een grens kruist zichzelf of raakt een andere ({_where(shape)}). Herstel het bestand of download het "
            "opnieuw."
        )
    km2 = shape.area / 1e6
    if not bekend.land_km2 * (1 - SPELING) <= km2 <= bekend.km2 * (1 + SPELING):
        raise Kaartfout(
            f"{bekend.naam} is in dit bestand {getal(km2, 1)} km² groot, bekend is {getal(bekend.km2, 1)} km². Is dit de goede "
            "gemeente, van na de laatste herindeling?"
        )
    if shape.distance(Point(bekend.zetel)) > ZETEL_NABIJ:
        raise Kaartfout(
            f"{bekend.naam} ligt in dit bestand niet waar de gemeente ligt. Controleer de code en de coördinaten."
        )
    return shape


def _where(shape: MultiPolygon) -> str:
    """The place that is wrong, in metres RD, out of what the library says."""
    reason = shapely.is_valid_reason(shape)
    numbers = reason[reason.rfind("[") + 1 : -1].split() if reason.endswith("]") else []
    return f"bij RD {getal(float(numbers[0]))}, {getal(float(numbers[1]))}" if len(numbers) >= 2 else "plek onbekend"


def check_apart(shapes: Mapping[str, MultiPolygon]) -> None:
    """Raise `Kaartfout` when two gemeenten cover the same ground: then one of them is not what it says it is."""
    for (een, one), (ander, other) in combinations(sorted(shapes.items()), 2):
        if one.intersects(other) and (km2 := one.intersection(other).area / 1e6) > OVERLAP_KM2:
            raise Kaartfout(
                f"{een} en {ander} overlappen elkaar voor {getal(km2, 1)} km². Controleer de codes in het bestand."
            )


def simplified(shape: MultiPolygon, tolerantie: float = TOLERANTIE) -> Vlakken:
    """Rings with fewer points (Douglas-Peucker) on whole metres, the largest area first.

    Nothing moves further than twice `tolerantie`: once to the line that is kept, and once more where the point goes with which a ring
    began.
    """
    simple = shape.simplify(tolerantie, preserve_topology=True)
    polygons = [orient(polygon) for polygon in (simple.geoms if isinstance(simple, MultiPolygon) else [simple])]
    ordered = sorted(polygons, key=lambda polygon: -polygon.area)
    return [[_whole(ring.coords) for ring in (polygon.exterior, *polygon.interiors)] for polygon in ordered]


def coarser(vlakken: Sequence[Sequence[Sequence[Sequence[float]]]], tolerantie: float) -> Vlakken:
    """Kept rings, simplified once more for a drawing of the whole region."""
    return simplified(MultiPolygon([Polygon(vlak[0], vlak[1:]) for vlak in vlakken]), tolerantie)


def _whole(coords: Any) -> Ring:
    return [(round(x), round(y)) for x, y in coords]
