"""A Tuesday in the region: one location too full, one quiet, somebody who nears four months."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from registratie.actions import bezettingsstand
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.dashboards import onthouden
from speerpunten.programma.actions import meetwaarde
from tests.factories.registratie import BUREN, TIEL, LocatieFactory, VerblijfFactory


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    """Every test starts without pages of a test before."""
    onthouden.made.cache_clear()


@pytest.fixture
def vorige(vandaag) -> date:
    """The end of the month before."""
    return vandaag.replace(day=1) - timedelta(days=1)


@pytest.fixture
def vandaag() -> date:
    return timezone.localdate()


@pytest.fixture
def tiel_vol(cast, vandaag):
    """Waalstroom has two beds in Tiel and three people in them since 100 days."""
    with scope.within(scope.systeem("tests")):
        locatie = LocatieFactory(organisatie=cast.organisaties["waalstroom"], naam="Volle Hof", capaciteit_vergund=2)
        for _ in range(3):
            VerblijfFactory(locatie=locatie, aankomst=vandaag - timedelta(days=100))
        return locatie


@pytest.fixture
def buren_leeg(cast, vandaag):
    """Fruithof has forty beds in Buren and twelve people."""
    with scope.within(scope.systeem("tests")):
        locatie = LocatieFactory(
            organisatie=cast.organisaties["fruithof"], gemeente_id=BUREN, naam="Ruime Hof", capaciteit_vergund=40
        )
        for _ in range(12):
            VerblijfFactory(locatie=locatie, aankomst=vandaag - timedelta(days=10))
        return locatie


@pytest.fixture
def cijfers(tiel_vol, buren_leeg, vandaag):
    """The figures of today are counted."""
    with scope.within(scope.systeem("tests")):
        bezettingsstand.refresh(van=vandaag - timedelta(days=40), tot=vandaag)
        meetwaarde.compute(peildata=[vandaag], by=Actor.systeem("tests"))
    return {"tiel": TIEL, "buren": BUREN}


@pytest.fixture
def as_person():
    """A browser of somebody of the cast."""

    def login(person) -> Client:
        client = Client()
        client.force_login(person.gebruiker)
        return client

    return login
