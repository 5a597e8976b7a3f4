"""Migrations stay light: a first start must not draw every model of the portal again before each of them."""

import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from rivierenland.core.db.drawing import needed
from rivierenland.core.db.executor import draws_its_own

OURS = {
    "core",
    "registratie",
    "handhaving",
    "convenant",
    "aanbod",
    "arbeidsmigrant",
    "zorg",
    "kennis",
    "programma",
    "rapportages",
    "api",
}
HEAVY = {("registratie", "0026_verblijf_dagen")}
"""Adds a constraint without checking what stands there already, by Django's own operation."""


@pytest.fixture
def loader(db) -> MigrationLoader:
    return MigrationLoader(connection)


def test_every_migration_of_ours_draws_only_what_it_needs(loader) -> None:
    heavy = {
        key
        for key, migration in loader.disk_migrations.items()
        if key[0] in OURS and not all(draws_its_own(operation) for operation in migration.operations)
    }
    assert heavy == HEAVY


def test_a_model_comes_with_what_it_points_at_and_no_more(loader) -> None:
    state = loader.project_state()
    found = {model for app, model in needed(state, [("core", "parameter")])}
    assert found == {"parameter", "gemeente", "gebruiker"}
