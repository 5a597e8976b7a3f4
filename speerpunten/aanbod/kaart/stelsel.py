"""In which coordinates a file speaks: degrees (WGS84) or metres (Rijksdriehoek)."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from rivierenland.core.rd import NEDERLAND
from speerpunten.aanbod.kaart.fout import Kaartfout


class Stelsel(StrEnum):
    """The two that the portal reads."""

    WGS84 = "WGS84"
    RD = "RD"


NAMEN = {
    "28992": Stelsel.RD, "7415": Stelsel.RD, "amersfoort": Stelsel.RD, "crs84": Stelsel.WGS84, "4326": Stelsel.WGS84,
    "4258": Stelsel.WGS84,
}  # fmt: skip
"""What the name of a system holds, and which it then is; ETRS89 (4258) differs from WGS84 by less than a metre."""
LON, LAT = (2.5, 8.0), (50.0, 54.0)
MERCATOR = (250_000, 900_000), (6_400_000, 7_200_000)


def said(crs: Any) -> Stelsel | None:
    """The system that the `crs` member names; None without one. Raises `Kaartfout` for a system the portal does not read."""
    if crs is None:
        return None
    properties = crs.get("properties") if isinstance(crs, dict) else None
    naam = str((properties or {}).get("name", "") if isinstance(properties, dict) or properties is None else "")
    for deel, stelsel in NAMEN.items():
        if deel in naam.casefold():
            return stelsel
    raise Kaartfout(
        f"Het bestand noemt het coördinatenstelsel “{naam or crs}”. Het portaal leest RD (EPSG:28992) en WGS84 (EPSG:4326)."
    )


def recognised(punten: Iterable[tuple[float, float]]) -> Stelsel:
    """The system by the coordinates themselves. Raises `Kaartfout` where they are neither, or both."""
    xs, ys = zip(*punten, strict=True)
    x, y = (min(xs), max(xs)), (min(ys), max(ys))
    if _within(x, LON) and _within(y, LAT):
        return Stelsel.WGS84
    if _within(x, (NEDERLAND.xmin, NEDERLAND.xmax)) and _within(y, (NEDERLAND.ymin, NEDERLAND.ymax)):
        return Stelsel.RD
    if _within(x, LAT) and _within(y, LON):
        raise Kaartfout("De breedtegraad staat in dit bestand voorop. In GeoJSON staat de lengtegraad (oost) eerst.")
    if _within(x, MERCATOR[0]) and _within(y, MERCATOR[1]):
        raise Kaartfout(
            "De coördinaten zijn van Web Mercator (EPSG:3857). Bewaar het bestand in RD (EPSG:28992) of WGS84 (EPSG:4326)."
        )
    raise Kaartfout("De gebieden liggen niet in Nederland, of de coördinaten zijn geen RD en geen WGS84.")


def system_of(crs: Any, punten: Iterable[tuple[float, float]]) -> tuple[Stelsel, str]:
    """The system and a sentence about it, empty when the file was clear. Raises `Kaartfout` when what it says cannot be."""
    named, seen = said(crs), recognised(punten)
    if named and named is not seen:
        raise Kaartfout(
            f"Het bestand noemt {named}, maar de coördinaten zijn van {seen}. Bewaar het opnieuw in één van beide."
        )
    if named is None and seen is Stelsel.RD:
        return seen, "Het bestand noemt geen coördinatenstelsel; de coördinaten zijn herkend als RD (EPSG:28992)."
    return seen, ""


def _within(reach: tuple[float, float], bounds: tuple[float, float]) -> bool:
    return bounds[0] <= reach[0] and reach[1] <= bounds[1]
