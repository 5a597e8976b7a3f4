import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rivierenland.core.rd import Kader
from speerpunten.aanbod.enums.kaart import Kaartlaag
from speerpunten.aanbod.kaart.beeld import MOST_CELLS, view_of
from speerpunten.aanbod.kaart.clusters import (
    CEL_PIXELS,
    CEL_PIXELS_SMAL,
    LOS,
    LOS_SMAL,
    METER_PER_PIXEL,
    SMAL,
    cell_size,
    group,
)

REGIO = Kader(128_000, 416_000, 177_500, 444_500)
first_draw_reads_our_source = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""The first number of a session makes hypothesis read the constants of every module of ours: seconds on a busy machine."""
points = st.lists(
    st.tuples(st.integers(128_000, 177_500), st.integers(416_000, 444_500), st.integers(0, 500)), max_size=60
)


@first_draw_reads_our_source
@given(points, st.sampled_from([0.0, 250.0, 3000.0, 90_000.0]))
def test_no_bed_is_lost_and_every_point_is_in_one_group(rows, cel):
    xs, ys, waarden = zip(*rows, strict=True) if rows else ((), (), ())
    groups = group(xs, ys, waarden, cel, noem=len(rows))
    assert sum(one.aantal for one in groups) == len(rows)
    assert sum(one.som for one in groups) == sum(waarden)
    assert sorted(lid for one in groups for lid in one.leden) == list(range(len(rows)))


@first_draw_reads_our_source
@given(points, st.sampled_from([250.0, 3000.0]))
def test_a_group_lies_within_its_cell(rows, cel):
    xs, ys, waarden = zip(*rows, strict=True) if rows else ((), (), ())
    for one in group(xs, ys, waarden, cel, noem=len(rows)):
        cells = {(xs[lid] // cel, ys[lid] // cel) for lid in one.leden}
        assert len(cells) == 1
        assert min(xs[lid] for lid in one.leden) - 1e-6 <= one.x <= max(xs[lid] for lid in one.leden) + 1e-6


def test_only_small_groups_name_their_members():
    groups = group([1, 1, 1, 900], [1, 1, 1, 900], [5, 6, 7, 8], 10.0, noem=2)
    assert [(one.aantal, one.som, one.leden) for one in groups] == [(3, 18, ()), (1, 8, (3,))]


def test_without_a_cell_only_points_on_the_same_spot_are_one():
    groups = group([100, 100, 200], [100, 100, 100], [1, 2, 3], 0.0)
    assert [(one.x, one.y, one.leden) for one in groups] == [(100, 100, (0, 1)), (200, 100, (2,))]


def test_few_points_stand_alone_and_many_share_cells_that_halve_with_every_zoom():
    assert cell_size(10, LOS) == 0
    assert cell_size(10, LOS + 1) == pytest.approx(CEL_PIXELS * METER_PER_PIXEL / 1024)
    assert cell_size(11, LOS + 1) == pytest.approx(cell_size(10, LOS + 1) / 2)


def test_the_whole_region_at_the_deepest_zoom_stays_a_small_answer():
    rows = [(nr, 128_000 + nr % 49_000, 416_000 + nr * 7 % 28_000, 1) for nr in range(20_000)]
    beeld = view_of({Kaartlaag.LOCATIES: rows}, 18, REGIO)
    laag = beeld.lagen[Kaartlaag.LOCATIES]
    assert (laag.aantal, laag.som) == (20_000, 20_000)
    assert len(laag.groepen) <= (MOST_CELLS + 1) ** 2
    assert all(len(groep.leden) <= 1 for groep in laag.groepen)


def test_a_narrow_map_shows_fewer_and_wider_groups():
    assert cell_size(10, LOS_SMAL, SMAL - 1) == 0
    assert cell_size(10, LOS_SMAL + 1, SMAL) == 0
    assert cell_size(10, LOS_SMAL + 1, SMAL - 1) == pytest.approx(CEL_PIXELS_SMAL * METER_PER_PIXEL / 1024)
    assert cell_size(10, LOS + 1, SMAL) == cell_size(10, LOS + 1)
