"""Tiel with two market parties: one location each, and a way to look through somebody's eyes."""

from dataclasses import dataclass

import pytest
from django.test import Client

from registratie.models import Huisvestingslocatie
from rivierenland.core import scope
from tests.cast import Cast, Person
from tests.factories.registratie import NEDER_BETUWE, TIEL, LocatieFactory

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@dataclass
class Stage:
    """The locations of the tests: Waalstroom in Tiel and Kesteren, Fruithof in Tiel."""

    tiel: Huisvestingslocatie
    kesteren: Huisvestingslocatie
    fruithof: Huisvestingslocatie


@pytest.fixture
def stage(cast: Cast) -> Stage:
    with scope.within(scope.systeem("tests")):
        waalstroom, fruithof = cast.organisaties["waalstroom"], cast.organisaties["fruithof"]
        return Stage(
            tiel=LocatieFactory(organisatie=waalstroom, code="WF-TIE", naam="Latenstein"),
            kesteren=LocatieFactory(
                organisatie=waalstroom, code="WF-KES", naam="Zandweg", gemeente_id=NEDER_BETUWE, plaats="Kesteren"
            ),
            fruithof=LocatieFactory(organisatie=fruithof, code="FH-TIE", naam="Boomgaardhof", gemeente_id=TIEL),
        )


@pytest.fixture
def as_person():
    """A browser in which somebody is logged in."""

    def log_in(person: Person) -> Client:
        client = Client()
        client.force_login(person.gebruiker, backend=BACKEND)
        return client

    return log_in
