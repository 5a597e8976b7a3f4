"""Two organisations with a location each, and the software of the first."""

import pytest
from django.core.cache import cache

from registratie.models import Huisvestingslocatie
from rivierenland.core import scope
from tests.api.software import Software, let_in
from tests.cast import Cast
from tests.factories.registratie import LocatieFactory


@pytest.fixture(autouse=True)
def fresh_minute(settings):
    """Nobody has called yet; and whoever tests beside us counts elsewhere."""
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    cache.clear()


@pytest.fixture
def locatie(cast: Cast) -> Huisvestingslocatie:
    """A location of Waalstroom."""
    with scope.within(scope.systeem("tests")):
        return LocatieFactory(organisatie=cast.organisaties["waalstroom"], code="WF-KES", naam="Campus De Zandweg")


@pytest.fixture
def vreemd(cast: Cast) -> Huisvestingslocatie:
    """A location of somebody else."""
    with scope.within(scope.systeem("tests")):
        return LocatieFactory(organisatie=cast.organisaties["fruithof"], code="FH-GEHEIM", naam="Fruithof Geheim")


@pytest.fixture
def software(cast: Cast, locatie: Huisvestingslocatie) -> Software:
    """The software of Waalstroom, with every scope."""
    return let_in(cast.waalstroom.actor)
