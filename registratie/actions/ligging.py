"""Where a location lies: one point, in metres and in degrees."""

from decimal import Decimal

from django.core.exceptions import ValidationError

from registratie.models import Huisvestingslocatie
from rivierenland.core import rd
from rivierenland.core.validators.coordinaten import validate_rd


def complete(locatie: Huisvestingslocatie, gegeven: set[str]) -> None:
    """One point in two systems: what was given wins, RD over degrees; the other follows from it."""
    has_rd = locatie.rd_x is not None and locatie.rd_y is not None
    has_degrees = locatie.breedtegraad is not None and locatie.lengtegraad is not None
    degrees_given = bool(gegeven & {"breedtegraad", "lengtegraad"}) and not gegeven & {"rd_x", "rd_y"}
    if has_degrees and (degrees_given or not has_rd):
        point = rd.to_rd(float(locatie.breedtegraad), float(locatie.lengtegraad))  # type: ignore[arg-type]
        locatie.rd_x, locatie.rd_y = round(point.x), round(point.y)
    if locatie.rd_x is None or locatie.rd_y is None:
        locatie.rd_x = locatie.rd_y = locatie.breedtegraad = locatie.lengtegraad = None
        return
    try:
        validate_rd(locatie.rd_x, locatie.rd_y)
    except ValidationError as fout:
        raise ValidationError({"rd_x": fout}) from fout
    if not (has_degrees and degrees_given):
        degrees = rd.to_wgs84(locatie.rd_x, locatie.rd_y)
        locatie.breedtegraad = Decimal(str(round(degrees.lat, 6)))
        locatie.lengtegraad = Decimal(str(round(degrees.lon, 6)))
