"""What the tests about rounds share."""

from datetime import timedelta

import pytest
from django.utils import timezone

from handhaving.actions import ronde
from rivierenland.core import scope
from tests.factories.registratie import LocatieFactory


@pytest.fixture
def morgen():
    """The day of the round."""
    return timezone.localdate() + timedelta(days=1)


@pytest.fixture
def hoven(cast):
    """Five locations in Tiel, a kilometre apart."""
    with scope.within(scope.systeem("tests")):
        return [LocatieFactory(rd_x=158_000 + 1_000 * number, rd_y=433_000) for number in range(5)]


@pytest.fixture
def plan(cast, morgen):
    """A round of Tiel for tomorrow, walked by its own toezichthouder."""

    def make(locaties=(), **anders):
        who = cast.toezichthouder.tiel
        values = {"gemeente": "GM0281", "dag": morgen, "uren": 7, "inspecteurs": [who.gebruiker], "by": who.actor}
        with scope.within(scope.gemeenten(["GM0281"])):
            return ronde.plan(locaties=list(locaties), **(values | anders))

    return make
