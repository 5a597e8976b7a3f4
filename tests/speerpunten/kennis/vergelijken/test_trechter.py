"""The funnel: exact limits, judged by scipy.stats, by hand and by properties."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from speerpunten.kennis.vergelijken.trechter import (
    ZEER_ZEKER,
    ZEKER,
    Plaats,
    Verdeling,
    limits,
    place,
    quantile,
    spread,
)

AANDEEL, TELLING = Verdeling.AANDEEL, Verdeling.TELLING
verdelingen = st.sampled_from(Verdeling)
middens = st.floats(0.001, 0.999)
noemers = st.integers(1, 5000)


def judge(verdeling, midden, noemer, kans):
    """The same interpolation, on the whole distribution of scipy.stats."""
    wet = stats.binom(noemer, midden) if verdeling is AANDEEL else stats.poisson(noemer * midden)
    r = int(wet.ppf(kans))
    return max(r - (wet.cdf(r) - kans) / (wet.cdf(r) - wet.cdf(r - 1)), 0)


@given(verdelingen, middens, noemers, st.sampled_from([0.001, 0.025, 0.975, 0.999]))
def test_the_interpolated_quantile_equals_that_of_another_implementation(verdeling, midden, noemer, kans):
    assert quantile(verdeling, midden, noemer, kans) == pytest.approx(
        judge(verdeling, midden, noemer, kans), rel=1e-6, abs=1e-6
    )


def test_a_known_case_by_hand():
    """Binomial(10, 0.5): P(X <= 1) = 11/1024, P(X <= 2) = 56/1024; 0.025 lies between, so r = 2."""
    assert quantile(AANDEEL, 0.5, 10, 0.025) == pytest.approx(2 - (56 / 1024 - 0.025) / (45 / 1024))


@given(verdelingen, middens, noemers)
def test_limits_hold_the_middle_and_the_outer_hold_the_inner(verdeling, midden, noemer):
    binnen, buiten = (limits(verdeling, midden, noemer, deel) for deel in (ZEKER, ZEER_ZEKER))
    assert buiten.laag <= binnen.laag <= midden <= binnen.hoog <= buiten.hoog
    assert binnen.laag >= 0
    assert verdeling is TELLING or buiten.hoog <= 1


@given(verdelingen, st.floats(0.05, 0.95), st.integers(100, 2000))
def test_limits_are_narrower_where_the_size_is_larger(verdeling, midden, noemer):
    klein, groot = (limits(verdeling, midden, n, ZEKER) for n in (noemer, 2 * noemer))
    assert groot.hoog - groot.laag < klein.hoog - klein.laag


@given(verdelingen, middens, noemers, st.floats(1, 5))
def test_a_factor_only_widens(verdeling, midden, noemer, factor):
    gewoon, wijd = limits(verdeling, midden, noemer, ZEKER), limits(verdeling, midden, noemer, ZEKER, factor=factor)
    assert wijd.laag <= gewoon.laag + 1e-12
    assert wijd.hoog >= gewoon.hoog - 1e-12


@pytest.mark.parametrize("midden", [0.0, 1.0])
def test_nought_and_all_leave_no_room_for_chance(midden):
    assert limits(AANDEEL, midden, 20, ZEKER) == limits(AANDEEL, midden, 20, ZEER_ZEKER)
    assert place(AANDEEL, midden, int(20 * midden), 20) is Plaats.BINNEN
    assert spread(AANDEEL, midden, [(int(10 * midden), 10)] * 8) is None


def test_most_of_what_chance_makes_lies_inside():
    """On Poisson(30) by its whole distribution: near 95 and 99.8 of a hundred."""
    wet = stats.poisson(30)
    binnen = sum(wet.pmf(x) for x in range(120) if place(TELLING, 0.3, x, 100) is Plaats.BINNEN)
    niet_ver = sum(wet.pmf(x) for x in range(120) if not place(TELLING, 0.3, x, 100).is_ver)
    assert binnen == pytest.approx(0.95, abs=0.02)
    assert niet_ver == pytest.approx(0.998, abs=0.001)


@pytest.mark.parametrize(
    ("teller", "plaats"),
    [(30, Plaats.BINNEN), (44, Plaats.HOGER), (60, Plaats.VEEL_HOGER), (17, Plaats.LAGER), (5, Plaats.VEEL_LAGER)],
)
def test_where_a_count_lies(teller, plaats):
    assert place(TELLING, 0.3, teller, 100) is plaats


def test_one_report_in_a_small_place_does_not_shout():
    assert place(TELLING, 0.05, 1, 5) is Plaats.BINNEN
    assert place(TELLING, 0.05, 200, 1000).is_ver


def test_the_spread_of_a_known_set():
    """z = (4, -4) and six noughts: phi = 32 / 8 = 4, above 1 + 2 * sqrt(2 / 8) = 2."""
    gevonden = spread(TELLING, 1.0, [(140, 100), (60, 100), *[(100, 100)] * 6])
    assert (gevonden.phi, gevonden.aantal, gevonden.telt, gevonden.factor) == (
        pytest.approx(4),
        8,
        True,
        pytest.approx(2),
    )
    assert gevonden.laag == pytest.approx(32 / stats.chi2.ppf(0.975, 7))
    assert gevonden.hoog == pytest.approx(32 / stats.chi2.ppf(0.025, 7))
    assert gevonden.kans == pytest.approx(stats.chi2.sf(32, 7))


def test_a_spread_within_its_bound_widens_nothing():
    gevonden = spread(AANDEEL, 0.5, [(50, 100), (55, 100), (45, 100)])
    assert (gevonden.telt, gevonden.factor) == (False, 1.0)


def test_two_gemeenten_have_no_spread():
    assert spread(TELLING, 1.0, [(140, 100), (60, 100)]) is None
