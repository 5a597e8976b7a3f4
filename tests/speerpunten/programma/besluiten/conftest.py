"""The day on which proposals are decided, and a browser per person."""

from datetime import date

import pytest
from django.test import Client
from django.utils import timezone

from tests.cast import Person

VANDAAG = date(2026, 11, 26)
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    """Documents of a test go with it; nobody needs a second step."""
    settings.MEDIA_ROOT, settings.DEMO = tmp_path, True


@pytest.fixture(autouse=True)
def vandaag(monkeypatch) -> date:
    """It is 26 November 2026."""
    monkeypatch.setattr(timezone, "localdate", lambda *moment: VANDAAG)
    return VANDAAG


@pytest.fixture
def browse():
    """`browse(cast.beleid.tiel)` gives a browser in which that person is logged in."""

    def log_in(person: Person) -> Client:
        client = Client()
        client.force_login(person.gebruiker, backend=BACKEND)
        return client

    return log_in
