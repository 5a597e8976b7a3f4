"""Who refers, who helps, and one referral that waits."""

import pytest

from rivierenland.core import scope
from rivierenland.core.rollen import Rol
from tests.cast import person
from tests.factories import zorg_doorverwijzing as maak


@pytest.fixture
def tiel(cast):
    with scope.within(scope.systeem("tests")):
        return cast.burgerzaken.tiel.actor


@pytest.fixture
def buren(cast):
    with scope.within(scope.systeem("tests")):
        return cast.burgerzaken.buren.actor


@pytest.fixture
def partners(cast):
    """Two partners and somebody who works there."""
    with scope.within(scope.systeem("tests")):
        rows = [maak.partner(), maak.partner("Ander Steunpunt", "99000066")]
        return [(row, person(Rol.ZORGPARTNER, naam=f"zorg{row.pk}", organisatie=row)) for row in rows]


@pytest.fixture
def steunpunt(partners):
    return partners[0][1].actor


@pytest.fixture
def ander(partners):
    return partners[1][1].actor


@pytest.fixture
def aangeboden(tiel, partners):
    """A referral of Tiel that waits for the first partner, and its card."""
    with scope.within(tiel.scope):
        return maak.offered(tiel, partners[0][0])


@pytest.fixture
def als(client):
    """A client logged in as somebody."""

    def log_in(person):
        client.force_login(person.gebruiker)
        return client

    return log_in
