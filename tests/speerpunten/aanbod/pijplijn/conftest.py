"""Who works on the pipeline of Maasdriel."""

from collections.abc import Iterator

import pytest
from django.test import Client

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from tests.cast import Cast, Person
from tests.factories.aanbod_pijplijn import MAASDRIEL


@pytest.fixture
def by(cast: Cast) -> Iterator[Actor]:
    """The policy officer of Maasdriel, in the own scope."""
    actor = cast.beleid.maasdriel.actor
    with scope.within(scope.gemeenten([MAASDRIEL])):
        yield actor


@pytest.fixture
def als():
    """A browser in which this person is logged in."""

    def inloggen(person: Person) -> Client:
        client = Client()
        client.force_login(person.gebruiker, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return inloggen


@pytest.fixture(autouse=True)
def files(settings, tmp_path) -> None:
    settings.MEDIA_ROOT = tmp_path
