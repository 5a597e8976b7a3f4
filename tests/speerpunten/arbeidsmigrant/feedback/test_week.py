"""Once a week per device, by a cookie that is the same for everybody."""

from datetime import UTC, date, datetime

import pytest

from speerpunten.arbeidsmigrant.feedback import week

DONDERDAG = date(2026, 11, 26)


def test_the_cookie_holds_the_week_and_nothing_else() -> None:
    assert week.write("kfc4tm9x2r", DONDERDAG).partition(":")[0] == "2026-W48"
    assert week.write("kfc4tm9x2r", DONDERDAG) == week.write("kfc4tm9x2r", date(2026, 11, 29))


def test_it_holds_for_this_code_and_this_week() -> None:
    cookie = week.write("kfc4tm9x2r", DONDERDAG)
    assert week.answered("kfc4tm9x2r", cookie, date(2026, 11, 29))
    assert not week.answered("kfc4tm9x2r", cookie, date(2026, 11, 30))
    assert not week.answered("vanelders2", cookie, DONDERDAG)


@pytest.mark.parametrize("cookie", ["", "2026-W48", "2026-W48:x", "2030-W01:" + "a" * 43, "\x00", "9" * 5000])
def test_a_cookie_that_we_did_not_write_says_nothing(cookie: str) -> None:
    assert not week.answered("kfc4tm9x2r", cookie, DONDERDAG)


def test_it_is_gone_when_the_week_ends_in_local_time() -> None:
    """Sunday 29 November 2026, 23:30 in the Netherlands: half an hour left."""
    assert week.seconds_left(datetime(2026, 11, 29, 22, 30, tzinfo=UTC)) == 1800
    assert week.next_start(date(2026, 11, 30)) == date(2026, 12, 7)


def test_the_first_days_of_a_year_belong_to_their_iso_week() -> None:
    assert week.week_of(date(2027, 1, 1)) == "2026-W53"
