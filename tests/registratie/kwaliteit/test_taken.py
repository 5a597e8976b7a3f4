"""The schedule and the doorbells: every morning for everybody, after a saved list for its organisation."""

from datetime import timedelta

from django.utils import timezone

from registratie import tasks
from registratie.models import Kwaliteitsmeting, Leverherinnering
from rivierenland.celery import app
from rivierenland.core import scope
from tests.factories.registratie import LocatieFactory
from tests.registratie.kwaliteit.conftest import Toneel, deliver


def test_the_job_is_on_the_schedule_under_its_own_name() -> None:
    planned = {entry["task"] for entry in app.conf.beat_schedule.values()}
    assert tasks.follow_up_kwaliteit.name in planned
    assert {name for name in planned if name.startswith("registratie.")} <= set(app.tasks)


def test_the_morning_measures_and_reminds(toneel: Toneel) -> None:
    today = timezone.localdate()
    with scope.within(scope.systeem("tests")):
        deliver(toneel.organisatie, today - timedelta(days=10))
    assert tasks.follow_up_kwaliteit() == 1
    assert tasks.follow_up_kwaliteit() == 0
    with scope.within(scope.systeem("tests")):
        assert Kwaliteitsmeting.objects.filter(organisatie=toneel.organisatie, dag=today).count() == 2
        assert Leverherinnering.objects.count() == 2


def test_a_saved_list_measures_its_own_organisation_again(toneel: Toneel) -> None:
    with scope.within(scope.systeem("tests")):
        other = LocatieFactory().organisatie
    tasks.measure_kwaliteit(organisaties=[toneel.organisatie.pk])
    with scope.within(scope.systeem("tests")):
        measured = set(Kwaliteitsmeting.objects.values_list("organisatie", flat=True))
        assert (toneel.organisatie.pk in measured, other.pk in measured) == (True, False)
