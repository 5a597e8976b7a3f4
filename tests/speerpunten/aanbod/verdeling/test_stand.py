"""Where the beds lie against the share, how that moved, and which houses return."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speerpunten.aanbod.enums.verdeling import Ligging, Verdeelmaat
from speerpunten.aanbod.verdeling.afbouw import houses, per_year
from speerpunten.aanbod.verdeling.sleutel import Gewichten, Maten
from speerpunten.aanbod.verdeling.stand import Positie, in_whole_beds, positions
from speerpunten.aanbod.verdeling.verloop import Locatie, beds_on, course, quarter_ends

GELIJK = {naam: Maten(Decimal(10), Decimal(10), Decimal(10)) for naam in ("A", "B")}
WERK = Gewichten.only(Verdeelmaat.WERK)


@pytest.mark.parametrize(
    ("bedden", "ligging"),
    [(100, "rond"), (115, "rond"), (116, "meer"), (85, "rond"), (84, "minder"), (0, "minder")],
)
def test_the_edges_of_the_band_belong_to_it(bedden, ligging) -> None:
    assert Positie("A", Fraction(1, 2), 100, bedden, 0, 15).ligging is Ligging(ligging)


def test_beds_without_a_share_are_more_than_it() -> None:
    geen = Positie("A", Fraction(0), 0, 3, 0, 15)
    assert (geen.ligging, geen.verhouding) == (Ligging.MEER, None)
    assert Positie("A", Fraction(0), 0, 0, 0, 15).ligging is Ligging.ROND


def test_the_pipeline_is_divided_with_the_beds() -> None:
    a, b = positions(GELIJK, WERK, bedden={"A": 90, "B": 10}, pijplijn={"B": 40}, band=15)
    assert (a.plaatsen, a.verschil, a.verhouding) == (70, 20, pytest.approx(128.57, abs=0.01))
    assert (b.samen, b.verschil, b.ligging) == (50, -20, Ligging.MINDER)
    assert a.grenzen == (59.5, 80.5)


def test_differences_cancel_out() -> None:
    rijen = positions(GELIJK, WERK, bedden={"A": 91, "B": 10}, pijplijn={}, band=15)
    assert sum(een.verschil for een in rijen) == 0


def test_expected_beds_are_rounded_half_upwards() -> None:
    assert in_whole_beds({"A": 2.5, "B": 2.4}) == {"A": 3, "B": 2}


def test_the_days_of_the_trend() -> None:
    assert quarter_ends(date(2026, 11, 26), 3) == [date(2026, 3, 31), date(2026, 6, 30), date(2026, 9, 30), date(2026, 11, 26)]  # fmt: skip
    assert quarter_ends(date(2026, 1, 1), 1) == [date(2025, 12, 31), date(2026, 1, 1)]


def test_a_location_counts_from_its_first_night_to_its_last() -> None:
    rij = [Locatie("A", 10, False, date(2026, 1, 1), date(2026, 3, 1)), Locatie("A", 5, True, date(2026, 1, 1), None)]
    assert beds_on(rij, date(2025, 12, 31), met_tijdelijk=True) == {}
    assert beds_on(rij, date(2026, 2, 28), met_tijdelijk=True) == {"A": 15}
    assert beds_on(rij, date(2026, 3, 1), met_tijdelijk=True) == {"A": 5}
    assert beds_on(rij, date(2026, 3, 1), met_tijdelijk=False) == {}


def test_the_trend_keeps_the_key_and_counts_the_beds_again() -> None:
    rij = [Locatie("A", 60, False, date(2025, 1, 1), None), Locatie("B", 60, False, date(2026, 6, 1), None)]
    dagen = [date(2026, 3, 31), date(2026, 6, 30)]
    toen, nu = course(GELIJK, WERK, rij, dagen, met_tijdelijk=False, band=15)
    assert [een.verhouding for een in toen] == [200, 0]
    assert [een.verhouding for een in nu] == [100, 100]


def test_one_house_for_six_central_beds() -> None:
    assert [houses(bedden, 6) for bedden in (0, 5, 6, 11, 12)] == [0, 0, 1, 1, 2]
    with pytest.raises(ValueError, match="bed"):
        houses(6, 0)


@given(st.dictionaries(st.integers(2020, 2040), st.integers(0, 400).map(float)), st.integers(1, 12))
def test_no_house_falls_between_two_years(bedden, per_woning) -> None:
    jaren = per_year(bedden, per_woning)
    assert sum(jaren.values()) == houses(sum(bedden.values()), per_woning)
    assert all(aantal >= 0 for aantal in jaren.values())
