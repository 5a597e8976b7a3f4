"""Two market parties and a gemeente that signed."""

import pytest

from rivierenland.core import scope
from rivierenland.core.models import Gemeente
from tests.factories import convenant_evaluatie as maak


@pytest.fixture
def waalstroom(cast):
    return cast.waalstroom.actor


@pytest.fixture
def partijen(cast):
    """Waalstroom, Delta and Tiel as parties."""
    with scope.within(scope.systeem("tests")):
        return {
            "waalstroom": maak.partij(cast.organisaties["waalstroom"]),
            "delta": maak.partij(cast.organisaties["delta"]),
            "tiel": maak.gemeentepartij(Gemeente.objects.get(slug="tiel")),
        }
