"""The scope of one person: the own rows through either lock, and nothing else in the whole database."""

import pytest
from django.db import ProgrammingError, connection

from registratie.models import Bewoner, Brpverklaring, Informatiebewijs, Koppeling, Verblijf
from rivierenland.core import scope
from rivierenland.core.models import Organisatie
from rivierenland.core.scope import OutsideScope, Scope
from speerpunten.arbeidsmigrant.models import Inzagecode, Inzageverzoek
from tests.factories.registratie import VerblijfFactory

READS = {
    *("registratie_bewoner", "registratie_verblijf", "registratie_brpverklaring", "registratie_informatiebewijs"),
    *("arbeidsmigrant_inzageverzoek", "registratie_locatiekaart", "core_gemeente", "core_parameter"),
}
READS_COLUMNS = {
    "core_organisatie": {"id", "naam"},
    "core_inzage": {
        "id",
        "rol",
        "doel",
        "object_soort",
        "object_ids",
        "gemeente_code",
        "organisatie_id",
        "tijdstempel",
    },
    "core_gebeurtenis": {"id"},
}
ADDS = {"arbeidsmigrant_inzageverzoek", "arbeidsmigrant_inzageverzoekevent", "core_gebeurtenis"}


def rights(right: str) -> set[str]:
    """The tables of which the role of a person holds a right, on the whole table."""
    with connection.cursor() as cursor:
        cursor.execute(
            """select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
            and has_table_privilege('rl_persoon', c.oid, %s)""",
            [right],
        )
        return {name for (name,) in cursor.fetchall()}


@pytest.mark.django_db
class TestRights:
    def test_it_reads_these_tables_of_all_there_are(self) -> None:
        assert rights("select") == READS

    def test_it_reads_these_columns_and_no_other(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute(
                """select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                and not a.attisdropped where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
                and has_column_privilege('rl_persoon', c.oid, a.attnum, 'select')
                and not has_table_privilege('rl_persoon', c.oid, 'select')"""
            )
            found: dict[str, set[str]] = {}
            for table, column in cursor.fetchall():
                found.setdefault(table, set()).add(column)
        assert found == READS_COLUMNS

    def test_it_adds_to_these_tables_and_changes_none(self) -> None:
        assert (rights("insert"), rights("update"), rights("delete"), rights("truncate")) == (ADDS, set(), set(), set())

    def test_it_inherits_nothing(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute(
                "select count(*) from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname = 'rl_persoon'"
            )
            assert cursor.fetchone() == (0,)

    def test_every_tenant_table_that_it_reads_has_a_condition_on_the_person(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("select tablename, qual from pg_policies where 'rl_persoon' = any(roles) and cmd = 'SELECT'")
            conditions = dict(cursor.fetchall())
        assert conditions.pop("core_organisatie") == "true"
        assert {table for table, condition in conditions.items() if "app.bewoners" not in condition} == set()
        assert set(conditions) == READS - {"registratie_locatiekaart", "core_gemeente", "core_parameter"}


class TestRows:
    @pytest.fixture
    def ander(self, cast):
        with scope.within(scope.systeem("tests")):
            return VerblijfFactory(locatie__organisatie=cast.organisaties["delta"])

    def test_the_own_rows_through_either_lock(self, verblijf, ander) -> None:
        with scope.within(scope.persoon([verblijf.bewoner_id])):
            assert [row.pk for row in Bewoner.objects.all()] == [verblijf.bewoner_id]
            assert [row.pk for row in Verblijf.objects.all()] == [verblijf.pk]
            with connection.cursor() as cursor:
                cursor.execute("select id from registratie_verblijf")
                assert cursor.fetchall() == [(verblijf.pk,)]
                cursor.execute("select id from registratie_bewoner")
                assert cursor.fetchall() == [(verblijf.bewoner_id,)]

    def test_two_records_of_one_person(self, verblijf, elders, ander) -> None:
        with scope.within(scope.persoon([verblijf.bewoner_id, elders.bewoner_id])):
            assert {row.pk for row in Verblijf.objects.all()} == {verblijf.pk, elders.pk}

    def test_what_is_about_the_person_but_not_for_the_person_is_not_there(self, verblijf, elders) -> None:
        with scope.within(scope.persoon([verblijf.bewoner_id])):
            assert [list(model.objects.all()) for model in (Koppeling, Inzagecode, Organisatie)] == [[], [], []]
            assert list(Brpverklaring.objects.all()) == list(Informatiebewijs.objects.all()) == []

    @pytest.mark.parametrize(
        "table", ["registratie_koppeling", "registratie_brpsignaal", "core_gebruiker", "handhaving_melding"]
    )
    def test_the_database_refuses_every_other_table(self, verblijf, table) -> None:
        with (
            pytest.raises(ProgrammingError, match="permission denied"),
            scope.within(scope.persoon([verblijf.bewoner_id])),
            connection.cursor() as cursor,
        ):
            cursor.execute(f"select count(*) from {table}")

    def test_nothing_of_the_register_is_written(self, verblijf) -> None:
        with (
            pytest.raises(ProgrammingError, match="permission denied"),
            scope.within(scope.persoon([verblijf.bewoner_id])),
        ):
            Verblijf.objects.update(kamer="9")

    def test_a_request_about_somebody_else_is_refused_by_both_locks(self, verblijf, ander) -> None:
        values = {
            "bewoner_id": ander.bewoner_id, "gemeente_id": ander.gemeente_id, "organisatie_nr": 1, "referentie": "G-1",
            "soort": "correctie", "taal": "en", "ontvangen_op": "2026-11-26", "uiterlijk": "2026-12-26",
        }  # fmt: skip
        with scope.within(scope.persoon([verblijf.bewoner_id])), pytest.raises(OutsideScope):
            Inzageverzoek.objects.create(**values)
        with (
            pytest.raises(ProgrammingError, match="row-level security"),
            scope.within(scope.persoon([verblijf.bewoner_id])),
        ):
            Inzageverzoek(**values).save()

    def test_a_scope_of_nobody_is_no_scope(self) -> None:
        with pytest.raises(ValueError, match="at least one"):
            scope.persoon([])

    def test_a_scope_travels_as_plain_values(self) -> None:
        assert Scope.from_dict(scope.persoon([3, 1]).as_dict()) == scope.persoon([1, 3])
