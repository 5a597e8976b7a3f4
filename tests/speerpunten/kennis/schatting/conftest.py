"""Whoever reads or counts."""

import pytest
from django.test import Client

from tests.cast import Person


@pytest.fixture
def als():
    """A browser in which this person is logged in."""

    def inloggen(person: Person) -> Client:
        client = Client()
        client.force_login(person.gebruiker)
        return client

    return inloggen
