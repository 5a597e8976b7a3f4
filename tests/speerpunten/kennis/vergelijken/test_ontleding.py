"""Size, season and rest add up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speerpunten.kennis.vergelijken.ontleding import of_count, of_share

cijfers = st.floats(0.01, 10)


@given(st.integers(0, 5000), st.integers(1, 5000), st.integers(1, 5000), cijfers, st.none() | cijfers)
def test_the_parts_of_a_count_add_up(teller, noemer, gemiddeld, nu, jaar):
    delen = of_count(teller=teller, noemer=noemer, gemiddelde_noemer=gemiddeld, regio_nu=nu, regio_jaar=jaar)
    assert delen.eigen == pytest.approx(teller, abs=1e-6)


def test_a_gemeente_twice_as_large_in_the_harvest():
    """Mean 100 inhabitants at 0.2 in a year, 0.3 now; this one has 200 and 70 people."""
    delen = of_count(teller=70, noemer=200, gemiddelde_noemer=100, regio_nu=0.3, regio_jaar=0.2)
    assert (delen.begin, delen.grootte, delen.seizoen, delen.rest) == pytest.approx((20, 20, 20, 10))


def test_without_a_whole_year_the_season_is_not_guessed():
    delen = of_share(waarde=0.6, regio_nu=0.5, regio_jaar=None)
    assert (delen.begin, delen.grootte, delen.seizoen, delen.rest) == pytest.approx((0.5, 0, None, 0.1))


def test_of_a_percentage_size_is_in_it_already():
    delen = of_share(waarde=0.6, regio_nu=0.5, regio_jaar=0.4)
    assert (delen.grootte, delen.seizoen, delen.rest, delen.eigen) == pytest.approx((0, 0.1, 0.1, 0.6))
