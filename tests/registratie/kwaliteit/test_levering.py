"""On time or late, by the calendar."""

from datetime import date

import pytest

from registratie.enums import Leverwijze
from registratie.kwaliteit.levering import Afspraak, judge

BEGIN = date(2026, 1, 1)
WEKELIJKS = Afspraak(dagen=7, portaal_dagen=91)


@pytest.mark.parametrize(
    ("dag", "uiterlijk", "te_laat"),
    [
        (date(2026, 11, 2), date(2026, 11, 9), 0),  # the day itself
        (date(2026, 11, 9), date(2026, 11, 9), 0),  # the last day that is in time
        (date(2026, 11, 10), date(2026, 11, 9), 1),
        (date(2026, 12, 1), date(2026, 11, 9), 22),
    ],
)
def test_a_list_is_late_from_the_day_after_the_agreed_one(dag, uiterlijk, te_laat) -> None:
    found = judge(dag, bestand=date(2026, 11, 2), portaal=None, begin=BEGIN, afspraak=WEKELIJKS)
    assert (found.wijze, found.uiterlijk, found.dagen_te_laat) == (Leverwijze.BESTAND, uiterlijk, te_laat)


def test_over_the_end_of_february_and_of_the_year_the_calendar_counts() -> None:
    leap = judge(date(2028, 3, 8), bestand=date(2028, 2, 28), portaal=None, begin=BEGIN, afspraak=WEKELIJKS)
    year = judge(date(2027, 1, 5), bestand=date(2026, 12, 28), portaal=None, begin=BEGIN, afspraak=WEKELIJKS)
    assert (leap.uiterlijk, leap.dagen_te_laat) == (date(2028, 3, 6), 2)
    assert (year.uiterlijk, year.dagen_te_laat) == (date(2027, 1, 4), 1)


def test_a_register_kept_by_hand_is_never_late_also_when_nothing_changed_for_a_year() -> None:
    for portaal in (date(2026, 11, 30), date(2025, 12, 1)):
        found = judge(date(2026, 12, 1), bestand=None, portaal=portaal, begin=BEGIN, afspraak=WEKELIJKS)
        assert (found.wijze, found.laatste, found.uiterlijk, found.dagen_te_laat) == (
            Leverwijze.PORTAAL,
            portaal,
            None,
            0,
        )


def test_who_sends_lists_and_corrects_by_hand_is_up_to_date_since_the_correction() -> None:
    found = judge(
        date(2026, 11, 20), bestand=date(2026, 11, 2), portaal=date(2026, 11, 15), begin=BEGIN, afspraak=WEKELIJKS
    )
    assert (found.wijze, found.laatste, found.dagen_te_laat) == (Leverwijze.BESTAND, date(2026, 11, 15), 0)
    later = judge(
        date(2026, 11, 25), bestand=date(2026, 11, 2), portaal=date(2026, 11, 15), begin=BEGIN, afspraak=WEKELIJKS
    )
    assert later.dagen_te_laat == 3


@pytest.mark.parametrize(
    ("dag", "wijze"), [(date(2026, 4, 2), Leverwijze.BESTAND), (date(2026, 4, 3), Leverwijze.PORTAAL)]
)
def test_who_moved_from_lists_to_the_portal_is_recognised_after_the_term(dag, wijze) -> None:
    """The last list is of 1 January: 91 days later is 2 April."""
    found = judge(dag, bestand=date(2026, 1, 1), portaal=date(2026, 3, 1), begin=BEGIN, afspraak=WEKELIJKS)
    assert found.wijze is wijze


def test_who_stopped_lists_and_keeps_nothing_by_hand_stays_late() -> None:
    found = judge(date(2026, 12, 1), bestand=date(2026, 1, 1), portaal=None, begin=BEGIN, afspraak=WEKELIJKS)
    assert (found.wijze, found.dagen_te_laat) == (Leverwijze.BESTAND, 327)


def test_who_never_delivered_counts_from_the_first_day_with_beds() -> None:
    found = judge(date(2026, 1, 20), bestand=None, portaal=None, begin=BEGIN, afspraak=WEKELIJKS)
    assert (found.wijze, found.laatste, found.vanaf, found.dagen_te_laat) == (Leverwijze.GEEN, None, BEGIN, 12)


def test_without_lists_agreed_nobody_is_late() -> None:
    found = judge(date(2026, 12, 1), bestand=date(2026, 1, 1), portaal=None, begin=BEGIN, afspraak=Afspraak(None, 91))
    assert (found.wijze, found.uiterlijk, found.dagen_te_laat) == (Leverwijze.PORTAAL, None, 0)
