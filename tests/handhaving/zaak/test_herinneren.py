"""Nothing lapses unseen: 14, 3 and 0 days before, once each, also when runs were missed."""

from datetime import date, timedelta

import pytest

from handhaving.actions import termijn as termijnen
from handhaving.models import Termijn, Termijnherinnering
from registratie.actions.bezettingsstand import ScopeTooNarrow
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.models import UitgaandBericht
from tests.handhaving.zaak.conftest import MAANDAG, Toneel

EINDE = MAANDAG + timedelta(days=28)
BY = Actor.systeem("tests")


def run(dag: date) -> int:
    with scope.within(scope.systeem("tests")):
        return termijnen.remind(vandaag=dag, by=BY)


def told() -> list[int]:
    with scope.within(scope.systeem("tests")):
        return sorted(Termijnherinnering.objects.values_list("drempel", flat=True), reverse=True)


@pytest.fixture
def waarschuwing(toneel: Toneel) -> Toneel:
    toneel.weeg(2, "A")
    toneel.stap("waarschuwing", termijn_einde=EINDE)
    return toneel


def test_three_mails_on_three_days(waarschuwing: Toneel) -> None:
    gestuurd = [dag for dag in range(40) if run(MAANDAG + timedelta(days=dag))]
    assert gestuurd == [14, 25, 28]
    assert told() == [14, 3, 0]
    berichten = UitgaandBericht.objects.filter(soort="termijnherinnering")
    assert [b.aan for b in berichten] == [waarschuwing.jurist.gebruiker.email] * 3


def test_twice_on_a_day_is_once(waarschuwing: Toneel) -> None:
    dag = EINDE - timedelta(days=14)
    assert (run(dag), run(dag)) == (1, 0)


@pytest.mark.parametrize(("later", "verwacht"), [(-2, [14, 3]), (0, [14, 3, 0]), (60, [14, 3, 0])])
def test_missed_runs_are_made_up_for_in_one_mail(waarschuwing: Toneel, later: int, verwacht: list[int]) -> None:
    assert run(EINDE + timedelta(days=later)) == 1
    assert told() == verwacht
    assert UitgaandBericht.objects.filter(soort="termijnherinnering").count() == 1
    tekst = UitgaandBericht.objects.get(soort="termijnherinnering").tekst
    assert ("voorbij)" in tekst) is (later > 0)


def test_a_term_that_was_settled_is_not_told(waarschuwing: Toneel) -> None:
    with waarschuwing.as_jurist():
        termijnen.settle(termijn=Termijn.objects.get(), opmerking="Hersteld", by=waarschuwing.jurist)
    assert run(EINDE) == 0
    with waarschuwing.as_jurist():
        assert Termijn.objects.get().uitleg.endswith("Afgehandeld: Hersteld")


def test_only_a_job_that_sees_all_may_remind(waarschuwing: Toneel) -> None:
    with waarschuwing.as_jurist(), pytest.raises(ScopeTooNarrow):
        termijnen.remind(vandaag=MAANDAG, by=BY)


def test_one_mail_for_several_terms(toneel: Toneel) -> None:
    toneel.last()  # begunstiging 19 April, objection 4 May
    assert run(date(2026, 5, 2)) == 1
    assert UitgaandBericht.objects.get(soort="termijnherinnering").onderwerp == "2 termijnen vragen aandacht"
