"""Small counts of people and of checks are withheld, and cannot be worked out from what is shown."""

from datetime import date

import pytest

from speerpunten.programma.actions import meetwaarde as meten
from speerpunten.programma.models import Meetwaarde
from speerpunten.programma.queries import meetwaarde
from speerpunten.programma.queries.afscherming import shield_counts, shield_medians, shield_shares
from tests.factories.programma_indicatoren import kept
from tests.factories.registratie import BUREN, NEDER_BETUWE, TIEL

DAG = date(2026, 10, 31)
NIET = "niet getoond"


def test_a_small_count_takes_another_with_it_where_the_total_would_give_it_away() -> None:
    assert shield_counts({"A": 3, "B": 20, "C": 8}, minimum=5) == {"A": "niet getoond", "C": NIET}
    assert shield_counts({"A": 0, "B": 20}, minimum=5) == {}
    assert shield_counts({"A": 3, "B": 20}, minimum=5, eigen=["A"]) == {}


def test_who_sees_the_own_gemeente_cannot_take_it_off_the_region() -> None:
    assert shield_counts({"A": 20, "B": 3}, minimum=5, eigen=["A"]) == {"B": "niet getoond", "": NIET}


def test_a_share_hides_with_a_small_teller_or_a_small_rest() -> None:
    delen = {"A": (2, 40), "B": (38, 40), "C": (20, 40), "D": (0, 40)}
    hidden = shield_shares(delen, minimum=5)
    assert {"A", "B"} <= hidden.keys()
    assert set(hidden.values()) == {NIET}
    assert "D" not in hidden
    assert shield_shares({"A": (20, 40), "B": (0, 30)}, minimum=5) == {}


def test_a_share_hides_where_its_noemer_is_hidden_elsewhere() -> None:
    delen = {"A": (20, 40), "B": (20, 40), "C": (20, 40)}
    hidden = shield_shares(delen, minimum=10, zonder=["A", "B"])
    assert {"A", "B"} <= hidden.keys()


def test_a_median_is_shown_when_it_rests_on_enough() -> None:
    rust_op = {"A": 4, "B": 5, "C": 0, "": 9}
    assert shield_medians(rust_op, minimum=5) == {"A": NIET}
    assert shield_medians(rust_op, minimum=5, eigen=["B"]) == {"A": NIET, "": NIET}


@pytest.fixture
def figures(systeem) -> None:
    meten.define()
    kept("inspecties", DAG, {TIEL: 2, BUREN: 30, NEDER_BETUWE: 7})
    kept("locaties_geinspecteerd", DAG, {TIEL: 1, BUREN: 15, NEDER_BETUWE: 6},
         noemers={TIEL: 20, BUREN: 30, NEDER_BETUWE: 12})  # fmt: skip
    kept("zaken_open", DAG, {TIEL: 3, BUREN: 20, NEDER_BETUWE: 9})
    kept("zaken_termijn_voorbij", DAG, {TIEL: 0, BUREN: 8, NEDER_BETUWE: 0},
         noemers={TIEL: 3, BUREN: 20, NEDER_BETUWE: 9})  # fmt: skip


def test_rows_are_kept_and_withheld_when_they_are_read(figures: None) -> None:
    assert Meetwaarde.objects.get(indicator="inspecties", gemeente=TIEL).teller == 2
    buiten = meetwaarde.on_day(DAG)
    assert (buiten["inspecties"][TIEL].waarde, buiten["inspecties"][TIEL].verborgen) == (None, "niet getoond")
    assert buiten["inspecties"][NEDER_BETUWE].verborgen == NIET
    assert buiten["inspecties"][""].waarde == 39
    assert buiten["locaties_geinspecteerd"][TIEL].verborgen == NIET
    binnen = meetwaarde.on_day(DAG, eigen=[TIEL])
    assert binnen["inspecties"][TIEL].waarde == 2
    assert binnen["locaties_geinspecteerd"][TIEL].teller == 1


def test_a_share_follows_the_count_that_is_its_noemer(figures: None) -> None:
    for codes in (["zaken_termijn_voorbij"], ["zaken_open", "zaken_termijn_voorbij"]):
        assert meetwaarde.on_day(DAG, codes=codes)["zaken_termijn_voorbij"][TIEL].verborgen == NIET


def test_a_series_is_protected_day_by_day(figures: None) -> None:
    (punt,) = meetwaarde.series("inspecties", van=DAG, tot=DAG, gemeente=TIEL)
    assert punt.waarde.verborgen == "niet getoond"
