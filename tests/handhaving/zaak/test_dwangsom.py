"""What was forfeited, with the sum that anybody can do again."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from handhaving.ladder.dwangsom import bereken, euro

EINDE = date(2026, 10, 1)


def owed(dagen: int, *, eenheid: str = "week", bedrag: int = 1500, maximum: int = 15000, **meer: int):
    return bereken(
        bedrag=Decimal(bedrag), eenheid=eenheid, maximum=Decimal(maximum), einde=EINDE,
        tot_en_met=EINDE + timedelta(days=dagen), **meer,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("dagen", "bedrag"),
    [(-3, 0), (0, 0), (6, 0), (7, 1500), (13, 1500), (14, 3000), (69, 13500), (70, 15000), (700, 15000)],
)
def test_per_week_whole_weeks_only_and_never_above_the_maximum(dagen: int, bedrag: int) -> None:
    assert owed(dagen).bedrag == bedrag


@pytest.mark.parametrize(("dagen", "bedrag"), [(0, 0), (1, 500), (3, 1500), (40, 15000)])
def test_per_day(dagen: int, bedrag: int) -> None:
    assert owed(dagen, eenheid="dag", bedrag=500).bedrag == bedrag


@pytest.mark.parametrize(("keren", "bedrag"), [(0, 0), (1, 1500), (3, 4500), (30, 15000)])
def test_per_breach_that_was_seen(keren: int, bedrag: int) -> None:
    assert owed(5, eenheid="overtreding", overtredingen=keren).bedrag == bedrag


def test_at_once() -> None:
    assert (owed(0, eenheid="ineens").bedrag, owed(1, eenheid="ineens").bedrag) == (0, 1500)


def test_the_sum_is_written_out() -> None:
    assert owed(15).uitleg == (
        "Van de dag na 1\u00a0oktober 2026 tot en met 16\u00a0oktober 2026: 2 hele weken × €\u00a01.500 = €\u00a03.000."
    )
    assert owed(80).uitleg.endswith(
        "11 hele weken × €\u00a01.500 = €\u00a016.500. Het hoogste totaal is €\u00a015.000, dus dat bedrag is verbeurd."
    )
    assert owed(0).uitleg == "De begunstigingstermijn liep tot en met 1\u00a0oktober 2026. Er is nog niets verbeurd."


def test_cents_are_kept() -> None:
    assert (euro(Decimal("1500.00")), euro(Decimal("12.50"))) == ("€\u00a01.500", "€\u00a012,50")


@pytest.mark.parametrize(("eenheid", "eerste"), [("dag", 1), ("week", 7), ("ineens", 1), ("overtreding", 20)])
def test_the_first_day_on_which_something_was_forfeited(eenheid: str, eerste: int) -> None:
    assert owed(20, eenheid=eenheid).eerste == EINDE + timedelta(days=eerste)


def test_no_day_when_nothing_was_forfeited() -> None:
    assert (owed(0).eerste, owed(3).eerste) == (None, None)


def test_a_later_check_adds_only_what_is_new() -> None:
    later = owed(35).minus(owed(21).bedrag)
    assert later.bedrag == Decimal(3000)
    assert later.uitleg.endswith("Daarvan was €\u00a04.500 al eerder verbeurd; nieuw is €\u00a03.000.")
    assert owed(21).minus(Decimal(4500)).eerste is None
