"""The small made-up register, loaded once for the tests that only read it."""

from collections.abc import Iterator
from datetime import date

import pytest

from registratie.actions import demo
from registratie.demo.schaal import KLEIN
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from tests import database

VANDAAG = date(2026, 11, 23)


def load() -> demo.Geladen:
    """*klein* in the database."""
    with scope.within(scope.systeem("tests")):
        return demo.load(schaal=KLEIN, seed=1, vandaag=VANDAAG, by=Actor.systeem("tests"))


@pytest.fixture(scope="package")
def register(django_db_setup, django_db_blocker) -> Iterator[demo.Geladen]:
    yield from database.stand(django_db_blocker, load)


@pytest.fixture
def geladen(systeem, register: demo.Geladen) -> demo.Geladen:
    """*klein* in the database, under the scope that sees everything."""
    return register
