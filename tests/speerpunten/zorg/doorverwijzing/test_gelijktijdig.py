"""A person who withdraws while the partner accepts or reads, and two people of one partner: one order, and no contact left behind."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from django.db import connections

from rivierenland.core import scope
from rivierenland.core.actions.versie import Verouderd
from rivierenland.core.models import Gemeente, Inzage, Parameter
from speerpunten.zorg.actions import doorverwijzing as actions
from speerpunten.zorg.models import Doorverwijscontact, Doorverwijzing
from tests.cast import Cast
from tests.factories import zorg_doorverwijzing as maak

pytestmark = [pytest.mark.worker, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def cast(transactional_db, request):
    """The people, also after a test that committed and so emptied every table."""
    if not Gemeente.objects.exists():
        import_module("rivierenland.core.migrations.0003_gemeenten").load(apps, None)
    if not Parameter.objects.filter(code="toestemming_maanden").exists():
        import_module("speerpunten.zorg.migrations.0006_doorverwijzing_parameters").add_parameters(apps, None)
    with scope.within(scope.systeem("tests")):
        return Cast.gather()


def at_once(*doen: Callable[[], Any]) -> list[Any]:
    """Do these at the same moment, each over a connection of its own; an exception is an answer too."""

    def run(een: Callable[[], Any]) -> Any:
        try:
            return een()
        except (actions.ToestemmingWeg, Verouderd) as fout:
            return type(fout)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(doen)) as pool:
        return list(pool.map(run, doen))


def test_withdrawing_comes_before_or_after_and_never_beside(tiel, steunpunt, partners):
    """In one test, because every test that commits empties all tables."""

    def accept(row):
        with scope.within(steunpunt.scope):
            return actions.accept(doorverwijzing=row, versie=row.versie, by=steunpunt).status

    def read(row):
        with scope.within(steunpunt.scope):
            return actions.read(doorverwijzing=row, pagina="/x/", by=steunpunt)

    def withdraw(kaart):
        with scope.within(scope.geheim(kaart.digest)):
            return actions.withdraw(kaart=kaart).status

    for _ in range(5):
        with scope.within(tiel.scope):
            row, kaart = maak.offered(tiel, partners[0][0])
        first, weg = at_once(lambda r=row: accept(r), lambda k=kaart: withdraw(k))
        assert (first in ("aangenomen", actions.ToestemmingWeg), weg) == (True, "ingetrokken")
    with scope.within(tiel.scope):
        row, kaart = maak.offered(tiel, partners[0][0])
    assert sorted(map(str, at_once(lambda: accept(row), lambda: accept(row)))) == sorted(["aangenomen", str(Verouderd)])
    gelezen, weg = at_once(lambda: read(row), lambda: withdraw(kaart))
    assert gelezen in (maak.CONTACT, actions.ToestemmingWeg)
    assert Inzage.objects.count() == int(gelezen == maak.CONTACT)
    with scope.within(scope.systeem("tests")):
        assert Doorverwijscontact.objects.count() == 0
        assert set(Doorverwijzing.objects.values_list("status", flat=True)) == {"ingetrokken"}
