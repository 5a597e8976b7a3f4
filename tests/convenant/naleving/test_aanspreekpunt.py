"""The one contact point of a gemeente."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from convenant.actions import aanspreekpunt
from convenant.models import Aanspreekpunt
from rivierenland.core import scope
from rivierenland.core.actions.versie import Verouderd
from rivierenland.core.actor import Actor
from rivierenland.core.models import UitgaandBericht
from rivierenland.core.permissions import Geweigerd
from tests.factories import convenant_naleving as maak

WAARDEN = {"naam": "Team Wonen", "telefoon": "+31344555000", "email": "wonen@tiel.example", "bereikbaar": ""}


def record(person, gemeente=maak.TIEL, versie=None, **anders) -> Aanspreekpunt:
    with scope.within(person.actor.scope):
        return aanspreekpunt.record(gemeente=gemeente, waarden=WAARDEN | anders, versie=versie, by=person.actor)


def test_policy_staff_and_the_functional_administrator_keep_the_own_desk(cast) -> None:
    row = record(cast.functioneel_beheerder.tiel)
    row = record(cast.beleid.tiel, versie=row.versie, naam="Loket Huisvesting")
    assert (row.naam, row.versie, row.bevestigd_op) == ("Loket Huisvesting", 2, timezone.localdate())


def test_nobody_else_does(cast) -> None:
    for person in (cast.beleid.buren, cast.burgerzaken.tiel, cast.waalstroom):
        with pytest.raises(Geweigerd):
            record(person)


def test_of_two_who_begin_at_once_the_second_sees_the_first(cast) -> None:
    record(cast.beleid.tiel)
    with pytest.raises(Verouderd):
        record(cast.functioneel_beheerder.tiel)


def test_a_desk_without_a_telephone_number_is_refused(cast) -> None:
    with pytest.raises(ValidationError) as fout:
        record(cast.beleid.tiel, telefoon="")
    assert set(fout.value.message_dict) == {"telefoon"}


def test_an_old_one_is_asked_about_once_until_it_is_confirmed(cast, systeem) -> None:
    oud, vandaag = maak.desk(maak.TIEL, dagen=400), timezone.localdate()
    maak.desk(maak.BUREN, dagen=100)
    taak = Actor.systeem("tests")
    assert [aanspreekpunt.remind(op=vandaag, by=taak), aanspreekpunt.remind(op=vandaag, by=taak)] == [1, 0]
    assert UitgaandBericht.objects.get().aan == oud.email
    aanspreekpunt.confirm(aanspreekpunt=oud, by=cast.beleid.tiel.actor)
    assert aanspreekpunt.remind(op=vandaag + timedelta(days=300), by=taak) == 1  # Buren, not Tiel
