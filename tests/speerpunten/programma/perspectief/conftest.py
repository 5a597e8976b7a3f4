"""Who writes and who agrees."""

import pytest


@pytest.fixture
def regio(cast):
    return cast.regiocoordinator.actor


@pytest.fixture
def tiel(cast):
    return cast.beleid.tiel.actor


@pytest.fixture
def buren(cast):
    return cast.beleid.buren.actor
