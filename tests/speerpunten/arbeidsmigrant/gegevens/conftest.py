"""Somebody with stays, a code, and a browser without a login."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from registratie.enums import Koppelwijze
from registratie.models import Bewoner, Huisvestingslocatie, Koppeling, Locatiekaart, Persoon
from rivierenland.core import scope
from speerpunten.arbeidsmigrant.actions import inzagecode
from speerpunten.arbeidsmigrant.enums import Codeweg
from tests.factories.registratie import BUREN, BewonerFactory, LocatieFactory, VerblijfFactory

GEBOREN = date(1990, 11, 23)
OPENEN = reverse("arbeidsmigrant:mijn-gegevens", kwargs={"taal": "en"})
BEKIJKEN = reverse("arbeidsmigrant:mijn-gegevens-bekijken", kwargs={"taal": "en"})


@pytest.fixture(autouse=True)
def own_counters(own_cache) -> None:
    """What one test counted does not reach the next."""


@pytest.fixture
def telefoon(db) -> Client:
    """The browser of a worker."""
    return Client()


@pytest.fixture
def verblijf(cast):
    """Somebody who stays with Waalstroom in Tiel since a hundred nights."""
    with scope.within(scope.systeem("tests")):
        locatie = LocatieFactory(organisatie=cast.organisaties["waalstroom"], naam="Medelhof")
        card(locatie)
        return VerblijfFactory(
            locatie=locatie, aankomst=timezone.localdate() - timedelta(days=100),
            bewoner=BewonerFactory(organisatie=locatie.organisatie, voornaam="Ana", achternaam="Petrova", geboortedatum=GEBOREN),
        )  # fmt: skip


@pytest.fixture
def elders(cast, verblijf):
    """The same person with Fruithof in Buren, before: linked by the portal, with the very same name."""
    with scope.within(scope.systeem("tests")):
        locatie = LocatieFactory(organisatie=cast.organisaties["fruithof"], gemeente_id=BUREN, naam="Fruithof Erichem")
        card(locatie)
        row = VerblijfFactory(
            locatie=locatie, aankomst=timezone.localdate() - timedelta(days=150), vertrek=timezone.localdate() - timedelta(days=100),
            bewoner=BewonerFactory(
                organisatie=locatie.organisatie, gemeente_id=BUREN, voornaam="Ana", achternaam="Petrova", geboortedatum=GEBOREN
            ),
        )  # fmt: skip
        link(verblijf.bewoner, row.bewoner)
        return row


def card(locatie: Huisvestingslocatie) -> None:
    """What anybody may know of a location."""
    Locatiekaart.objects.create(
        locatie_id=locatie.pk, naam=locatie.naam, gemeente_id=locatie.gemeente_id, soort=locatie.soort, status=locatie.status,
        bedden=10, ingangsdatum=locatie.ingangsdatum,
    )  # fmt: skip


def link(*bewoners: Bewoner) -> None:
    """These records are one person."""
    persoon = Persoon.objects.create()
    for row in bewoners:
        Koppeling.objects.create(
            bewoner=row, persoon=persoon, gemeente_id=row.gemeente_id, organisatie_id=row.organisatie_id,
            sleutel=Bewoner.objects.values_list("sleutel", flat=True).get(pk=row.pk), wijze=Koppelwijze.AUTOMATISCH,
        )  # fmt: skip


def from_provider(person, bewoner, **changes) -> str:
    """The code on a slip of the provider."""
    with scope.within(person.actor.scope):
        values = {"weg": Codeweg.INCHECK, "taal": "en"} | changes
        return inzagecode.give(bewoner=Bewoner.objects.get(pk=bewoner.pk), by=person.actor, **values)[1]


def from_desk(person, bewoner, **changes) -> str:
    """The code of the desk, that saw a document."""
    return from_provider(person, bewoner, **({"weg": Codeweg.BALIE, "identiteit": "balie"} | changes))


def enter(client, code, geboren="23-11-1990"):
    """Type a code and a birth date."""
    return client.post(OPENEN, {"code": code, "geboortedatum": geboren})
