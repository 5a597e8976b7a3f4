"""Whoever asks where a location helps most."""

import pytest
from django.test import Client

from tests.cast import Person
from tests.factories import aanbod_toewijzing as maak


@pytest.fixture
def als():
    """A browser in which this person is logged in."""

    def inloggen(person: Person) -> Client:
        client = Client()
        client.force_login(person.gebruiker)
        return client

    return inloggen


@pytest.fixture
def regio(db):
    """Work in Tiel and in Maasdriel, and every bed in Tiel: 40 people, 50 beds."""
    maak.work(1, 20)
    maak.work(2, 20, gemeente=maak.MAASDRIEL, kern="Kerkdriel", x=151_600, y=420_300, piek=60)
    maak.beds(1, 50)
