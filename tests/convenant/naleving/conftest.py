"""A party with most of its beds in Tiel and some in Buren."""

from contextlib import nullcontext

import pytest

from convenant.models import Partij
from rivierenland.core import scope
from tests.factories import convenant_naleving as maak
from tests.factories.convenant_toezeggingen import party


@pytest.fixture
def waalstroom(cast) -> Partij:
    """Waalstroom as a party: 60 beds in Tiel, 20 in Buren."""
    with nullcontext() if scope.current_or_none() else scope.within(scope.systeem("tests")):
        organisatie = cast.organisaties["waalstroom"]
        organisatie.email = "waalstroom@example.test"
        organisatie.save()
        partij = party(organisatie)
        maak.beds(partij, maak.TIEL, 60)
        maak.beds(partij, maak.BUREN, 20)
        partij.refresh_from_db()
        return partij
