"""A fixed today, and who acts."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.utils import timezone

from tests.cast import Person
from tests.speerpunten.aanbod.opgave.smallest import VANDAAG


@pytest.fixture
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is 26 November 2026."""
    real = timezone.localdate
    monkeypatch.setattr(timezone, "localdate", lambda value=None, tz=None: real(value, tz) if value else VANDAAG)


@pytest.fixture
def visit() -> Callable[[Person], Client]:
    """A browser of somebody."""

    def call(person: Person) -> Client:
        client = Client()
        client.force_login(person.gebruiker)
        return client

    return call
