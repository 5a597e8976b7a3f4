"""A sounding board in Tiel and one of the region."""

from datetime import timedelta

import pytest
from django.utils import timezone

from rivierenland.core import scope
from speerpunten.arbeidsmigrant.actions import klankbordlid, klankbordvraag
from speerpunten.arbeidsmigrant.klankbord import kaart
from tests.handhaving.meldingen.conftest import bezoeker, own_counters  # noqa: F401 -- fixtures
from tests.registratie.conftest import as_person  # noqa: F401 -- fixture


@pytest.fixture
def tiel(cast):
    return cast.beleid.tiel


@pytest.fixture
def regio(cast):
    return cast.regiocoordinator


def invite(person, bijnaam="Zonnebloem", taal="pl", **values):
    """A member with the card, as two codes."""
    with scope.within(person.actor.scope):
        lid, geheim = klankbordlid.invite(bijnaam=bijnaam, taal=taal, by=person.actor, **values)
    return lid, kaart.read(lid.referentie, geheim)


def ask(person, **values):
    vandaag = timezone.localdate()
    defaults = {
        "titel": "Wasmachines", "tekst": "Zijn er genoeg wasmachines?", "van": vandaag, "tot": vandaag + timedelta(days=14),
        "vertalingen": {},
    }  # fmt: skip
    with scope.within(person.actor.scope):
        return klankbordvraag.ask(by=person.actor, **defaults | values)


def answer(sleutel, vraag, tekst="Nie, są dwie na czterdzieści osób.", taal="pl"):
    with scope.within(scope.geheim(sleutel.digest)):
        return klankbordvraag.answer(sleutel=sleutel, vraag=vraag.pk, tekst=tekst, taal=taal)
