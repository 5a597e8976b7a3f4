"""A browser per person, and a figure that can be taken."""

from collections.abc import Callable, Iterator

import pytest
from django.test import Client

from speerpunten.kennis.bijdragen.bouwstenen import Bouwsteen
from tests.cast import Person
from tests.factories.kennis_antwoord import steen

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


@pytest.fixture
def cijfer() -> Iterator[dict[str, Bouwsteen]]:
    """A kind of piece called `proef` with key 1; `cijfer["nu"]` is what it says now."""
    with steen() as stand:
        yield stand
