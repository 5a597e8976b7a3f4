"""A fixed today, and whoever chooses."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from speerpunten.programma.actions import deelname
from speerpunten.programma.models import Deelname, Maatregelenpakket
from tests.cast import Cast, Person
from tests.factories.programma_deelname import TIEL

VANDAAG = date(2026, 11, 26)


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is 26 November 2026."""
    real = timezone.localdate
    monkeypatch.setattr(timezone, "localdate", lambda value=None, tz=None: real(value, tz) if value else VANDAAG)


@pytest.fixture
def beleid(cast: Cast) -> Actor:
    """The policy officer of Tiel."""
    return cast.beleid.tiel.actor


@pytest.fixture
def choose(beleid: Actor) -> Callable[..., Deelname]:
    """Choose for Tiel, package M05, as its policy officer."""

    def call(
        keuze: str = "haakt_aan", vanaf: date = VANDAAG, reden: str = "De raad wil het.", **values: Any
    ) -> Deelname:
        with scope.within(beleid.scope):
            pakket = Maatregelenpakket.objects.get(pk="M05")
            return deelname.choose(
                pakket=pakket,
                gemeente=TIEL,
                keuze=keuze,
                vanaf=vanaf,
                reden=reden,
                by=values.pop("by", beleid),
                **values,
            )

    return call


@pytest.fixture
def visit() -> Callable[[Person], Client]:
    """A browser of somebody."""

    def call(person: Person) -> Client:
        client = Client()
        client.force_login(person.gebruiker)
        return client

    return call
