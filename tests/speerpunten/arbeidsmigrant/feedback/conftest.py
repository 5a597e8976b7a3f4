"""A location of Waalstroom in Tiel with a code, and the night that publishes."""

from collections.abc import Callable
from contextlib import nullcontext
from datetime import date

import pytest
from django.utils import timezone

from registratie.models import Huisvestingslocatie, Locatiekaart
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from speerpunten.arbeidsmigrant.actions import feedback as actions
from speerpunten.arbeidsmigrant.models import Feedbackcode
from tests.factories import feedback as maak
from tests.factories.registratie import TIEL, LocatieFactory
from tests.registratie.conftest import as_person  # noqa: F401 -- fixture


@pytest.fixture(autouse=True)
def nobody_came_before(own_cache) -> None:
    """What one test counted in the cache does not reach the next."""


@pytest.fixture
def medelhof(cast) -> Huisvestingslocatie:
    """In use, with ten beds and its card."""
    with nullcontext() if scope.current_or_none() else scope.within(scope.systeem("tests")):
        row = LocatieFactory(naam="Medelhof", organisatie=cast.organisaties["waalstroom"])
        Locatiekaart.objects.create(
            locatie_id=row.pk, naam=row.naam, gemeente_id=TIEL, soort=row.soort, status=row.status, bedden=10,
            ingangsdatum=row.ingangsdatum,
        )  # fmt: skip
        return row


@pytest.fixture
def code(medelhof) -> Feedbackcode:
    """What hangs on the wall of Medelhof."""
    with nullcontext() if scope.current_or_none() else scope.within(scope.systeem("tests")):
        return maak.code(medelhof, "kfc4tm9x2r")


@pytest.fixture
def night() -> Callable[..., int]:
    """One night's work; returns how many series were published."""

    def run(vandaag: date | None = None) -> int:
        with nullcontext() if scope.current_or_none() else scope.within(scope.systeem("publish_feedback")):
            return actions.run_night(vandaag=vandaag or timezone.localdate(), by=Actor.systeem("publish_feedback"))

    return run
