"""Cards for the map, and a file of borders made of the shapes that ship with the portal."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

from django.utils import timezone
from shapely.affinity import scale
from shapely.geometry import Polygon, mapping

from registratie.enums import Locatiesoort, Locatiestatus
from registratie.models import Locatiekaart
from rivierenland.core import data
from rivierenland.core.charts.borders import to_rd, traced
from rivierenland.core.rd import to_wgs84
from speerpunten.aanbod.enums.project import Stadium
from speerpunten.aanbod.enums.vraag import Sector, Vraagbron, Zekerheid
from speerpunten.aanbod.models import Project, Vraagkaart

TIEL, BUREN = "GM0281", "GM0214"
TIEL_RD = (158_400, 433_100)


def locatie(nr: int, *, gemeente: str = TIEL, rd: tuple[int, int] | None = TIEL_RD, **values: Any) -> Locatiekaart:
    """The card of a location in use with ten beds."""
    return Locatiekaart.objects.create(
        **{
            "locatie_id": nr, "naam": f"Hof {nr:04}", "gemeente_id": gemeente, "soort": Locatiesoort.LOGIESGEBOUW,
            "status": Locatiestatus.ACTIEF, "bedden": 10, "rd_x": rd[0] if rd else None, "rd_y": rd[1] if rd else None,
            "ingangsdatum": date(2020, 1, 1), **values,
        }
    )  # fmt: skip


def werk(nr: int, *, gemeente: str = TIEL, rd: tuple[int, int] = TIEL_RD, **values: Any) -> Vraagkaart:
    """The card of an orchard near Tiel: eight people all year, twenty in its busiest month."""
    mensen = [8, 8, 8, 8, 8, 8, 8, 16, 20, 12, 8, 8]
    return Vraagkaart.objects.create(
        **{
            "werklocatie_nr": nr, "jaar": timezone.localdate().year, "gemeente_id": gemeente, "kern": "Tiel",
            "sector": Sector.FRUITTEELT, "rd_x": rd[0], "rd_y": rd[1], "mensen": mensen, "jaarrond": 8, "piek": 20,
            "bron": Vraagbron.GEMEENTE, "zekerheid": Zekerheid.MIDDEL, **values,
        }
    )  # fmt: skip


def project(naam: str, *, gemeente: str = TIEL, rd: tuple[int, int] = TIEL_RD, **values: Any) -> Project:
    """A project of sixty beds that asked for a permit."""
    return Project.objects.create(
        **{
            "gemeente_id": gemeente, "naam": naam, "soort": Locatiesoort.LOGIESGEBOUW, "kern": "Tiel", "rd_x": rd[0],
            "rd_y": rd[1], "bedden": 60, "stadium": Stadium.AANVRAAG, "stadium_sinds": date(2026, 1, 1), **values,
        }
    )  # fmt: skip


def grenzen(
    *, wgs84: bool = False, veld: str = "statcode", schrijf: Callable[[str], Any] = str, crs: str = "", **members: Any
) -> dict[str, Any]:
    """A FeatureCollection of the eight: the traced shapes, each brought to its published area, in RD or degrees."""
    features = [
        {
            "type": "Feature", "properties": {veld: schrijf(row.code), "jaarcode": 2025},
            "geometry": json.loads(json.dumps(mapping(area(row.naam, row.oppervlakte_km2.waarde, wgs84)))),
        }
        for row in data.gemeenten()
    ]  # fmt: skip
    said = {"crs": {"type": "name", "properties": {"name": crs}}} if crs else {}
    return {"type": "FeatureCollection", "features": features, **said, **members}


def area(naam: str, km2: float, wgs84: bool = False) -> Polygon:
    """The traced shape of a gemeente, in RD or degrees; a little smaller than published, so that neighbours do not overlap."""
    shape = Polygon([to_rd(x, y) for x, y in traced().rings[naam][0]])
    factor = min(1.0, (0.97 * km2 * 1e6 / shape.area) ** 0.5)
    shape = scale(shape, factor, factor)
    if not wgs84:
        return shape
    return Polygon([(point.lon, point.lat) for point in (to_wgs84(x, y) for x, y in shape.exterior.coords)])


def feature(collection: dict[str, Any], code: str) -> dict[str, Any]:
    """The feature of one gemeente, to spoil it."""
    return next(row for row in collection["features"] if row["properties"].get("statcode") == code)


def written(collection: Any) -> bytes:
    """As the file holds it."""
    return json.dumps(collection).encode()
