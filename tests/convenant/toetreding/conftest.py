"""Delta with everything in order in Tiel, and short words for who acts."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest

from rivierenland.core import scope
from tests.factories.convenant_toetreding import ready


def as_(person) -> AbstractContextManager:
    """Within the scope of somebody."""
    return scope.within(person.actor.scope)


def everything() -> AbstractContextManager:
    """Within the scope that sees all."""
    return scope.within(scope.systeem("tests"))


@pytest.fixture
def delta(cast):
    """Delta, whose one location in Tiel meets every check."""
    with everything():
        ready(cast.organisaties["delta"])
    return cast.delta


@pytest.fixture
def browse(client) -> Callable:
    """A browser of somebody."""

    def login(person):
        client.force_login(person.gebruiker)
        return client

    return login
