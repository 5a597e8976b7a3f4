"""Tiel with a location of Waalstroom, an inspector and a place for photos."""

from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from django.test import Client

from registratie.models import Huisvestingslocatie
from rivierenland.core import scope
from tests.cast import Cast, Person
from tests.factories.registratie import LocatieFactory

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@dataclass
class Stage:
    """The location of the tests, and who plays in them."""

    locatie: Huisvestingslocatie
    inspecteur: Person
    jurist: Person
    aanbieder: Person
    andere_aanbieder: Person
    elders: Person


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def stage(cast: Cast) -> Stage:
    with scope.within(scope.systeem("tests")):
        waalstroom = cast.organisaties["waalstroom"]
        waalstroom.email = "huis@waalstroom.example.test"
        waalstroom.save()
        return Stage(
            LocatieFactory(organisatie=waalstroom, naam="Latenstein", capaciteit_vergund=10),
            cast.toezichthouder.tiel, cast.jurist.tiel, cast.waalstroom, cast.fruithof, cast.toezichthouder.buren,
        )  # fmt: skip


@pytest.fixture
def through():
    """Look through somebody's eyes: the scope of one request."""

    @contextmanager
    def see(person: Person):
        with scope.within(person.actor.scope):
            yield person.actor

    return see


@pytest.fixture
def as_person():
    """A browser in which somebody is logged in."""

    def log_in(person: Person) -> Client:
        client = Client()
        client.force_login(person.gebruiker, backend=BACKEND)
        return client

    return log_in
