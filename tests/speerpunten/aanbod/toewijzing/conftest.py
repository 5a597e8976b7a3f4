"""Whoever asks where a location helps most."""

import pytest
from django.test import Client

from rivierenland.core.models import Parameter
from tests.cast import Person
from tests.factories import aanbod_toewijzing as maak


@pytest.fixture
def als():
    """A browser in which this person is logged in."""

    def inloggen(person: Person) -> Client:
        client = Client()
        client.force_login(person.gebruiker)
        return client

    return inloggen


@pytest.fixture(autouse=True)
def everybody_looks_for_a_bed(request):
    """The shares of the task are example values; what is tested here must not change with them."""
    if {"db", "transactional_db"} & set(request.fixturenames):
        request.getfixturevalue("db")
        set_shares(in_regio=100, eigen_woning=0, op_erf=100)


def set_shares(**procenten: int) -> None:
    """Who of the people at work looks for a bed, in percent."""
    for naam, waarde in procenten.items():
        Parameter.objects.filter(code=f"opgave.{naam}").update(waarde=waarde)


@pytest.fixture
def regio(db):
    """Work in Tiel and in Maasdriel, and every bed in Tiel: 40 people, 50 beds."""
    maak.work(1, 20)
    maak.work(2, 20, gemeente=maak.MAASDRIEL, kern="Kerkdriel", x=151_600, y=420_300, piek=60)
    maak.beds(1, 50)
