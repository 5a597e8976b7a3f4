"""What ends is told in time, once, also when a night was missed."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from registratie.actions import verloop
from registratie.enums import Locatiestatus
from registratie.models import Verloopherinnering
from registratie.tasks import remind_verloop
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebeurtenis, Parameter, UitgaandBericht
from tests.factories.registratie import CertificaatFactory, LocatieFactory, OrganisatieFactory, VergunningFactory

EINDE = date(2028, 2, 29)
JOB = Actor.systeem("tests")


@pytest.fixture
def permit(systeem):
    return VergunningFactory(
        locatie__organisatie__email="post@aanbieder.example", locatie__naam="Hof", begin=date(2024, 1, 1), einde=EINDE
    )


def run(dagen: int) -> int:
    """The nightly run of so many days before the end."""
    return verloop.remind(vandaag=EINDE - timedelta(days=dagen), by=JOB)


def told() -> list[int]:
    return sorted(Verloopherinnering.objects.values_list("drempel", flat=True), reverse=True)


def test_sixty_thirty_and_nought_days_before_the_end_and_never_twice(permit):
    sent = {dagen: run(dagen) for dagen in range(70, -20, -1)}
    assert [dagen for dagen, aantal in sent.items() if aantal] == [60, 30, 0]
    assert told() == [60, 30, 0]
    assert UitgaandBericht.objects.count() == 3
    assert Gebeurtenis.objects.filter(actie="vergunning.remind").count() == 3


def test_the_same_night_twice_is_the_same_as_once(permit):
    assert (run(60), run(60)) == (1, 0)


@pytest.mark.parametrize(
    ("runs", "thresholds"),
    [([59], [60]), ([45, 12], [60, 30]), ([12], [30]), ([-3], [0]), ([-14], [0]), ([-15], []), ([61], [])],
)
def test_a_missed_night_is_made_up_for_and_what_was_passed_is_not_told_afterwards(permit, runs, thresholds):
    for dagen in runs:
        run(dagen)
    assert told() == thresholds


def test_the_mail_says_what_ends_when_and_where_to_look(permit):
    run(30)
    mail = UitgaandBericht.objects.get()
    assert (mail.aan, mail.onderwerp) == ("post@aanbieder.example", "Een vergunning loopt af")
    assert "Exploitatievergunning (APV) van Hof eindigt op 29\xa0februari 2028." in mail.tekst
    assert f"/locaties/{permit.locatie_id}/vergunningen/" in mail.tekst


def test_a_new_end_is_a_new_end(permit):
    run(60)
    permit.einde = EINDE + timedelta(days=40)
    permit.save()
    assert (run(10), run(9)) == (1, 0)
    assert Verloopherinnering.objects.get(einde=permit.einde).drempel == 60


@pytest.mark.parametrize("status", [Locatiestatus.GESTOPT, Locatiestatus.GESLOTEN])
def test_a_location_that_is_not_in_use_is_left_alone(permit, status):
    permit.locatie.status, permit.locatie.einddatum = status, date(2027, 1, 1)
    permit.locatie.save()
    assert run(30) == 0


def test_a_withdrawn_permit_and_one_that_is_followed_up_are_left_alone(permit):
    VergunningFactory(locatie=permit.locatie, begin=EINDE + timedelta(days=1))
    assert run(30) == 0


def test_a_successor_after_a_gap_does_not_help(permit):
    VergunningFactory(locatie=permit.locatie, begin=EINDE + timedelta(days=2))
    assert run(30) == 1


def test_without_an_address_nothing_is_written_down_so_that_it_goes_out_later(permit):
    organisatie = permit.locatie.organisatie
    organisatie.email = ""
    organisatie.save()
    assert (run(30), told()) == (0, [])
    organisatie.email = "nu@aanbieder.example"
    organisatie.save()
    assert (run(29), told()) == (1, [30])


def test_certificates_are_told_too_and_a_longer_one_ends_the_matter(systeem):
    organisatie = OrganisatieFactory(email="post@aanbieder.example")
    ending = CertificaatFactory(organisatie=organisatie, begin=date(2024, 1, 1), einde=EINDE)
    assert run(30) == 1
    CertificaatFactory(organisatie=organisatie, begin=date(2028, 1, 1), einde=EINDE + timedelta(days=365))
    assert run(0) == 0
    assert Verloopherinnering.objects.get().certificaat == ending


def test_the_thresholds_are_dated_parameters(permit):
    Parameter.objects.filter(code="verloop_herinnering.eerste").update(waarde=90)
    assert (run(90), told()) == (1, [90])


def test_the_database_itself_refuses_a_second_reminder(permit):
    values = {"organisatie": permit.organisatie, "vergunning": permit, "einde": EINDE, "drempel": 60}
    Verloopherinnering.objects.create(**values)
    with pytest.raises(IntegrityError, match="verloop_told_once"), transaction.atomic():
        Verloopherinnering.objects.create(**values)


def test_the_nightly_task_runs_in_a_scope_of_its_own(db):
    with scope.within(scope.systeem("tests")):
        locatie = LocatieFactory(organisatie__email="post@aanbieder.example")
        VergunningFactory(locatie=locatie, einde=timezone.localdate() + timedelta(days=3), max_personen=4)
    assert (remind_verloop(), remind_verloop()) == (1, 0)
    with scope.within(scope.systeem("tests")):
        locatie.refresh_from_db()
    assert locatie.capaciteit_vergund == 4
