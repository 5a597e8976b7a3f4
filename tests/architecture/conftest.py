"""What the walks over every page share."""

import logging

import pytest
from django.test import Client

from rivierenland.core import scope
from rivierenland.core.views import healthz
from tests.architecture.pages import pages, strange
from tests.architecture.scene import Scene, build
from tests.architecture.walk import Answer, walk

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
_kept: dict[str, list[Answer]] = {}
"""A walk takes seconds and its answers are plain values: one walk serves all tests of a session."""


@pytest.fixture
def scene(db, settings, tmp_path) -> Scene:
    """Three tenants and everybody who looks at them."""
    settings.MEDIA_ROOT = tmp_path
    with scope.within(scope.systeem("tests")):
        return build()


@pytest.fixture
def quiet():
    """A walk is refused a thousand times on purpose; nobody needs to read that in the log."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


@pytest.fixture
def clients(scene: Scene, quiet: None, monkeypatch) -> dict[str, Client]:
    """A browser for everybody."""
    monkeypatch.setattr(healthz, "_ask_worker", lambda: True)
    found = {naam: Client(raise_request_exception=False) for naam in scene.people()}
    for naam, user in scene.people().items():
        if user:
            found[naam].force_login(user, backend=BACKEND)
    return found


@pytest.fixture
def answers(db, request) -> list[Answer]:
    """What everybody gets from every page."""
    if "all" not in _kept:
        clients, scene = request.getfixturevalue("clients"), request.getfixturevalue("scene")
        _kept["all"] = walk(clients, pages(scene), lambda label: True)
    return _kept["all"]


@pytest.fixture
def strange_answers(clients: dict[str, Client], scene: Scene) -> list[Answer]:
    """What those who see nothing of a tenant get from pages about a row that is not there."""
    outsiders = ("andere marktpartij", "FUNCTIONEEL_BEHEERDER", "BELEID")
    return walk({naam: clients[naam] for naam in outsiders}, strange(pages(scene)), lambda label: True)
