"""Two tabs, two lines, two phones at the same moment: one inspection, and nothing lost."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from django.db import connections

from handhaving import tasks
from handhaving.models import Checklistversie, Inspectie, Inzending, Inzendingfoto
from rivierenland.core import scope
from rivierenland.core.models import Gemeente
from tests.cast import Cast
from tests.handhaving.telefoon.conftest import Phone, Stage

pytestmark = [pytest.mark.worker, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def cast(transactional_db, request):
    """The people, also after a test that committed and so emptied every table."""
    if not Gemeente.objects.exists():
        import_module("rivierenland.core.migrations.0003_gemeenten").load(apps, None)
    if not Checklistversie.objects.exists():
        first = import_module("handhaving.migrations.0009_checklist_1")
        first.add_parameters(apps, None)
        first.add_checklist(apps, None)
    with scope.within(scope.systeem("tests")):
        return Cast.gather()


def answer(part: Callable[..., Any], *values: Any) -> int:
    """The status that a phone gets."""
    return part(*values).status_code


def at_once(*doen: Callable[[], Any]) -> list[Any]:
    """Do these at the same moment, each over a connection of its own."""

    def run(een: Callable[[], Any]) -> Any:
        try:
            return een()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(doen)) as pool:
        return list(pool.map(run, doen))


def test_two_tabs_a_thief_and_two_phones(phone: Phone, stage: Stage, inspection) -> None:
    """In one test, because every test that commits empties all tables."""
    waarden, tab = inspection(1), Phone(stage.inspecteur)
    sleutel, foto = waarden["sleutel"], waarden["fotos"][0]["sleutel"]
    tabs = (phone, tab, phone, tab)
    assert at_once(*(partial(answer, een.send, waarden) for een in tabs)) == [200] * 4
    assert at_once(*(partial(answer, een.photo, sleutel, foto) for een in tabs)) == [200] * 4
    assert at_once(*(partial(answer, een.complete, sleutel) for een in tabs)) == [200] * 4
    with scope.within(scope.systeem("tests")):
        assert (Inzending.objects.count(), Inzendingfoto.objects.count()) == (1, 1)

    ander = inspection()
    dief = Phone(stage.collega)
    assert sorted(at_once(partial(answer, dief.send, ander), partial(answer, phone.send, ander))) == [200, 404]

    tweede = inspection(opmerking="Ook hier geweest.")
    phone.send(tweede)
    phone.complete(tweede["sleutel"])
    at_once(*(partial(tasks.process_inzending, key) for key in (sleutel, tweede["sleutel"]) * 2))
    with scope.within(scope.systeem("tests")):
        assert Inspectie.objects.count() == 1
        rows = Inzending.objects.filter(pk__in=[sleutel, tweede["sleutel"]])
        assert sorted(rows.values_list("status", flat=True)) == ["aandacht", "verwerkt"]
