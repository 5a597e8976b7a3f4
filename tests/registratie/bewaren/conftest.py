"""Tiel with somebody who left long ago, and the road of a list from concept to proof."""

from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from django.db import connection
from django.utils import timezone

from registratie.actions import vernietiging, vernietigingslijst
from registratie.models import Verblijf, Vernietigingsbewijs, Vernietigingslijst
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.kalender import add_months
from rivierenland.core.models import Parameter
from tests.factories.registratie import TIEL, BewonerFactory, VerblijfFactory
from tests.registratie.aanlevering.conftest import file_store, gemeenten, lijst, locaties  # noqa: F401 - fixtures

PORTAL = Actor.systeem("tests")
MERK = "Zqverdwenen"
"""The name of whoever must be gone; no other text in the database holds it."""


def today() -> date:
    return timezone.localdate()


def longer_ago(days: int = 1, months: int = 12) -> date:
    """A departure that is past its term."""
    return add_months(today(), -months) - timedelta(days=days)


def everything():
    return scope.within(scope.systeem("tests"))


def leave(locatie, vertrek: date, *, achternaam: str = MERK, nights: int = 40, **values) -> Verblijf:
    """Somebody who slept at `locatie` until `vertrek`."""
    if "bewoner" not in values:
        values["bewoner"] = BewonerFactory(
            organisatie=locatie.organisatie, gemeente_id=locatie.gemeente_id, achternaam=achternaam, voornaam="Bogumil",
            woonplaats=f"{achternaam}stad",
        )  # fmt: skip
    return VerblijfFactory(locatie=locatie, aankomst=vertrek - timedelta(days=nights), vertrek=vertrek, **values)


def set_term(maanden: float, gemeente: str | None = TIEL) -> None:
    Parameter.objects.create(
        code="bewaar_verblijf_maanden", naam="Bewaartermijn", gemeente_id=gemeente, waarde=maanden, bron="Besluit college",
        geldig_van=date(2021, 1, 1),
    )  # fmt: skip


def prepare(gemeente: str = TIEL) -> Vernietigingslijst | None:
    with everything():
        return vernietigingslijst.prepare(gemeente=gemeente, vandaag=today(), by=PORTAL)


def approve(person, made: Vernietigingslijst) -> Vernietigingslijst:
    with scope.within(person.actor.scope):
        vernietigingslijst.submit(lijst=made, by=person.actor)
        return vernietigingslijst.approve(lijst=made, by=person.actor)


def execute(person, made: Vernietigingslijst) -> Vernietigingsbewijs:
    with scope.within(scope.vernietiging(made.gemeente_id)):
        return vernietiging.execute(lijst=made, by=person.actor)


def destroy(cast) -> Vernietigingsbewijs:
    """The whole road for Tiel."""
    beheerder = cast.functioneel_beheerder.tiel
    return execute(beheerder, approve(beheerder, prepare()))


def tables_with(word: str) -> dict[str, int]:
    """In which tables of the whole database the word stands, in any column; the guard of everything here."""
    found = {}
    with everything(), connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'select count(*) from "{table}" t where t::text ilike %s', [f"%{word}%"])
            if count := cursor.fetchone()[0]:
                found[table] = count
    return found


@pytest.fixture
def weg(cast, stage) -> SimpleNamespace:
    """Somebody who left Latenstein (Tiel) more than a year ago."""
    with everything():
        stay = leave(stage.tiel, longer_ago())
    return SimpleNamespace(verblijf=stay, bewoner=stay.bewoner, locatie=stage.tiel)
