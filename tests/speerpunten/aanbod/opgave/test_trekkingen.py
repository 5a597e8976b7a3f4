"""The band, against cases of which the outcome is known."""

from dataclasses import replace
from datetime import date
from statistics import NormalDist

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from speerpunten.aanbod.opgave.som import JAARROND, PIEK, Tijd, Vraag, statement
from speerpunten.aanbod.opgave.trekkingen import REGIO, bands
from tests.speerpunten.aanbod.opgave.smallest import AANNAMES, DORP, PLAN, TIEN_JAAR, VANDAAG, assuming, village

VAST = assuming(groei={"laag": 0.02, "midden": 0.02, "hoog": 0.02}, marges={"hoog": 0.0, "laag": 0.0}, vertraging=0)


def last(cijfers=DORP, aannames=AANNAMES, moment=JAARROND, groei="midden", **values):
    return bands([cijfers], aannames, TIEN_JAAR, groei, moment, **values)[cijfers.code][-1]


def test_without_anything_unsure_the_band_is_the_sum() -> None:
    zeker = village(plannen=(replace(PLAN, kans=1.0),))
    for moment in (JAARROND, PIEK):
        som = statement(zeker, VAST, TIEN_JAAR, "midden", moment)
        band = last(zeker, VAST, moment)
        assert band.p10 == band.p50 == band.p90 == pytest.approx(som.opgave, abs=2)  # the draws are not rounded


def test_nine_of_ten_lie_within_the_margin_so_eight_of_ten_within_four_fifths_of_it() -> None:
    kaal = village(vraag={"laag": Vraag(1000, 1000)}, bedden=0, kern=0, plannen=())
    band = last(
        kaal, replace(VAST, marges={"laag": 0.4}, groei=dict.fromkeys(("laag", "midden", "hoog"), 0.0)), aantal=20_000
    )
    halve = 600 * 0.4 * NormalDist().inv_cdf(0.9) / NormalDist().inv_cdf(0.95)
    assert (band.p10, band.p50, band.p90) == pytest.approx((600 - halve, 600, 600 + halve), rel=0.02)


def test_growth_is_drawn_from_a_triangle() -> None:
    kaal = village(bedden=0, kern=0, plannen=())
    band = last(kaal, replace(VAST, groei={"laag": 0.0, "midden": 0.05, "hoog": 0.1}), aantal=20_000)
    # Of a symmetric triangle from 0 to 0.1 a tenth lies below 0.05 × √0.2.
    een_op_tien = 0.05 * 0.2**0.5
    verwacht = [600 * (1 + g) ** 10 for g in (een_op_tien, 0.05, 0.1 - een_op_tien)]
    assert (band.p10, band.p50, band.p90) == pytest.approx(verwacht, rel=0.01)


def test_the_band_lies_around_the_rate_that_was_chosen() -> None:
    kaal = village(plannen=())
    laag, midden, hoog = (last(kaal, groei=groei) for groei in ("laag", "midden", "hoog"))
    assert laag.p10 < midden.p10 < hoog.p10
    assert laag.p90 < midden.p90 < hoog.p90


def test_a_plan_comes_or_does_not() -> None:
    kaal = village(vraag={"hoog": Vraag(0, 0)}, bedden=0, kern=0)
    for kans, p10, p90 in ((0.05, 0, 0), (0.5, -70, 0), (0.95, -70, -70)):
        band = last(replace(kaal, plannen=(replace(PLAN, kans=kans),)), VAST)
        assert (band.p10, band.p90) == (p10, p90)


def test_a_plan_is_from_nought_to_twice_the_delay_late() -> None:
    kaal = village(
        vraag={"hoog": Vraag(0, 0)}, bedden=0, kern=0, plannen=(replace(PLAN, kans=1.0, opent=date(2027, 11, 26)),)
    )
    gevonden = bands([kaal], replace(VAST, vertraging=12), Tijd(VANDAAG, 4), "midden", JAARROND)["GM1"]
    # A year away, up to two years late: never after one year, by two for half of the draws, after three for all.
    assert [band.p90 for band in gevonden] == [0, 0, 0, -70, -70]
    assert (gevonden[2].p10, gevonden[1].p10) == (-70, 0)


def test_the_region_is_less_unsure_than_its_parts_added_up() -> None:
    acht = [village(code=f"GM{nr}", plannen=()) for nr in range(8)]
    gevonden = bands(acht, replace(VAST, marges={"hoog": 0.4}), TIEN_JAAR, "midden", JAARROND)
    breed = {code: rij[-1].p90 - rij[-1].p10 for code, rij in gevonden.items()}
    samen = breed.pop(REGIO)
    assert samen == pytest.approx(sum(breed.values()) / 8**0.5, rel=0.05)


def test_the_same_question_gives_the_same_band_and_a_gemeente_without_demand_has_none() -> None:
    vraag = [DORP, village(code="GM2", vraag={})]
    een, ander = (bands(vraag, AANNAMES, TIEN_JAAR, "midden", PIEK) for _ in range(2))
    assert een == ander
    assert set(een) == {"GM1", REGIO}
    assert bands([vraag[1]], AANNAMES, TIEN_JAAR, "midden", PIEK) == {}


def test_there_is_a_band_for_now_and_every_year() -> None:
    assert len(bands([DORP], AANNAMES, TIEN_JAAR, "midden", JAARROND)[REGIO]) == 11


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(st.integers(0, 5000), st.integers(0, 5000), st.floats(0, 1), st.floats(0, 1))
def test_the_limits_stand_in_order_and_demand_is_never_below_nought(dal, erbij, marge, groei) -> None:
    kaal = village(vraag={"laag": Vraag(dal, dal + erbij)}, bedden=0, kern=0, tijdelijk=0, plannen=())
    aannames = replace(AANNAMES, marges={"laag": marge}, groei={"laag": -0.1, "midden": 0.0, "hoog": groei / 4})
    for moment in (JAARROND, PIEK):
        band = last(kaal, aannames, moment, aantal=200)
        assert 0 <= band.p10 <= band.p50 <= band.p90
