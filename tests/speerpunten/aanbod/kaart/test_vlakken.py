from math import cos, pi, sin

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shapely.geometry import MultiPolygon, Point, Polygon

from speerpunten.aanbod.kaart.vlakken import coarser, simplified

ROUNDING = 0.75
"""Metres: half a metre in both directions, and a little."""


@st.composite
def islands(draw):
    """A ragged island: any number of headlands round a middle, so that no border crosses itself."""
    reach = draw(st.lists(st.floats(500, 5000), min_size=4, max_size=60))
    turn = 2 * pi / len(reach)
    return Polygon([(150_000 + far * cos(nr * turn), 430_000 + far * sin(nr * turn)) for nr, far in enumerate(reach)])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(islands(), st.sampled_from([10.0, 60.0, 400.0]))
def test_no_point_of_a_border_moves_further_than_twice_the_tolerance(island, tolerantie):
    """Once to the line that is kept, and once more where the ring's first point is left out as well."""
    kept = Polygon(simplified(MultiPolygon([island]), tolerantie)[0][0])
    for x, y in island.exterior.coords:
        assert kept.exterior.distance(Point(x, y)) <= 2 * tolerantie + ROUNDING
    for x, y in kept.exterior.coords:
        assert island.exterior.distance(Point(x, y)) <= 2 * tolerantie + ROUNDING


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(islands())
def test_a_kept_ring_is_closed_and_on_whole_metres(island):
    ring = simplified(MultiPolygon([island]))[0][0]
    assert ring[0] == ring[-1]
    assert all(value == int(value) for point in ring for value in point)


def test_the_largest_part_comes_first_and_a_hole_stays():
    large = Polygon(
        [(0, 0), (9000, 0), (9000, 9000), (0, 9000)], [[(4000, 4000), (5000, 4000), (5000, 5000), (4000, 5000)]]
    )
    small = Polygon([(20_000, 0), (21_000, 0), (21_000, 1000), (20_000, 1000)])
    vlakken = simplified(MultiPolygon([small, large]))
    assert [len(vlak) for vlak in vlakken] == [2, 1]
    assert coarser(vlakken, 60) == vlakken
