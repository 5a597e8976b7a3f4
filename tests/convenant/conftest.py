"""Who writes the text, who reads it, and who answers."""

import pytest


@pytest.fixture
def regio(cast):
    return cast.regiocoordinator.actor


@pytest.fixture
def tiel(cast):
    return cast.beleid.tiel.actor


@pytest.fixture
def als(client):
    """A client logged in as somebody of the cast; nobody with None."""

    def log_in(person=None):
        if person is None:
            client.logout()
        else:
            client.force_login(person.gebruiker)
        return client

    return log_in
