"""The Algemene termijnenwet, article by article, on real calendars."""

from datetime import UTC, date, datetime, timedelta

import pytest
from dateutil.easter import easter

from rivierenland.core.data import gelijkgestelde_dagen
from rivierenland.core.feestdagen import einddatum, feestdagen, feestdagnamen, is_werkdag, volgende_werkdag

# Article 3: which days


def test_holidays_of_2026() -> None:
    assert feestdagnamen(2026) == {
        date(2026, 1, 1): "Nieuwjaarsdag",
        date(2026, 4, 3): "Goede Vrijdag",
        date(2026, 4, 6): "Tweede paasdag",
        date(2026, 4, 27): "Koningsdag",
        date(2026, 5, 5): "Bevrijdingsdag",
        date(2026, 5, 14): "Hemelvaartsdag",
        date(2026, 5, 25): "Tweede pinksterdag",
        date(2026, 12, 25): "Eerste kerstdag",
        date(2026, 12, 26): "Tweede kerstdag",
    }
    assert feestdagen(2026) == set(feestdagnamen(2026))


@pytest.mark.parametrize("jaar", range(1990, 2061))
def test_movable_holidays_follow_easter(jaar: int) -> None:
    pasen = easter(jaar)
    names = {naam: dag for dag, namen in feestdagnamen(jaar).items() for naam in namen.split(" en ")}
    assert (
        names["Goede Vrijdag"],
        names["Tweede paasdag"],
        names["Hemelvaartsdag"],
        names["Tweede pinksterdag"],
    ) == tuple(pasen + timedelta(days=days) for days in (-2, 1, 39, 50))


@pytest.mark.parametrize(
    ("dag", "naam"),
    [
        (date(2012, 4, 30), "Koninginnedag"),
        (date(2006, 4, 29), "Koninginnedag"),  # 30 April was a Sunday
        (date(2013, 4, 30), "Koninginnedag"),
        (date(2014, 4, 26), "Koningsdag"),  # 27 April was a Sunday
        (date(2024, 4, 27), "Koningsdag"),  # a Saturday: not moved
        (date(2025, 4, 26), "Koningsdag"),  # 27 April was a Sunday
        (date(2026, 4, 27), "Koningsdag"),
    ],
)
def test_birthday_of_the_head_of_state(dag: date, naam: str) -> None:
    assert [(d, n) for d, n in feestdagnamen(dag.year).items() if n.startswith("Koning")] == [(dag, naam)]


def test_liberation_day_is_a_holiday_every_year() -> None:
    assert all(date(jaar, 5, 5) in feestdagen(jaar) for jaar in range(1990, 2061))


def test_two_holidays_on_one_day_are_both_named() -> None:
    assert feestdagnamen(2016)[date(2016, 5, 5)] == "Bevrijdingsdag en Hemelvaartsdag"
    assert len(feestdagen(2016)) == 8


def test_the_result_may_be_changed_without_changing_the_calendar() -> None:
    feestdagen(2026).clear()
    assert len(feestdagen(2026)) == 9


def test_years_that_were_not_checked_are_refused() -> None:
    with pytest.raises(ValueError, match="1990"):
        feestdagen(1989)


def test_days_made_equal_by_decision_count_but_are_no_general_holiday() -> None:
    assert [dag for dag in gelijkgestelde_dagen() if dag.year >= 2026] == [
        date(2026, 1, 2),
        date(2026, 5, 15),
        date(2027, 5, 7),
        date(2028, 4, 28),
        date(2028, 5, 26),
    ]
    assert date(2026, 5, 15) not in feestdagen(2026)
    assert not is_werkdag(date(2026, 5, 15))


@pytest.mark.parametrize("jaar", range(2017, 2029))
def test_the_friday_after_ascension_is_made_equal_in_every_known_decision(jaar: int) -> None:
    assert easter(jaar) + timedelta(days=40) in gelijkgestelde_dagen()


def test_days_made_equal_are_weekdays_and_no_holiday_already() -> None:
    assert [d for d in gelijkgestelde_dagen() if d.weekday() >= 5 or d in feestdagen(d.year)] == []


