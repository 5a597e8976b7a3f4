"""Delta with one location in Tiel, admitted and with a mandate; and a certificate to seal with."""

import pytest

from rivierenland.core import scope
from tests.factories import convenant_ondertekenen as factories
from tests.factories.convenant_toetreding import admitted
from tests.factories.registratie import LocatieFactory


@pytest.fixture(autouse=True)
def own_counters(own_cache) -> None:
    """Codes that were used and tries that failed are remembered where no other process empties the memory."""


@pytest.fixture
def zegel(tmp_path, settings):
    """A certificate of this test alone."""
    factories.make_seal(tmp_path, settings)
    return tmp_path


@pytest.fixture
def delta(cast):
    """Delta, admitted to the first version, whose beheerder may sign."""
    with scope.within(scope.systeem("tests")):
        LocatieFactory(organisatie=cast.organisaties["delta"])
        cast.organisaties["delta"].refresh_from_db()
        admitted(cast.organisaties["delta"])
        factories.mandaat(cast.delta.gebruiker, cast.organisaties["delta"])
    return cast.delta
