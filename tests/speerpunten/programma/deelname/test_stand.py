"""What held on a day, and what we knew of it: two questions with two answers."""

from datetime import date

import pytest

from speerpunten.programma.enums.deelname import Deelnamekeuze as K
from speerpunten.programma.queries import deelname
from speerpunten.programma.queries.deelname import Verschil, end_of
from tests.factories.programma_deelname import BUREN, TIEL, chosen

MAART, MEI, NU = date(2026, 3, 1), date(2026, 5, 1), date(2026, 11, 26)
CEL = (TIEL, "M05")


def held(dag: date, bekend: date | None = None) -> str | None:
    row = deelname.stand(dag, bekend_op=end_of(bekend) if bekend else None).get(CEL)
    return row.keuze if row else None


@pytest.fixture
def verhaal(systeem) -> None:
    """Not yet in January; on 20 February it joined, which was recorded on 9 March and corrected on 20 May: it was 1 April."""
    chosen(K.NOG_NIET, date(2026, 1, 6))
    fout = chosen(K.HAAKT_AAN, date(2026, 2, 20), vastgelegd=date(2026, 3, 9))
    chosen(K.HAAKT_AAN, date(2026, 4, 1), vastgelegd=date(2026, 5, 20), vervangt=fout)


def test_a_choice_holds_from_its_day_until_the_next(verhaal) -> None:
    assert [held(date(2026, 1, 5)), held(date(2026, 1, 6)), held(date(2026, 3, 31)), held(date(2026, 4, 1)), held(NU)] == [
        None, "nog_niet", "nog_niet", "haakt_aan", "haakt_aan",
    ]  # fmt: skip


def test_what_was_recorded_later_was_not_known_then(verhaal) -> None:
    assert held(MAART, bekend=MAART) == "nog_niet"
    assert held(MAART, bekend=date(2026, 3, 9)) == "haakt_aan"
    assert held(MAART, bekend=date(2026, 5, 19)) == "haakt_aan"
    assert held(MAART, bekend=date(2026, 5, 20)) == "nog_niet"


def test_a_plan_shows_on_its_day_and_not_before(systeem) -> None:
    chosen(K.IN_BESLUITVORMING, date(2026, 6, 2))
    chosen(K.HAAKT_AAN, date(2027, 1, 1))
    assert [held(NU), held(date(2027, 1, 1))] == ["in_besluitvorming", "haakt_aan"]


@pytest.mark.parametrize("rijen", [1, 30])
def test_the_state_of_a_day_is_one_question_however_long_the_story(systeem, rijen, django_assert_num_queries) -> None:
    for nr in range(rijen):
        chosen(K.NOG_NIET, date(2025, 1, 1 + nr), reden=f"Reden {nr}")
    with django_assert_num_queries(1):
        assert deelname.stand(NU)[CEL].reden == f"Reden {rijen - 1}"
    with django_assert_num_queries(1):
        assert len(deelname.geschiedenis(*CEL)) == rijen


def test_the_story_keeps_what_was_corrected_and_says_so(verhaal) -> None:
    story = [(r.row.vanaf, r.tot, r.verbetering.vanaf if r.verbetering else None) for r in deelname.geschiedenis(*CEL)]
    assert story == [
        (date(2026, 4, 1), None, None),
        (date(2026, 2, 20), None, date(2026, 4, 1)),
        (date(2026, 1, 6), date(2026, 3, 31), None),
    ]


def test_the_story_as_it_was_known_before_the_correction(verhaal) -> None:
    story = deelname.geschiedenis(*CEL, bekend_op=end_of(date(2026, 4, 15)))
    assert [(regel.row.vanaf, regel.verbetering) for regel in story] == [
        (date(2026, 2, 20), None), (date(2026, 1, 6), None),
    ]  # fmt: skip


def test_a_correction_can_be_corrected_again(verhaal) -> None:
    laatste = deelname.last(*CEL)
    chosen(K.DOET_NIET_MEE, date(2026, 4, 8), vastgelegd=date(2026, 6, 1), vervangt=laatste)
    assert held(NU) == "doet_niet_mee"
    assert [bool(regel.verbetering) for regel in deelname.geschiedenis(*CEL)] == [False, True, True, False]


def test_differences_between_two_days(systeem) -> None:
    chosen(K.NOG_NIET, date(2026, 1, 6))
    chosen(K.IN_BESLUITVORMING, date(2026, 2, 3), gemeente=BUREN)
    nieuw = chosen(K.HAAKT_AAN, date(2026, 6, 2), gemeente=BUREN)
    eerste = chosen(K.HAAKT_AAN, date(2026, 7, 7), pakket="M01")
    found = deelname.verschillen(MAART, NU)
    assert [(v.gemeente, v.pakket) for v in found] == [(BUREN, "M05"), (TIEL, "M01")]
    assert found[1] == Verschil(TIEL, "M01", None, eerste)
    assert found[0].nu == nieuw


def test_whose_decision_is_late(systeem) -> None:
    verwacht = {"verwacht_op": MEI}
    laat = chosen(K.IN_BESLUITVORMING, MAART, **verwacht)
    chosen(K.IN_BESLUITVORMING, MAART, pakket="M01", **verwacht)
    chosen(K.HAAKT_AAN, date(2026, 5, 5), pakket="M01")
    chosen(K.IN_BESLUITVORMING, MAART, pakket="M02", verwacht_op=date(2026, 12, 8))
    chosen(K.IN_BESLUITVORMING, MAART, gemeente=BUREN, **verwacht)
    assert deelname.late([TIEL], NU) == [laat]
