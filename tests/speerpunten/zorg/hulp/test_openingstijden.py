"""Opening hours: read as people type them, and open or closed at a moment, on holidays and when the clock moves."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import ValidationError

from speerpunten.zorg.openingstijden.nu import Stand, hours_on, state_at
from speerpunten.zorg.openingstijden.week import DAGEN, parse_day, parse_week, validate_week, written

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
KANTOOR = {dag: [["09:00", "12:30"], ["13:00", "17:00"]] for dag in ("ma", "di", "wo", "do", "vr")}
NACHT = {dag: [["00:00", "08:00"], ["17:00", "24:00"]] for dag in ("ma", "di", "wo", "do", "vr")} | {
    dag: [["00:00", "24:00"]] for dag in ("za", "zo")
}
ALTIJD = {dag: [["00:00", "24:00"]] for dag in DAGEN}


def at(jaar: int, maand: int, dag: int, uur: int, minuut: int = 0, fold: int = 0) -> datetime:
    return datetime(jaar, maand, dag, uur, minuut, fold=fold, tzinfo=AMSTERDAM)


@pytest.mark.parametrize(
    ("tekst", "delen"),
    [
        ("9:00-12:30, 13:00-17:00", [["09:00", "12:30"], ["13:00", "17:00"]]),
        ("9-17", [["09:00", "17:00"]]),
        ("9.00 uur tot 12.30 uur en 13.00 – 17.00", [["09:00", "12:30"], ["13:00", "17:00"]]),
        ("17:00-8:00", [["17:00", "08:00"]]),
        ("Hele dag", [["00:00", "24:00"]]),
        ("dicht", []),
        ("", []),
    ],
)
def test_hours_are_read_as_people_type_them(tekst: str, delen: list[list[str]]) -> None:
    assert parse_day(tekst) == delen
    assert parse_day(written(delen)) == delen


@pytest.mark.parametrize(
    "tekst", ["9", "25:00-26:00", "9:70-10:00", "9:00-9:00", "12:00-14:00, 13:00-15:00", "morgen", "9-8, 10-12"]
)
def test_what_is_no_time_is_told_in_words(tekst: str) -> None:
    with pytest.raises(ValidationError, match="Schrijf de tijden zo"):
        parse_day(tekst)


def test_a_wrong_day_is_named() -> None:
    with pytest.raises(ValidationError) as fout:
        parse_week({"ma": "9-17", "di": "x", "zo": "25-26"})
    assert set(fout.value.error_dict) == {"dag_di", "dag_zo"}


@pytest.mark.parametrize("waarde", [[], {"xx": []}, {"ma": [["9:00", "17:00"]]}, {"ma": "9-17"}, {"ma": [["09:00"]]}])
def test_only_a_week_is_kept(waarde: object) -> None:
    with pytest.raises(ValidationError):
        validate_week(waarde)


@pytest.mark.parametrize(
    ("nu", "stand"),
    [
        (at(2026, 11, 26, 10), Stand(True, True, tot=datetime(2026, 11, 26, 12, 30))),
        (at(2026, 11, 26, 12, 30), Stand(True, opent=datetime(2026, 11, 26, 13, 0))),
        (at(2026, 11, 26, 16, 59), Stand(True, True, tot=datetime(2026, 11, 26, 17, 0))),
        (at(2026, 11, 27, 17), Stand(True, opent=datetime(2026, 11, 30, 9, 0))),
    ],
)
def test_open_or_closed_on_a_working_day(nu: datetime, stand: Stand) -> None:
    assert state_at(KANTOOR, "dicht", nu) == stand


def test_closed_over_christmas_until_the_next_working_day() -> None:
    """25 and 26 December 2026 are Friday and Saturday."""
    assert state_at(KANTOOR, "dicht", at(2026, 12, 25, 10)) == Stand(True, opent=datetime(2026, 12, 28, 9, 0))
    assert state_at(KANTOOR, "gewoon", at(2026, 12, 25, 10)) == Stand(True, True, tot=datetime(2026, 12, 25, 12, 30))


def test_an_emergency_post_is_open_all_day_on_a_holiday() -> None:
    """Wednesday 5 May 2027 is Liberation Day and Thursday is Ascension Day: open until Friday morning."""
    assert hours_on(NACHT, "zondag", date(2027, 5, 5)) == [["00:00", "24:00"]]
    assert state_at(NACHT, "zondag", at(2027, 5, 5, 12)) == Stand(True, True, tot=datetime(2027, 5, 7, 8, 0))


def test_it_stays_open_past_midnight() -> None:
    bar = {"vr": [["20:00", "02:00"]]}
    assert state_at(bar, "dicht", at(2026, 11, 28, 1)) == Stand(True, True, tot=datetime(2026, 11, 28, 2, 0))
    assert state_at(bar, "dicht", at(2026, 11, 28, 2)) == Stand(True, opent=datetime(2026, 12, 4, 20, 0))
    assert state_at(NACHT, "zondag", at(2026, 11, 27, 2)) == Stand(True, True, tot=datetime(2026, 11, 27, 8, 0))
    assert state_at(NACHT, "zondag", at(2026, 11, 27, 20)) == Stand(True, True, tot=datetime(2026, 11, 30, 8, 0))


@pytest.mark.parametrize("fold", [0, 1])
def test_the_clock_on_the_wall_decides_when_it_is_moved(fold: int) -> None:
    """On 25 October 2026 the hour from two to three comes twice; on 28 March 2027 it does not come."""
    nacht = {"zo": [["01:00", "02:30"], ["10:00", "12:00"]]}
    assert state_at(nacht, "dicht", at(2026, 10, 25, 2, 15, fold)).open
    assert not state_at(nacht, "dicht", at(2026, 10, 25, 2, 45, fold)).open
    lente = datetime(2027, 3, 28, 1, 30, tzinfo=ZoneInfo("UTC")).astimezone(AMSTERDAM)  # half past three, summer time
    assert state_at(nacht, "dicht", lente).opent == datetime(2027, 3, 28, 10, 0)


def test_always_open_and_not_known() -> None:
    assert state_at(ALTIJD, "gewoon", at(2026, 12, 25, 3)) == Stand(True, True)
    assert state_at({}, "dicht", at(2026, 11, 26, 10)) == Stand(False)
