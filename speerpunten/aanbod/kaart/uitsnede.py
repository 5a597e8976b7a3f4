"""The part of the region that a map has in view."""

from math import isfinite

from rivierenland.core.rd import NEDERLAND, Kader, to_rd
from speerpunten.aanbod.kaart.fout import Kaartfout

ZOOM_LAAGST, ZOOM_HOOGST = 7, 18
NEDERLAND_GRADEN = (3.0, 50.5, 7.5, 53.8)
"""West, south, east and north of what the conversion to metres is right for; a larger view is cut to it."""
VORM = "Schrijf bbox als west,zuid,oost,noord in graden, bijvoorbeeld 5.0,51.7,5.7,52.0."


def frame(tekst: str) -> Kader:
    """The rectangle in metres RD that covers `west,south,east,north` in degrees. Raises `Kaartfout`.

    A view that is larger than the Netherlands is cut to the Netherlands; one that misses it holds nothing.
    """
    try:
        west, zuid, oost, noord = (float(deel) for deel in tekst.split(","))
    except ValueError as fout:
        raise Kaartfout(VORM) from fout
    if not all(isfinite(value) for value in (west, zuid, oost, noord)):
        raise Kaartfout(VORM)
    if not (-180 <= west < oost <= 180 and -90 <= zuid < noord <= 90):
        raise Kaartfout(
            f"Deze uitsnede bestaat niet: west moet kleiner zijn dan oost, en zuid kleiner dan noord. {VORM}"
        )
    w, z, o, n = NEDERLAND_GRADEN
    west, zuid, oost, noord = max(west, w), max(zuid, z), min(oost, o), min(noord, n)
    if west >= oost or zuid >= noord:
        return Kader(0, 0, 0, 0)
    if (west, zuid, oost, noord) == NEDERLAND_GRADEN:
        return NEDERLAND
    corners = [to_rd(lat, lon) for lat in (zuid, noord) for lon in (west, oost)]
    return Kader(
        min(p.x for p in corners), min(p.y for p in corners), max(p.x for p in corners), max(p.y for p in corners)
    )
