"""The cast and the stage: who acts in the tests, and the database they act on."""

import pytest

from rivierenland.core import scope
from tests import database
from tests.cast import Cast


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix):
    """The owner makes the test database, one per worker."""
    database.as_owner()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """After the migrations every test runs under the restricted web login."""
    with django_db_blocker.unblock():
        database.allow_truncate()
    database.as_web()
    yield
    database.as_owner()


@pytest.fixture
def cast(db) -> Cast:
    """The people of the policy: `cast.beleid.tiel`, `cast.waalstroom`, `cast.regiocoordinator`."""
    with scope.within(scope.systeem("tests")):
        return Cast.gather()


@pytest.fixture
def systeem(db):
    """Everything the test does happens under the scope that sees all rows."""
    with scope.within(scope.systeem("tests")):
        yield
