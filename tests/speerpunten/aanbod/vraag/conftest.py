"""Who gives demand, and for which year."""

import pytest
from django.test import Client
from django.utils import timezone

from tests.cast import Person


@pytest.fixture
def als():
    """A browser in which this person is logged in."""

    def inloggen(person: Person) -> Client:
        client = Client()
        client.force_login(person.gebruiker)
        return client

    return inloggen


@pytest.fixture
def jaar() -> int:
    """The next season."""
    return timezone.localdate().year + 1
