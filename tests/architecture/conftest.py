"""What the walks over every page share."""

import logging
import shutil
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from http.cookies import SimpleCookie
from pathlib import Path

import pytest
from django.test import Client, override_settings

from rivierenland.core import scope
from rivierenland.core.models import Gebruiker
from rivierenland.core.views import healthz
from tests import database
from tests.architecture.pages import pages, strange
from tests.architecture.scene import Scene, build
from tests.architecture.walk import Answer, walk

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
_kept: dict[str, list[Answer]] = {}
"""A walk takes seconds and its answers are plain values: one walk serves all tests of a session."""


@dataclass(frozen=True)
class Stage:
    """The scene as it was built: its rows, the folder with its files, and the cookies of everybody who is logged in."""

    scene: Scene
    files: Path
    cookies: dict[str, SimpleCookie]


@pytest.fixture(scope="package")
def stage(django_db_setup, django_db_blocker, tmp_path_factory) -> Iterator[Stage]:
    """Built once: one transaction around all tests here, in which every test takes back what it did itself."""
    files = tmp_path_factory.mktemp("bestanden")

    def make() -> Stage:
        with override_settings(MEDIA_ROOT=files), scope.within(scope.systeem("tests")):
            scene = build()
        return Stage(scene, files, {naam: _cookies(user) for naam, user in scene.people().items()})

    yield from database.stand(django_db_blocker, make)


def _cookies(user: Gebruiker | None) -> SimpleCookie:
    client = Client()
    if user:
        client.force_login(user, backend=BACKEND)
    return client.cookies


@pytest.fixture
def scene(db, stage: Stage, settings, tmp_path) -> Scene:
    """Three tenants and everybody who looks at them: a copy, for this test alone."""
    settings.MEDIA_ROOT = shutil.copytree(stage.files, tmp_path / "bestanden")
    return deepcopy(stage.scene)


@pytest.fixture
def quiet():
    """A walk is refused a thousand times on purpose; nobody needs to read that in the log."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


@pytest.fixture
def clients(scene: Scene, stage: Stage, quiet: None, monkeypatch) -> dict[str, Client]:
    """A browser for everybody."""
    monkeypatch.setattr(healthz, "_ask_worker", lambda: True)
    found = {naam: Client(raise_request_exception=False) for naam in stage.cookies}
    for naam, client in found.items():
        client.cookies = deepcopy(stage.cookies[naam])
    return found


@pytest.fixture
def answers(stage, db, request) -> list[Answer]:
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
