"""Rijksdriehoek (EPSG:28992, metres) to and from WGS84 (EPSG:4326, degrees), without a geographic library.

The polynomials are those of Schreutelkamp and Strang van Hees: within half a metre of the official transformation.
Outside the Netherlands the result means nothing: check the point first (`rivierenland.core.validators.coordinaten`).
"""

from collections.abc import Iterable
from math import hypot
from typing import NamedTuple


class Rd(NamedTuple):
    """A point in Rijksdriehoek coordinates, metres."""

    x: float
    y: float


class Wgs84(NamedTuple):
    """A point in degrees north and east."""

    lat: float
    lon: float


class Kader(NamedTuple):
    """A rectangle in Rijksdriehoek coordinates, metres, borders included."""

    xmin: float
    ymin: float
    xmax: float
    ymax: float

    def contains(self, x: float, y: float) -> bool:
        """Whether the point lies within the rectangle."""
        return self.xmin <= x <= self.xmax and self.ymin <= y <= self.ymax


NEDERLAND = Kader(0, 300_000, 300_000, 625_000)
RIVIERENLAND = Kader(128_000, 416_000, 177_500, 444_500)
"""The eight gemeenten with a small margin: a location outside it is suspect, not impossible."""

_AMERSFOORT_RD = Rd(155_000, 463_000)
_AMERSFOORT = Wgs84(52.15517440, 5.38720621)

# (power of the first coordinate, power of the second, coefficient)
_Terms = tuple[tuple[int, int, float], ...]
_TO_LAT: _Terms = (
    (0, 1, 3235.65389), (2, 0, -32.58297), (0, 2, -0.24750), (2, 1, -0.84978), (0, 3, -0.06550), (2, 2, -0.01709),
    (1, 0, -0.00738), (4, 0, 0.00530), (2, 3, -0.00039), (4, 1, 0.00033), (1, 1, -0.00012),
)  # fmt: skip
_TO_LON: _Terms = (
    (1, 0, 5260.52916), (1, 1, 105.94684), (1, 2, 2.45656), (3, 0, -0.81885), (1, 3, 0.05594), (3, 1, -0.05607),
    (0, 1, 0.01199), (3, 2, -0.00256), (1, 4, 0.00128), (0, 2, 0.00022), (2, 0, -0.00022), (5, 0, 0.00026),
)  # fmt: skip
_TO_X: _Terms = (
    (0, 1, 190094.945), (1, 1, -11832.228), (2, 1, -114.221), (0, 3, -32.391), (1, 0, -0.705), (3, 1, -2.340),
    (1, 3, -0.608), (0, 2, -0.008), (2, 3, 0.148),
)  # fmt: skip
_TO_Y: _Terms = (
    (1, 0, 309056.544), (0, 2, 3638.893), (2, 0, 73.077), (1, 2, -157.984), (3, 0, 59.788), (0, 1, 0.433),
    (2, 2, -6.439), (1, 1, -0.032), (0, 4, 0.092), (1, 4, -0.054),
)  # fmt: skip


def to_wgs84(x: float, y: float) -> Wgs84:
    """Degrees of the point `x`, `y` in metres."""
    dx, dy = (x - _AMERSFOORT_RD.x) * 1e-5, (y - _AMERSFOORT_RD.y) * 1e-5
    return Wgs84(
        _AMERSFOORT.lat + _polynomial(_TO_LAT, dx, dy) / 3600,
        _AMERSFOORT.lon + _polynomial(_TO_LON, dx, dy) / 3600,
    )


def to_rd(lat: float, lon: float) -> Rd:
    """Rijksdriehoek metres of the point `lat`, `lon` in degrees."""
    dlat, dlon = 0.36 * (lat - _AMERSFOORT.lat), 0.36 * (lon - _AMERSFOORT.lon)
    return Rd(_AMERSFOORT_RD.x + _polynomial(_TO_X, dlat, dlon), _AMERSFOORT_RD.y + _polynomial(_TO_Y, dlat, dlon))


def distance(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Straight-line metres between two Rijksdriehoek points."""
    return hypot(a[0] - b[0], a[1] - b[1])


def _polynomial(terms: Iterable[tuple[int, int, float]], p: float, q: float) -> float:
    return sum(coefficient * p**i * q**j for i, j, coefficient in terms)
