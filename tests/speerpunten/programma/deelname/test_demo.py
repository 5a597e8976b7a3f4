"""The made-up year is as lively as the picture: 59 joined on 1 March, 75 today."""

from datetime import date

import pytest

from rivierenland.core.actor import Actor
from speerpunten.programma.demo import deelname as demo
from speerpunten.programma.models import Deelname
from speerpunten.programma.queries import deelname_beeld
from speerpunten.programma.queries.deelname import late
from tests.speerpunten.programma.deelname.conftest import VANDAAG

MAART = date(2026, 3, 1)


@pytest.fixture
def geladen(systeem) -> int:
    return demo.make(vandaag=VANDAAG, by=Actor.systeem("tests"))


def test_the_counts_of_the_picture(geladen) -> None:
    bord = deelname_beeld.build(VANDAAG, naast=MAART).bord
    assert [(t.keuze.letter, t.nu, t.toen) for t in bord.tellingen] == [
        ("H", 75, 59), ("B", 14, 16), ("N", 18, 32), ("X", 2, 2), ("?", 3, 3),
    ]  # fmt: skip
    assert len(bord.veranderd) == 29


def test_there_is_a_plan_a_correction_something_late_and_something_waiting(geladen) -> None:
    assert deelname_beeld.build(date(2027, 1, 1)).bord.haakt_aan.nu == 76
    assert deelname_beeld.build(MAART, bekend=MAART).anders == 1
    assert Deelname.objects.exclude(vervangt=None).count() == 1
    assert len(late(list(Deelname.objects.values_list("gemeente_id", flat=True)), VANDAAG)) == 4


def test_it_is_made_once(geladen) -> None:
    assert demo.make(vandaag=VANDAAG, by=Actor.systeem("tests")) == 0


@pytest.mark.parametrize("vandaag", [date(2026, 10, 31), date(2027, 2, 28), date(2027, 6, 15)])
def test_on_another_day_it_is_as_lively(systeem, vandaag) -> None:
    demo.make(vandaag=vandaag, by=Actor.systeem("tests"))
    assert deelname_beeld.build(vandaag).bord.haakt_aan.nu == 75
