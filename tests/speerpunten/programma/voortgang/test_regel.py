"""The rule of progress, as the page tells it."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from speerpunten.programma.enums.indicator import Richting, Voortgangstand
from speerpunten.programma.voortgang.regel import Doel, Meting, Moment, judge, judge_figure

DAG = date(2026, 11, 1)
HOGER = Doel(Decimal(90), Decimal(80), Decimal(60))
LAGER = Doel(Decimal(5), Decimal(10), Decimal(20))


def figure(waarde: int | None, doel: Doel = HOGER, richting: Richting = Richting.HOGER, **anders) -> Meting:
    return Meting("Op tijd", "%", richting, None if waarde is None else Decimal(waarde), doel, **anders)


def milestone(dagen: int, behaald: int | None = None) -> Moment:
    return Moment("Klaar", DAG + timedelta(days=dagen), None if behaald is None else DAG + timedelta(days=behaald))


@pytest.mark.parametrize(
    ("waarde", "stand"), [(95, "op_koers"), (80, "op_koers"), (79, "aandacht"), (60, "aandacht"), (59, "achter")]
)
def test_higher_is_better(waarde: int, stand: str) -> None:
    assert judge_figure(Decimal(waarde), Richting.HOGER, HOGER) == stand


@pytest.mark.parametrize(
    ("waarde", "stand"), [(0, "op_koers"), (10, "op_koers"), (11, "aandacht"), (20, "aandacht"), (21, "achter")]
)
def test_lower_is_better(waarde: int, stand: str) -> None:
    assert judge_figure(Decimal(waarde), Richting.LAGER, LAGER) == stand


@pytest.mark.parametrize(
    ("dagen", "behaald", "stand"),
    [
        (-1, None, "aandacht"), (-30, None, "aandacht"), (-31, None, "achter"), (0, None, "onbekend"), (5, None, "onbekend"),
        (-40, -2, "op_koers"), (-40, 2, "achter"),
    ],
)  # fmt: skip
def test_a_milestone(dagen: int, behaald: int | None, stand: str) -> None:
    assert judge([], [milestone(dagen, behaald)], DAG, te_laat_dagen=30).stand == stand


def test_the_worst_is_what_the_package_gets_and_comes_first() -> None:
    uit = judge([figure(95), figure(50)], [milestone(-3)], DAG, te_laat_dagen=30)
    assert uit.stand == Voortgangstand.ACHTER
    assert [reden.stand for reden in uit.oordelen] == ["achter", "aandacht", "op_koers"]
    assert [reden.replace("\xa0", " ") for reden in uit.redenen] == [
        "Op tijd: 50 %. Dat is onder de grens van 60 %; de streefwaarde is 90 %.",
        "Mijlpaal ‘Klaar’ was gepland op 29 oktober 2026 en is 3 dagen over tijd.",
        "Op tijd: 95 %. De streefwaarde van 90 % is gehaald.",
    ]


def test_close_enough_is_said_as_such() -> None:
    (reden,) = judge([figure(85)], [], DAG, te_laat_dagen=30).redenen
    assert reden.replace("\xa0", " ") == "Op tijd: 85 %. Dicht genoeg bij de streefwaarde van 90 %."


def test_nothing_to_judge_is_unknown_and_never_on_course() -> None:
    assert judge([], [], DAG, te_laat_dagen=30).stand == Voortgangstand.ONBEKEND
    uit = judge([figure(None, verborgen=True), figure(None)], [], DAG, te_laat_dagen=30)
    assert uit.stand == Voortgangstand.ONBEKEND
    assert uit.buiten == (
        "‘Op tijd’ tonen wij u niet, omdat het om een klein aantal gaat. Dit cijfer telt niet mee.",
        "Van ‘Op tijd’ is nog niets gemeten. Dit cijfer telt niet mee.",
    )
