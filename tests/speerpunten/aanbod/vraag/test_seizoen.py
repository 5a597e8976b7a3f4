"""From one figure to twelve months, and from hectares to people."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speerpunten.aanbod.seizoen.hectares import Hectareregel, places
from speerpunten.aanbod.seizoen.maanden import from_average, from_peak

FRUIT = [0.5, 0.6, 0.6, 0.6, 0.7, 0.9, 0.9, 1.8, 3.0, 2.0, 0.6, 0.4]
BUREN = Hectareregel("fruit", Decimal("6.5"), 50, "de gemeente Buren", False, "beleid")


def test_a_flat_year_is_its_average() -> None:
    assert from_average(24, [1] * 12) == (24,) * 12


def test_twelve_months_by_hand() -> None:
    # 12 x 21 = 252 people over weights that add up to 12.6: twenty for each whole one.
    assert from_average(21, FRUIT) == (10, 12, 12, 12, 14, 18, 18, 36, 60, 40, 12, 8)


@given(st.integers(0, 5000), st.lists(st.integers(1, 500), min_size=12, max_size=12))
def test_the_months_together_are_twelve_times_the_average(gemiddeld: int, gewichten: list[int]) -> None:
    assert sum(from_average(gemiddeld, gewichten)) == 12 * gemiddeld


def test_the_peak_is_the_peak() -> None:
    assert from_peak(30, FRUIT) == (5, 6, 6, 6, 7, 9, 9, 18, 30, 20, 6, 4)


@pytest.mark.parametrize("gewichten", [[1] * 11, [0] * 12, [-1, *[1] * 11]])
def test_no_season(gewichten: list[float]) -> None:
    with pytest.raises(ValueError, match="twelve weights"):
        from_average(1, gewichten)


@pytest.mark.parametrize(("hectares", "plekken"), [("4", 26), ("5.5", 35), ("0.1", 0), ("12", 50)])
def test_the_rule_of_buren(hectares: str, plekken: int) -> None:
    assert places(Decimal(hectares), BUREN).plekken == plekken


def test_the_sentence_says_which_rule_and_that_there_is_a_most() -> None:
    assert places(Decimal("12"), BUREN).zin == (
        "12 hectare fruit × 6,5 personen = 78, en nooit meer dan 50 per locatie. Dit is de regel van de gemeente Buren (beleid)."
    )


def test_a_borrowed_rule_says_so() -> None:
    regel = Hectareregel("fruit", Decimal("6.5"), None, "de gemeente Buren", True, "beleid")
    assert places(Decimal("5.5"), regel).zin == (
        "5,5 hectare fruit × 6,5 personen = 35,75, naar beneden afgerond 35. Dit is de regel van de gemeente Buren (beleid). "
        "Uw gemeente heeft geen eigen regel; die van Buren is hier een voorbeeld."
    )


def test_no_land() -> None:
    with pytest.raises(ValueError, match="no land"):
        places(Decimal(0), BUREN)
