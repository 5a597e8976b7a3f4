"""One line of the list beside the map."""

from typing import NamedTuple


class Rij(NamedTuple):
    """One thing on the map. `sleutel`: of its card, `nr`: of the record behind it. `aantal`: beds, or people in the peak month;
    `laagste`: beds, or people all year round. `x`, `y`: metres RD.
    """

    laag: str
    sleutel: int
    nr: int
    naam: str
    kern: str
    gemeente: str
    code: str
    soort: str
    stand: str
    aantal: int
    laagste: int
    x: int
    y: int
