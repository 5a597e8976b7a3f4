"""The run over several days: visible, resumed where it was killed, never two at once, and cheap during the day."""

from datetime import date, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.background import UserError
from rivierenland.core.enums import Taakstatus
from rivierenland.core.models import Achtergrondtaak, Gebeurtenis
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Geweigerd
from speerpunten.programma import tasks
from speerpunten.programma.actions import meetronde, meetwaarde
from speerpunten.programma.indicatoren import SOORTEN, VANNACHT
from speerpunten.programma.models import Meetdag, Meetwaarde
from tests.factories.programma_indicatoren import PORTAAL

DAGEN = [date(2026, 8, 31), date(2026, 9, 30), date(2026, 10, 31)]
PER_DAG = len(SOORTEN) * 9


class Killed(BaseException):
    """As if the power went."""


def started() -> Achtergrondtaak:
    with scope.within(scope.systeem("tests")):
        return meetronde.start(peildata=DAGEN, by=PORTAAL)


@pytest.mark.django_db
def test_a_run_computes_its_days_and_shows_how_far_it_is() -> None:
    taak = started()
    tasks.compute_peildata(str(taak.pk))
    taak.refresh_from_db()
    assert (taak.status, taak.voortgang, taak.totaal) == (Taakstatus.KLAAR, 3, 3)
    assert taak.stap == f"Cijfers van {datum_lang(DAGEN[-1])}"
    assert taak.resultaat == {"peildata": 3, "cijfers": 3 * PER_DAG, "herzien": 0}


@pytest.mark.django_db
def test_a_run_that_was_killed_goes_on_where_it_was(monkeypatch) -> None:
    taak, gerekend, echt = started(), [], meetwaarde.compute_day

    def until_the_second(*, peildatum: date, by):
        gerekend.append(peildatum)
        uit = echt(peildatum=peildatum, by=by)
        if peildatum == DAGEN[1] and len(gerekend) == 2:
            raise Killed
        return uit

    monkeypatch.setattr(meetwaarde, "compute_day", until_the_second)
    with pytest.raises(Killed):
        tasks.compute_peildata(str(taak.pk))
    taak.refresh_from_db()
    assert taak.status == Taakstatus.BEZIG
    assert list(Meetdag.objects.values_list("peildatum", flat=True)) == DAGEN[:1]
    assert set(Meetwaarde.objects.values_list("peildatum", flat=True)) == {DAGEN[0]}  # the second day was undone
    tasks.compute_peildata(str(taak.pk))
    taak.refresh_from_db()
    assert taak.status == Taakstatus.KLAAR
    assert gerekend == [DAGEN[0], DAGEN[1], DAGEN[1], DAGEN[2]]
    assert Meetwaarde.objects.count() == 3 * PER_DAG


@pytest.mark.django_db
def test_a_second_run_is_refused_while_one_is_open() -> None:
    started()
    with pytest.raises(UserError, match="al berekend"):
        started()
    tasks.start_meetronde()
    assert Achtergrondtaak.objects.filter(taak=meetronde.TAAK).count() == 1


@pytest.mark.django_db
def test_every_night_a_run_over_four_days_is_asked_for() -> None:
    tasks.start_meetronde()
    vandaag = timezone.localdate()
    taak = Achtergrondtaak.objects.get(taak=meetronde.TAAK)
    dagen = [*meetwaarde.month_ends(vandaag, 2), vandaag - timedelta(days=1), vandaag]
    assert taak.argumenten == {"peildata": sorted({dag.isoformat() for dag in dagen})}


@pytest.mark.django_db
def test_the_command_goes_on_with_the_run_that_was_interrupted(monkeypatch) -> None:
    vandaag = timezone.localdate()
    monkeypatch.setattr(meetronde, "history", lambda dag: DAGEN)
    taak = started()
    call_command("compute_meetwaarden", vandaag=vandaag)
    taak.refresh_from_db()
    assert taak.status == Taakstatus.KLAAR
    with scope.within(scope.systeem("tests")):
        meetronde.start(peildata=[vandaag], by=PORTAAL)
    with pytest.raises(CommandError, match="al berekend"):
        call_command("compute_meetwaarden", vandaag=vandaag)


@pytest.mark.django_db
def test_during_the_day_only_the_registers_night_is_computed() -> None:
    assert tasks.refresh_meetwaarden() == 2 * 9 * len([soort for groep in VANNACHT for soort in groep.soorten])
    gerekend = set(Meetwaarde.objects.values_list("indicator_id", flat=True))
    assert gerekend == {soort.code for groep in VANNACHT for soort in groep.soorten}
    assert not Gebeurtenis.objects.filter(actie__startswith="meetwaarde").exists()


@pytest.mark.django_db
def test_who_sees_only_a_part_computes_nothing() -> None:
    with scope.within(scope.gemeenten(["GM0281"])):
        with pytest.raises(meetwaarde.ScopeTooNarrow):
            meetwaarde.compute_day(peildatum=DAGEN[0], by=PORTAAL)
        with pytest.raises(meetwaarde.ScopeTooNarrow):
            meetwaarde.refresh(vandaag=DAGEN[0])


def test_only_the_region_asks_for_a_run_by_hand(cast) -> None:
    with pytest.raises(Geweigerd):
        meetronde.start(peildata=DAGEN, by=cast.beleid.tiel.actor)
    assert (
        meetronde.start(peildata=DAGEN, by=cast.regiocoordinator.actor).gevraagd_door == cast.regiocoordinator.gebruiker
    )
