"""The sum, by hand on the smallest example, and what must hold whatever is counted."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from speerpunten.aanbod.opgave.som import (
    JAARROND,
    PIEK,
    Plan,
    Som,
    Tijd,
    Vraag,
    months,
    region,
    shortage,
    statement,
    whole,
)
from tests.speerpunten.aanbod.opgave.smallest import AANNAMES, DORP, PLAN, TIEN_JAAR, VANDAAG, assuming, village


def reckon(cijfers=DORP, aannames=AANNAMES, tijd=TIEN_JAAR, groei="midden", moment=JAARROND) -> Som:
    som = statement(cijfers, aannames, tijd, groei, moment)
    assert som is not None
    return som


def test_the_year_round_task_by_hand() -> None:
    som = reckon()
    # 1000 at work; 20 % lives elsewhere, of the 800 that stay 25 % has a house: 600 look for a bed. Ten years of 2 % is 21,9 %.
    assert (som.werk, som.elders, som.eigen, som.vraag, som.groei) == (1000, 200, 200, 600, 131)
    # Ten years of 5 % takes half of the 100 beds in houses; of the other 350 a tenth is not good enough; the plan closes 10 by half.
    assert (som.afbouw, som.niet_conform, som.verdrongen, som.vervanging) == (50, 35, 5, 90)
    assert (som.aanbod, som.pijplijn) == (400, 40)
    assert som.opgave == 600 + 131 + 90 - 400 - 40


def test_the_peak_adds_the_season_and_what_stands_there_for_it() -> None:
    som = reckon(moment=PIEK)
    assert (som.seizoen, som.seizoen_elders, som.vraag) == (500, 200, 900)
    assert (som.groei, som.aanbod, som.pijplijn) == (197, 450, 50)
    assert som.opgave == 900 + 197 + 90 - 450 - 50


def test_no_known_demand_is_no_task_at_all() -> None:
    leeg = village(code="GM2", vraag={})
    assert statement(leeg, AANNAMES, TIEN_JAAR, "midden", JAARROND) is None
    assert region([reckon(), None]) == reckon()
    assert region([None]) is None


def test_a_demand_of_nought_is_a_task() -> None:
    som = reckon(village(vraag={"hoog": Vraag(0, 0)}))
    assert (som.vraag, som.groei, som.opgave) == (0, 0, 90 - 400 - 40)


def test_the_region_lets_what_one_has_left_fill_what_another_lacks_and_says_how_much_that_hides() -> None:
    kort, over = reckon(), reckon(village(bedden=900))
    samen = region([kort, over])
    assert samen is not None
    assert samen.opgave == kort.opgave + over.opgave
    assert over.opgave < 0 < kort.opgave
    assert shortage([kort, over, None]) == kort.opgave


@pytest.mark.parametrize(
    ("opent", "bedden"),
    [
        (date(2036, 5, 26), 40),  # six months late is the very last day
        (date(2036, 5, 27), 0),
        (date(2020, 1, 1), 40),  # expected long ago, and still running
        (None, 0),
    ],
)
def test_a_plan_counts_when_it_opens_before_the_horizon_delay_included(opent: date | None, bedden: int) -> None:
    assert reckon(village(plannen=(replace(PLAN, opent=opent),))).pijplijn == bedden


def test_a_plan_has_its_own_chance_before_that_of_its_stage_and_a_stage_without_one_counts_as_none() -> None:
    assert reckon(village(plannen=(replace(PLAN, kans=1.0),))).pijplijn == 80
    assert reckon(village(plannen=(replace(PLAN, stadium="verkenning"),))).pijplijn == 0


def test_shrinkage_takes_off_the_task() -> None:
    som = reckon(aannames=assuming(groei={"laag": -0.03, "midden": -0.02, "hoog": 0.0}))
    assert som.groei == whole(600 * (0.98**10 - 1)) == -110


def test_the_houses_are_gone_after_twenty_years_and_not_more_than_gone() -> None:
    assert reckon(tijd=Tijd(VANDAAG, 25)).afbouw == 100


def test_a_leap_day_ahead() -> None:
    assert Tijd(date(2028, 2, 29), 1).horizon == date(2029, 2, 28)
    assert months(date(2026, 1, 16), date(2027, 3, 1)) == pytest.approx(13.5)


# The first example on a busy machine takes seconds, whatever is drawn.
steady = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
shares = st.floats(0, 1)
counts = st.integers(0, 20_000)


@st.composite
def villages(draw: st.DrawFn):
    dal = draw(counts)
    bedden = draw(counts)
    plannen = [
        Plan("aanvraag", draw(st.integers(1, 400)), opent=date(2026 + draw(st.integers(0, 30)), 1, 1))
        for _ in range(draw(st.integers(0, 3)))
    ]
    return village(
        vraag={"hoog": Vraag(dal, dal + draw(counts))}, bedden=bedden, kern=draw(st.integers(0, bedden)), tijdelijk=draw(counts),
        plannen=plannen,
    )  # fmt: skip


@st.composite
def assumptions(draw: st.DrawFn):
    laag, midden, hoog = sorted(draw(st.floats(-0.2, 0.25)) for _ in range(3))
    return assuming(
        in_regio=draw(shares), eigen_woning=draw(shares), op_erf=draw(shares), afbouw_kern=draw(shares), niet_conform=draw(shares),
        vertraging=draw(st.floats(0, 60)), groei={"laag": laag, "midden": midden, "hoog": hoog},
    )  # fmt: skip


moments = st.sampled_from((JAARROND, PIEK))
horizons = st.integers(1, 25).map(lambda jaren: Tijd(VANDAAG, jaren))


@steady
@given(villages(), assumptions(), horizons, moments, st.integers(1, 500))
def test_more_supply_never_raises_the_task(cijfers, aannames, tijd, moment, erbij) -> None:
    meer = replace(cijfers, bedden=cijfers.bedden + erbij, tijdelijk=cijfers.tijdelijk + erbij)
    assert reckon(meer, aannames, tijd, moment=moment).opgave <= reckon(cijfers, aannames, tijd, moment=moment).opgave


@steady
@given(villages(), assumptions(), horizons, moments)
def test_a_plan_more_never_raises_the_task(cijfers, aannames, tijd, moment) -> None:
    meer = replace(cijfers, plannen=[*cijfers.plannen, replace(PLAN, vervangt=0)])
    assert reckon(meer, aannames, tijd, moment=moment).opgave <= reckon(cijfers, aannames, tijd, moment=moment).opgave


@steady
@given(villages(), assumptions(), horizons, moments)
def test_more_growth_never_lowers_the_task(cijfers, aannames, tijd, moment) -> None:
    taken = [reckon(cijfers, aannames, tijd, groei, moment).opgave for groei in ("laag", "midden", "hoog")]
    assert taken == sorted(taken)


@steady
@given(villages(), assumptions(), horizons, moments)
def test_demand_is_never_below_nought_and_everybody_is_somewhere(cijfers, aannames, tijd, moment) -> None:
    som = reckon(cijfers, aannames, tijd, moment=moment)
    assert som.vraag >= 0
    assert som.werk + som.seizoen == som.vraag + som.elders + som.eigen + som.seizoen_elders
    assert som.vraag + som.groei >= 0
