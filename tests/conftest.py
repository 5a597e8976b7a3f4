"""The cast and the stage: who acts in the tests, and the database they act on."""

from typing import Any

import pytest
from django.core.cache import cache

from rivierenland.core import scope
from rivierenland.core.charts import borders
from tests import database, template
from tests.cast import Cast
from tests.scheduling import DearTogether


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> DearTogether | None:
    """With `-n 2`, unless another way of dividing the tests was asked for."""
    return DearTogether(config, log) if config.getvalue("dist") == "load" else None


def pytest_sessionstart(session: pytest.Session) -> None:
    """Maps draw the borders that ship with the portal and ask the database nothing, so that queries can be counted."""
    borders.use(None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let every test that uses the database also use the connection over which jobs report their progress."""
    for item in items:
        marker = item.get_closest_marker("django_db")
        if marker or "db" in getattr(item, "fixturenames", ()):
            kwargs = (marker.kwargs if marker else {}) | {"databases": list(database.ALIASES)}
            item.add_marker(pytest.mark.django_db(**kwargs), append=False)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """A test inside one transaction reports progress over that same connection; a test that commits uses a second one."""
    marker = item.get_closest_marker("django_db")
    database.share_connection(not (marker and marker.kwargs.get("transaction")))


@pytest.fixture(scope="session")
def django_db_keepdb() -> bool:
    """The database stands before the tests ask for it; it is made anew at the start of every run."""
    return True


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix):
    """The owner makes the test database, one per worker, as a copy of the template."""
    database.as_owner()
    template.copy_to(database.name_of_copy())


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """After the migrations every test runs under the restricted web login."""
    with django_db_blocker.unblock():
        database.allow_truncate()
    database.as_web()
    yield
    database.as_owner()


@pytest.fixture
def own_cache(settings, worker_id: str) -> None:
    """A part of Valkey that no other process of tests empties, empty: for what counts from one request to the next."""
    kast = settings.CACHES["default"]
    part = 1 + int(worker_id.removeprefix("gw")) if worker_id.startswith("gw") else 1
    settings.CACHES = {"default": kast | {"LOCATION": f"{kast['LOCATION']}?db={part}"}}
    cache.clear()


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
