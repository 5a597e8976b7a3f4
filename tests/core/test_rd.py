"""Rijksdriehoek and WGS84, against points computed with a full transformation library."""

from math import hypot

import pytest

from rivierenland.core.data import gemeenten, regio
from rivierenland.core.rd import NEDERLAND, RIVIERENLAND, Rd, distance, to_rd, to_wgs84


def test_the_origin_is_the_tower_of_amersfoort() -> None:
    assert to_wgs84(155_000, 463_000) == pytest.approx((52.1551744, 5.38720621), abs=1e-9)
    assert to_rd(52.1551744, 5.38720621) == pytest.approx((155_000, 463_000), abs=1e-6)


@pytest.mark.parametrize(
    ("plaats", "lat", "lon", "rd"),
    [
        ("Maurik", 51.9600, 5.4230, (157460, 441286)),
        ("Culemborg", 51.9556, 5.2278, (144043, 440808)),
        ("Kerkdriel", 51.7717, 5.3367, (151514, 420337)),
        ("Opheusden", 51.9300, 5.6300, (171699, 437976)),
        ("Tiel", 51.8870, 5.4295, (157912, 433165)),
        ("Geldermalsen", 51.8820, 5.2880, (148170, 432612)),
        ("Beneden-Leeuwen", 51.8840, 5.5130, (163661, 432837)),
        ("Zaltbommel", 51.8100, 5.2470, (145331, 424606)),
    ],
)
def test_the_seats_of_the_gemeenten_within_a_metre(plaats: str, lat: float, lon: float, rd: tuple[int, int]) -> None:
    assert distance(to_rd(lat, lon), rd) <= 1.0, plaats
    terug = to_wgs84(*rd)
    assert hypot((terug.lat - lat) * 111_300, (terug.lon - lon) * 68_700) <= 1.0, plaats


@pytest.mark.parametrize("x", range(128_000, 178_000, 7_000))
@pytest.mark.parametrize("y", range(416_000, 445_000, 7_000))
def test_there_and_back_again_within_half_a_metre(x: int, y: int) -> None:
    assert distance(to_rd(*to_wgs84(x, y)), (x, y)) <= 0.5


def test_distance_is_in_metres() -> None:
    assert distance(Rd(157_912, 433_165), Rd(157_912 + 3_000, 433_165 - 4_000)) == 5_000


def test_the_frames_hold_what_they_should() -> None:
    assert NEDERLAND.contains(155_000, 463_000)
    assert not RIVIERENLAND.contains(155_000, 463_000)
    assert not NEDERLAND.contains(463_000, 155_000)
    for gemeente in gemeenten():
        kader, punt = gemeente.begrenzing.waarde, gemeente.zwaartepunt.waarde
        assert kader.contains(punt.rd_x, punt.rd_y)
        assert RIVIERENLAND.contains(kader.xmin, kader.ymin)
        assert RIVIERENLAND.contains(kader.xmax, kader.ymax)
    assert regio().begrenzing.waarde == (
        min(g.begrenzing.waarde.xmin for g in gemeenten()),
        min(g.begrenzing.waarde.ymin for g in gemeenten()),
        max(g.begrenzing.waarde.xmax for g in gemeenten()),
        max(g.begrenzing.waarde.ymax for g in gemeenten()),
    )
