"""A gemeente with itself: published examples, another implementation, and months with holes."""

from datetime import date
from math import inf, isinf

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from speerpunten.kennis.vergelijken.trechter import Verdeling
from speerpunten.kennis.vergelijken.verloop import change, expected, same_months, season, wilson

AANDEEL, TELLING = Verdeling.AANDEEL, Verdeling.TELLING


def test_newcombe_gives_his_own_example():
    """56/70 against 48/80 in the article of 1998, method 10: 0.0524 to 0.3339."""
    gevonden = change(AANDEEL, (56, 70), (48, 80))
    assert (round(gevonden.laag, 4), round(gevonden.hoog, 4)) == (0.0524, 0.3339)
    assert (gevonden.is_meer_dan_toeval, gevonden.stijgt) == (True, True)


@given(st.integers(0, 60), st.integers(1, 60), st.integers(1, 500), st.integers(1, 500))
def test_the_ratio_of_two_counts_follows_from_the_exact_binomial_interval(x, y, n, m):
    gevonden = change(TELLING, (x, n), (y, m))
    deel = stats.binomtest(x, x + y).proportion_ci(0.95, method="exact")
    assert gevonden.laag == pytest.approx(deel.low / (1 - deel.low) * m / n, rel=1e-6, abs=1e-9)
    hoog = deel.high / (1 - deel.high) * m / n if deel.high < 1 else inf
    assert gevonden.hoog == pytest.approx(hoog, rel=1e-6)
    assert gevonden.laag <= gevonden.waarde <= gevonden.hoog


def test_from_nothing_to_something_has_no_upper_end():
    gevonden = change(TELLING, (9, 100), (0, 100))
    assert isinf(gevonden.waarde)
    assert isinf(gevonden.hoog)
    assert gevonden.is_meer_dan_toeval


@pytest.mark.parametrize(("nu", "toen"), [((0, 10), (0, 10)), ((3, 0), (3, 10)), ((3, 10), (3, 0))])
def test_what_cannot_be_told_is_not_told(nu, toen):
    assert change(TELLING, nu, toen) is None


def test_wilson_of_a_known_case():
    """10 of 50 by the score interval: 0.1124 to 0.3304."""
    gevonden = wilson(10, 50)
    assert (round(gevonden.laag, 4), round(gevonden.hoog, 4)) == (0.1124, 0.3304)


@given(st.sampled_from(Verdeling), st.integers(0, 200), st.integers(200, 900), st.integers(1, 900))
def test_what_stays_the_same_is_expected(verdeling, teller, noemer, later):
    band = expected(verdeling, (teller, noemer), later)
    assert 0 <= band.laag <= teller / noemer <= band.hoog
    ruim = expected(verdeling, (teller, noemer), 2 * later)
    assert ruim.hoog - ruim.laag <= band.hoog - band.laag + 1e-12


def months(count, *, zonder=()):
    dagen = [date(2025 + index // 12, index % 12 + 1, 28) for index in range(count)]
    return {dag: 2.0 if dag.month == 9 else 1.0 for dag in dagen if dag not in zonder}


def test_the_harvest_stands_out_of_whole_years():
    index = season(months(24))
    assert index[9] == pytest.approx(2 / (13 / 12))
    assert index[1] == pytest.approx(1 / (13 / 12))
    assert sum(index.values()) == pytest.approx(12)


def test_no_whole_year_no_season():
    assert season(months(11)) == {}
    assert season(months(14, zonder={date(2025, 7, 28)})) == {}


def test_a_hole_ends_a_year_and_another_whole_year_still_counts():
    assert set(season(months(24, zonder={date(2026, 12, 28)}))) == set(range(1, 13))


def test_the_same_months_last_first():
    dagen = [date(2024, 9, 30), date(2025, 8, 31), date(2025, 9, 30), date(2026, 9, 30)]
    assert same_months(dagen, date(2026, 9, 30)) == [date(2025, 9, 30), date(2024, 9, 30)]
