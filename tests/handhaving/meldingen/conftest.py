"""Meldingen in Tiel: who reports, who handles, and the register that speaks up by itself."""

from datetime import date, timedelta

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from handhaving.actions import melding as actions
from handhaving.enums import Meldingbron, Meldingonderwerp
from handhaving.melden import code
from handhaving.melden.code import Sleutel
from handhaving.models import Melding
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from tests.factories.handhaving import MeldingFactory
from tests.factories.registratie import TIEL
from tests.registratie.conftest import as_person, stage  # noqa: F401 -- fixtures

GEMELD = {
    "gemeente": TIEL,
    "onderwerp": Meldingonderwerp.BRANDVEILIGHEID,
    "bron": Meldingbron.BEWONER,
    "tekst": "De nooduitgang zit op slot.",
    "adres": "Voorbeeldkade 3, Tiel",
}


@pytest.fixture(autouse=True)
def own_counters(settings):
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "meldingen"}}
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def bezoeker(db) -> Client:
    """A browser of somebody without an account."""
    return Client()


def report(person, **changes) -> tuple[Melding, str]:
    """Written down by an official."""
    with scope.within(person.actor.scope):
        return actions.report(by=person.actor, **GEMELD | changes)


def by_nobody(**changes) -> tuple[Melding, Sleutel]:
    """Sent by somebody without an account, in the scope of the two new codes."""
    sleutel = code.make(2026)
    with scope.within(scope.geheim(sleutel.digest)):
        return actions.report(sleutel=sleutel, **GEMELD | changes)[0], sleutel


def made(*, dagen_geleden: int = 0, **values) -> Melding:
    """A row as it may stand there, that came in so many days ago."""
    with scope.within(scope.systeem("tests")):
        row = MeldingFactory(**values)
        Melding.objects.filter(pk=row.pk).update(created_at=timezone.now() - timedelta(days=dagen_geleden))
        row.refresh_from_db()
        return row


def stored(pk: int) -> Melding:
    with scope.within(scope.systeem("tests")):
        return Melding.objects.get(pk=pk)


def night(vandaag: date | None = None) -> int:
    """What the register does every morning."""
    with scope.within(scope.systeem("tests")):
        return actions.raise_signals(vandaag=vandaag or timezone.localdate(), by=Actor.systeem("tests"))


def signals(**lookup) -> list[Melding]:
    """The open meldingen of the register."""
    with scope.within(scope.systeem("tests")):
        return list(Melding.objects.open().exclude(signaal="").filter(**lookup).order_by("pk"))
