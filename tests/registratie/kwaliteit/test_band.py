"""What counts as usual: worked out by hand for each row of the tables."""

from datetime import date, timedelta

import pytest

from registratie.enums import Afwijking
from registratie.kwaliteit.band import Band, Bandnorm, Reeks, band_of

NORM = Bandnorm(weken=6, procent=30, minimum=6, oogst_eerste_week=29, oogst_laatste_week=46)
MAANDAG = date(2026, 3, 2)
OOGST = date(2026, 9, 7)
WEEK = timedelta(days=7)
JAAR = timedelta(days=364)


def nights(dag: date, weken: list[int | None], *, vorig_jaar: list[int | None] = (), andere: int | None = 999):
    """`weken`: last week first. `vorig_jaar`: the same night a week later, the same, a week earlier, and so on back."""
    known = {dag - WEEK * (nr + 1): value for nr, value in enumerate(weken)}
    known |= {dag - JAAR + WEEK - WEEK * nr: value for nr, value in enumerate(vorig_jaar)}
    thuis = {dag.weekday()}
    return reeks(lambda nacht: known.get(nacht) if nacht.weekday() in thuis else andere)


def reeks(stand) -> Reeks:
    """The series of a function of the date."""
    return Reeks(lambda nacht: stand(date.fromordinal(nacht)))


@pytest.mark.parametrize(
    ("weken", "verwacht", "laag", "hoog"),
    [
        ([40, 40, 40, 40, 40, 40], 40, 28, 52),  # 30 percent
        ([10, 10, 10, 10, 10, 10], 10, 4, 16),  # three people would be too few: the minimum
        ([3, 3, 3, 3, 3, 3], 3, 0, 9),  # never below nobody
        ([0, 0, 0, 0, 0, 0], 0, 0, 6),
        ([90, 40, 40, 40, 40, 41], 40, 28, 52),  # one odd week does not move the middle
        ([10, 20, 30, 40, 50, 60], 35, 24, 46),  # ceil(10.5) = 11
        ([40, 42, 44, None, None, None], 42, 29, 55),  # three known weeks are enough
        ([1000, 1000, 1000, 1000, 1000, 1000], 1000, 700, 1300),
    ],
)
def test_the_band_of_a_plain_week(weken, verwacht, laag, hoog) -> None:
    assert band_of(MAANDAG, nights(MAANDAG, weken), NORM, bedden=50) == Band(verwacht, None, laag, hoog)


@pytest.mark.parametrize("weken", [[], [40], [40, 40], [None, None, None, None, 40, 40]])
def test_too_few_weeks_say_nothing(weken) -> None:
    assert band_of(MAANDAG, nights(MAANDAG, weken), NORM, bedden=50) is None


def test_only_the_same_weekday_counts() -> None:
    band = band_of(MAANDAG, nights(MAANDAG, [40] * 6, andere=5), NORM, bedden=50)
    assert band is not None
    assert band.verwacht == 40


@pytest.mark.parametrize(
    ("personen", "oordeel"),
    [
        (28, Afwijking.GEWOON),
        (52, Afwijking.GEWOON),
        (53, Afwijking.SPRONG),
        (27, Afwijking.DALING),
        (0, Afwijking.DALING),
    ],
)
def test_the_edges_of_the_band_are_usual(personen, oordeel) -> None:
    assert Band(40, None, 28, 52).judge(personen) is oordeel


def test_a_harvest_that_came_last_year_is_usual_when_it_comes_again() -> None:
    """Last year 20 became 60 in these weeks; this year 30 became 90: the same movement, half as large again."""
    toen = [70, 60, 40, 20, 20, 20, 20, 20]
    band = band_of(OOGST, nights(OOGST, [45, 30, 30, 30, 30, 30], vorig_jaar=toen), NORM, bedden=120)
    assert band is not None
    assert (band.verwacht, band.seizoen) == (30, 90)
    assert band.judge(90) is Afwijking.GEWOON
    assert band.judge(30) is Afwijking.GEWOON  # nor is it a drop when the harvest is late
    assert band.judge(200) is Afwijking.SPRONG


@pytest.mark.parametrize(("schuif", "gewoon"), [(-2, False), (-1, True), (0, True), (1, True), (3, True), (4, False)])
def test_a_harvest_may_begin_a_week_earlier_and_a_few_later_while_the_middle_catches_up(schuif, gewoon) -> None:
    """A step from 20 to 80, last year on 7 September; this year so many weeks earlier (-) or later."""
    stap = date(2025, 9, 8)
    dag = stap + JAAR + WEEK * schuif

    def stand(nacht: date) -> int:
        begin = stap if nacht < date(2026, 3, 1) else dag
        return 80 if nacht >= begin else 20

    band = band_of(dag, reeks(stand), NORM, bedden=80)
    assert band is not None
    assert (band.judge(80) is Afwijking.GEWOON) is gewoon


def test_a_small_last_year_is_compared_in_people_not_in_proportion() -> None:
    """From 1 to 20 is not "twenty times as many": it is nineteen people more."""
    toen = [20, 20, 1, 1, 1, 1, 1, 1]
    band = band_of(OOGST, nights(OOGST, [10] * 6, vorig_jaar=toen), NORM, bedden=400)
    assert band is not None
    assert band.seizoen == 29


def test_a_first_harvest_is_usual_up_to_the_beds() -> None:
    band = band_of(OOGST, nights(OOGST, [4] * 6), NORM, bedden=80)
    assert band is not None
    assert (band.laag, band.hoog) == (0, 80)
    assert band.judge(80) is Afwijking.GEWOON
    assert band.judge(81) is Afwijking.SPRONG


def test_the_same_first_jump_outside_the_harvest_stands_out() -> None:
    band = band_of(MAANDAG, nights(MAANDAG, [4] * 6), NORM, bedden=80)
    assert band is not None
    assert band.judge(80) is Afwijking.SPRONG