# Working days


def test_a_working_day_is_no_weekend_and_no_holiday() -> None:
    week = [date(2025, 12, 22) + timedelta(days=n) for n in range(7)]  # Monday up to Sunday
    assert [is_werkdag(dag) for dag in week] == [True, True, True, False, False, False, False]


def test_the_next_working_day_is_never_the_day_itself() -> None:
    assert volgende_werkdag(date(2026, 11, 23)) == date(2026, 11, 24)
    assert volgende_werkdag(date(2026, 4, 2)) == date(2026, 4, 7)  # over Good Friday and Easter Monday
    assert volgende_werkdag(date(2026, 12, 24)) == date(2026, 12, 28)


# Article 1: an end on a day off moves


@pytest.mark.parametrize(
    ("begin", "weken", "einde"),
    [
        (date(2026, 3, 2), 6, date(2026, 4, 13)),  # an ordinary Monday
        (date(2026, 2, 20), 6, date(2026, 4, 7)),  # Good Friday 3 April, to the Tuesday after Easter
        (date(2026, 3, 16), 6, date(2026, 4, 28)),  # Koningsdag
        (date(2026, 4, 2), 6, date(2026, 5, 18)),  # Ascension 14 May, and the Friday made equal
        (date(2024, 4, 8), 6, date(2024, 5, 21)),  # Whit Monday: ECLI:NL:GHARL:2025:2140
        (date(2026, 11, 13), 6, date(2026, 12, 28)),  # Christmas on Friday
        (date(2026, 11, 20), 6, date(2027, 1, 4)),  # New Year on Friday
    ],
)
def test_a_term_that_ends_on_a_day_off_ends_on_the_next_working_day(begin: date, weken: int, einde: date) -> None:
    assert einddatum(begin, weken=weken) == einde


def test_the_day_of_the_event_does_not_count() -> None:
    assert einddatum(date(2026, 11, 23), dagen=1) == date(2026, 11, 24)


def test_a_term_of_one_or_two_days_moves_too() -> None:
    assert einddatum(date(2026, 11, 20), dagen=1) == date(2026, 11, 23)  # Friday: Saturday becomes Monday
    assert einddatum(date(2026, 11, 19), dagen=2) == date(2026, 11, 23)


def test_a_term_counted_back_does_not_move() -> None:
    assert einddatum(date(2026, 4, 20), weken=2, terug=True) == date(2026, 4, 6)  # Easter Monday
    assert einddatum(date(2026, 11, 24), dagen=2, terug=True) == date(2026, 11, 22)  # a Sunday


# Article 2: two working days in a term of three days or more


@pytest.mark.parametrize(
    ("begin", "dagen", "einde"),
    [
        (date(2026, 11, 23), 3, date(2026, 11, 26)),  # Monday: nothing in the way
        (date(2026, 11, 19), 3, date(2026, 11, 23)),  # Thursday: Friday, and Monday by article 1
        (date(2026, 11, 20), 3, date(2026, 11, 24)),  # Friday: Monday is only the first
        (date(2026, 4, 2), 3, date(2026, 4, 8)),  # Maundy Thursday: Tuesday and Wednesday after Easter
        (date(2026, 4, 2), 5, date(2026, 4, 8)),  # ends on the Tuesday, which is only the first
        (date(2025, 12, 24), 3, date(2025, 12, 30)),  # Christmas Eve on Wednesday
        (date(2025, 12, 24), 5, date(2025, 12, 30)),
        (date(2023, 5, 17), 3, date(2023, 5, 23)),  # eve of Ascension, Friday made equal
        (date(2018, 12, 21), 4, date(2018, 12, 28)),  # 24 December made equal: only 27 and 28 count
        (date(2018, 12, 28), 5, date(2019, 1, 3)),  # 31 December made equal
    ],
)
def test_a_short_term_holds_two_working_days(begin: date, dagen: int, einde: date) -> None:
    assert einddatum(begin, dagen=dagen) == einde


