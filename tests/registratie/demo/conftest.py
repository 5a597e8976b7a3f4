"""The small made-up register, loaded once for the tests that only read it."""

from datetime import date

import pytest

from registratie.actions import demo
from registratie.demo.schaal import KLEIN
from rivierenland.core.actor import Actor

VANDAAG = date(2026, 11, 23)


@pytest.fixture
def geladen(systeem) -> demo.Geladen:
    """*klein* in the database, under the scope that sees everything."""
    return demo.load(schaal=KLEIN, seed=1, vandaag=VANDAAG, by=Actor.systeem("tests"))
