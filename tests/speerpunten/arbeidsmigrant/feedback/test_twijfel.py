"""Doubt is counted for a while, says why, and leads to nobody."""

from datetime import date

import pytest
from django.core.cache import caches

from speerpunten.arbeidsmigrant.enums import Twijfelreden
from speerpunten.arbeidsmigrant.feedback.twijfel import Grenzen, Omstandigheid, doubt

GRENZEN = Grenzen(netwerk=6, gelijk=3, seconden=4)
DAG = date(2026, 11, 26)


def om(nummer: int = 0, **velden) -> Omstandigheid:
    values = {
        "locatie": 7, "adres": f"198.51.100.{nummer}", "scores": [1 + nummer % 5, 2, 3, 4, 5], "seconden": 40.0,
        "slapers": None, "vandaag": DAG,
    }  # fmt: skip
    return Omstandigheid(**(values | velden))


def test_one_answer_is_not_doubted() -> None:
    assert doubt(om(), GRENZEN) == ""


@pytest.mark.parametrize("seconden", [None, 0.5, 3.9])
def test_quicker_than_one_can_read_is_doubted(seconden: float | None) -> None:
    assert doubt(om(seconden=seconden), GRENZEN) == Twijfelreden.SNEL


def test_a_house_that_shares_one_network_may_answer_together_up_to_a_point() -> None:
    found = [doubt(om(nummer, adres="198.51.100.9"), GRENZEN) for nummer in range(8)]
    assert found == ["", "", "", "", "", "", Twijfelreden.NETWERK, Twijfelreden.NETWERK]


def test_equal_answers_in_a_row_are_doubted_until_another_one_comes() -> None:
    same = [doubt(om(nummer, scores=[5, 5, 5, 5, 5]), GRENZEN) for nummer in range(5)]
    assert same == ["", "", "", Twijfelreden.GELIJK, Twijfelreden.GELIJK]
    assert [doubt(om(9, scores=scores), GRENZEN) for scores in ([1, 5, 5, 5, 5], [5, 5, 5, 5, 5])] == ["", ""]


def test_answers_to_one_question_only_are_easily_the_same() -> None:
    assert {doubt(om(nummer, scores=[5, None, None, None, None]), GRENZEN) for nummer in range(6)} == {""}


def test_more_answers_in_a_week_than_people_who_slept_there_are_doubted() -> None:
    assert [doubt(om(nummer, slapers=2), GRENZEN) for nummer in range(3)] == ["", "", Twijfelreden.BEZETTING]


def test_another_location_is_counted_apart() -> None:
    for nummer in range(3):
        doubt(om(nummer, slapers=2), GRENZEN)
    assert doubt(om(4, slapers=2, locatie=8), GRENZEN) == ""


def test_nothing_in_the_cache_names_a_network_and_tomorrow_it_has_another_name(monkeypatch) -> None:
    kept: dict[str, object] = {}
    kast = caches["default"]
    add = kast.add
    monkeypatch.setattr(kast, "add", lambda key, value, *rest: kept.update({key: value}) or add(key, value, *rest))
    doubt(om(5), GRENZEN)
    today = [key for key in kept if ":netwerk:" in key]
    doubt(om(5, vandaag=date(2026, 11, 27)), GRENZEN)
    both = [key for key in kept if ":netwerk:" in key]
    assert len(today) == 1
    assert len(both) == 2
    assert "198.51.100.5" not in str(kept)
