"""A browser per person."""

from collections.abc import Callable

import pytest
from django.test import Client

from tests.cast import Person

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture(autouse=True)
def demo(settings) -> None:
    """Nobody needs a second step."""
    settings.DEMO = True


@pytest.fixture
def browse() -> Callable[[Person], Client]:
    """`browse(cast.beleid.tiel)` gives a browser in which that person is logged in."""

    def log_in(person: Person) -> Client:
        client = Client()
        client.force_login(person.gebruiker, backend=BACKEND)
        return client

    return log_in
