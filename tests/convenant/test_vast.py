"""What was signed, decided, said, counted and adopted stays as it is, whoever asks: by the database."""

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from convenant.models import Gespreksdocument
from rivierenland.core import scope
from tests.factories import convenant_evaluatie as evaluatie
from tests.factories import convenant_naleving as naleving
from tests.factories.convenant_toetreding import partij_van
from tests.factories.registratie import LocatieFactory

VERBODEN = (
    "update convenant_partijstap set reden = 'x'",
    "delete from convenant_partijstap",
    "update convenant_gespreksstap set tekst = 'x'",
    "delete from convenant_gespreksstap",
    "update convenant_gespreksdocument set bestandsnaam = 'x'",
    "delete from convenant_gespreksdocument",
    "update convenant_evaluatieronde set conclusies = 'x'",
    "update convenant_evaluatiebevroren set titel = 'x'",
    "delete from convenant_evaluatiebevroren",
    "delete from convenant_evaluatievraag",
    "update convenant_convenantversie set titel = 'x'",
    "delete from convenant_convenantversie",
    "update convenant_artikel set tekst = 'x'",
    "update convenant_toezegging set norm = 1",
    "delete from convenant_toezegging",
)  # fmt: skip
VAST = {
    "artikel": "inhoud_vast", "convenantversie": "versie_vast", "evaluatieantwoord": "inhoud_vast",
    "evaluatiebevroren": "bevroren_vast", "evaluatieronde": "ronde_vast", "evaluatiestem": "inhoud_vast",
    "evaluatievraag": "inhoud_vast", "gespreksdocument": "vast", "gespreksstap": "vast", "mandaat": "vast", "ondertekening": "vast",
    "partijstap": "vast", "toezegging": "inhoud_vast", "zegel": "vast",
}  # fmt: skip
"""The trigger of each table that keeps its rows; a trigger stands for the owner as for anybody."""


@pytest.fixture
def alles(cast, regio):
    """A party with a step, a conversation with a file, and a closed evaluation."""
    with scope.within(scope.systeem("tests")):
        organisatie = cast.organisaties["delta"]
        LocatieFactory(organisatie=organisatie)
        organisatie.refresh_from_db()
        partij = partij_van(organisatie)
        naleving.conversation(partij)
        Gespreksdocument.objects.create(
            organisatie=organisatie, gemeenten=[naleving.TIEL], bestandsnaam="plan.pdf", soort="application/pdf", grootte=1,
            sha256="a" * 64, created_by=cast.delta.gebruiker,
        )  # fmt: skip
        evaluatie.measured(timezone.localdate())
        evaluatie.concluded(evaluatie.over(evaluatie.opened(by=regio)), by=regio)
    return partij


def test_nothing_of_it_is_changed_or_removed_by_anybody(cast, alles):
    for wie in (scope.systeem("tests"), cast.delta.actor.scope, cast.beleid.tiel.actor.scope):
        for opdracht in VERBODEN:
            with scope.within(wie), pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(opdracht)


def test_the_triggers_stand_for_the_owner_too(db):
    """The test database alone has those against emptying put off, so that it can be cleaned."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select replace(tgrelid::regclass::text, 'convenant_', ''), tgname, pg_get_triggerdef(oid) from pg_trigger"
            " where tgrelid::regclass::text like 'convenant_%' and tgname like any (array['%vast', 'nooit_geleegd'])"
        )
        found = {(tabel, naam): tekst for tabel, naam, tekst in cursor.fetchall()}
    assert set(VAST.items()) <= set(found)
    assert {tabel for tabel, naam in found if naam == "nooit_geleegd"} == set(VAST)
    for (_, naam), tekst in found.items():
        assert ("BEFORE TRUNCATE" in tekst) is (naam == "nooit_geleegd")
        assert naam == "nooit_geleegd" or "DELETE OR UPDATE" in tekst


def test_a_step_still_follows_its_organisation(cast, alles):
    with scope.within(scope.systeem("tests")):
        LocatieFactory(organisatie=alles.organisatie, gemeente_id=naleving.BUREN)
        assert sorted(alles.stappen.get().gemeenten) == [naleving.BUREN, naleving.TIEL]


def test_no_foreign_key_of_the_database_takes_rows_with_it(db):
    """Deleting an organisation, a user or a version is refused while something of the convenant names it."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select conrelid::regclass::text, conname from pg_constraint where contype = 'f'"
            " and conrelid::regclass::text like 'convenant_%' and confdeltype not in ('a', 'r')"
        )
        assert cursor.fetchall() == []
