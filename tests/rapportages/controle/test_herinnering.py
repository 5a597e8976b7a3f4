"""Who must check a concept gets a mail when it is ready, and once more some days before the last day."""

from datetime import timedelta

import pytest
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.models import UitgaandBericht
from rivierenland.core.permissions import Geweigerd
from rivierenland.rapportages.actions import controleherinnering, rapportbericht
from rivierenland.rapportages.enums import Oordeel
from rivierenland.rapportages.models import Rapportoordeel

pytestmark = pytest.mark.django_db
BY = Actor.systeem("remind_controle")


@pytest.fixture
def adressen(cast):
    """Two gemeenten have somebody who does policy; others have none."""
    return [cast.beleid.tiel.gebruiker.email, cast.beleid.buren.gebruiker.email]


def remind(dagen_ervoor, editie):
    with scope.within(scope.systeem("rapporten")):
        return controleherinnering.remind(op=editie.termijn - timedelta(days=dagen_ervoor), by=BY)


def sent():
    return sorted(UitgaandBericht.objects.filter(soort="rapportcontrole").values_list("aan", flat=True))


def test_a_concept_that_is_ready_is_told_to_who_may_approve_it(editie, cast, adressen):
    cast.jurist.tiel, cast.burgerzaken.tiel, cast.regiocoordinator  # noqa: B018 - people are made when they are named
    with scope.within(scope.systeem("rapporten")):
        assert rapportbericht.tell_concept(editie) == 2
        mail = UitgaandBericht.objects.first()
    assert sent() == sorted(adressen)
    assert mail.onderwerp == "Controleer het concept: Kwartaalmonitor, derde kwartaal 2026"
    assert f"/rapporten/editie/{editie.pk}/controle/" in mail.tekst


def test_the_reminder_goes_once_and_a_missed_morning_is_made_up_for(editie, adressen):
    assert [remind(dagen, editie) for dagen in (5, 3, 2, 0)] == [0, 2, 0, 0]
    assert sent() == sorted(adressen)


def test_after_the_last_day_nobody_is_reminded(editie, adressen):
    assert remind(-1, editie) == 0


def test_who_approved_is_not_reminded(editie, cast, adressen):
    with scope.within(scope.systeem("rapporten")):
        Rapportoordeel.objects.filter(gemeente="GM0281").update(oordeel=Oordeel.AKKOORD)
    assert remind(2, editie) == 1
    assert sent() == [cast.beleid.buren.gebruiker.email]


def test_a_person_does_not_start_it(editie, cast):
    with scope.within(cast.beleid.tiel.actor.scope), pytest.raises(Geweigerd):
        controleherinnering.remind(op=timezone.localdate(), by=cast.beleid.tiel.actor)
