"""Who keeps offers of help, and who looks for them."""

import pytest
from django.test import Client

from rivierenland.core import scope
from rivierenland.core.enums import Organisatierol, Organisatiestatus
from rivierenland.core.models import Organisatie
from rivierenland.core.rollen import Rol
from tests.cast import Person, person


@pytest.fixture
def als():
    """A browser in which this person is logged in."""

    def inloggen(wie: Person) -> Client:
        client = Client()
        client.force_login(wie.gebruiker)
        return client

    return inloggen


@pytest.fixture
def partner(cast) -> Person:
    """Somebody of a care partner that keeps its own offers."""
    with scope.within(scope.systeem("tests")):
        steunpunt = Organisatie.objects.create(
            kvk="99000058",
            naam="Steunpunt (fictief)",
            rollen=[Organisatierol.ZORGPARTNER],
            status=Organisatiestatus.ACTIEF,
        )
        return person(Rol.ZORGPARTNER, naam="partner", organisatie=steunpunt)