def test_two_days_are_too_short_for_the_two_working_days() -> None:
    assert einddatum(date(2026, 4, 2), dagen=2) == date(2026, 4, 7)  # moved by article 1 only
    assert einddatum(date(2026, 11, 22), dagen=1) == date(2026, 11, 23)


def test_a_term_counted_back_holds_two_working_days_too() -> None:
    assert einddatum(date(2026, 4, 8), dagen=3, terug=True) == date(2026, 4, 2)  # Tuesday and Maundy Thursday


# Article 4: what the law is not about


def test_ninety_days_move_and_ninety_one_do_not() -> None:
    assert einddatum(date(2026, 8, 24), dagen=90) == date(2026, 11, 23)  # Sunday 22 November
    assert einddatum(date(2026, 8, 23), dagen=91) == date(2026, 11, 22)


def test_twelve_weeks_move_and_thirteen_do_not() -> None:
    assert einddatum(date(2026, 8, 29), weken=12) == date(2026, 11, 23)  # Saturday 21 November
    assert einddatum(date(2026, 8, 22), weken=13) == date(2026, 11, 21)


def test_three_months_move_and_four_months_or_a_year_do_not() -> None:
    assert einddatum(date(2026, 8, 21), maanden=3) == date(2026, 11, 23)
    assert einddatum(date(2026, 7, 21), maanden=4) == date(2026, 11, 21)
    assert einddatum(date(2025, 11, 21), jaren=1) == date(2026, 11, 21)


def test_terms_of_article_4_b_and_c_stay_as_counted() -> None:
    assert einddatum(date(2026, 11, 20), dagen=3, uitgezonderd=True) == date(2026, 11, 23)
    assert einddatum(date(2026, 10, 10), weken=6, uitgezonderd=True) == date(2026, 11, 21)


# Months and years on the calendar


@pytest.mark.parametrize(
    ("begin", "maanden", "einde"),
    [
        (date(2027, 1, 31), 1, date(2027, 3, 1)),  # 28 February is a Sunday
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2016, 2, 29), 3, date(2016, 5, 30)),  # 29 May is a Sunday
        (date(2026, 11, 30), 2, date(2027, 2, 1)),  # over the turn of the year; 30 January is a Saturday
        (date(2026, 9, 1), 3, date(2026, 12, 1)),
    ],
)
def test_a_term_in_months_ends_on_the_same_day_number(begin: date, maanden: int, einde: date) -> None:
    assert einddatum(begin, maanden=maanden) == einde


def test_a_year_from_leap_day_ends_on_the_last_of_february() -> None:
    assert einddatum(date(2028, 2, 29), jaren=1) == date(2029, 2, 28)
    assert einddatum(date(2028, 2, 29), jaren=1, terug=True) == date(2027, 2, 28)


# What is refused


@pytest.mark.parametrize("lengtes", [{}, {"dagen": 3, "weken": 1}, {"dagen": 0}, {"weken": -1}])
def test_exactly_one_length_of_at_least_one(lengtes: dict[str, int]) -> None:
    with pytest.raises(ValueError, match=r"exactly one|at least 1"):
        einddatum(date(2026, 11, 23), **lengtes)  # type: ignore[arg-type]


def test_a_moment_is_no_day() -> None:
    with pytest.raises(TypeError, match="local date"):
        einddatum(datetime(2026, 11, 23, 23, 30, tzinfo=UTC), dagen=3)


@pytest.mark.parametrize("dagen", range(3, 91))
def test_every_term_ends_on_a_working_day_and_holds_two(dagen: int) -> None:
    for begin in (date(2025, 12, 24), date(2026, 4, 2), date(2026, 5, 13), date(2026, 11, 20)):
        einde = einddatum(begin, dagen=dagen)
        inside = [begin + timedelta(days=n) for n in range(1, (einde - begin).days + 1)]
        assert is_werkdag(einde)
        assert einde >= begin + timedelta(days=dagen)
        assert sum(is_werkdag(dag) for dag in inside) >= 2
