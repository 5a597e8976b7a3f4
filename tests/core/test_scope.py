"""Both locks, each by itself: the manager and the database."""

import pytest
from django.db import ProgrammingError, connection, transaction

from rivierenland.core import scope
from rivierenland.core.models import Organisatie
from rivierenland.core.scope import OutsideScope, ScopeInsideTransaction, ScopeMissing

TIEL, BUREN = "GM0281", "GM0214"


def raw_names() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("select naam from core_organisatie order by naam")
        return [naam for (naam,) in cursor.fetchall()]


@pytest.mark.django_db(transaction=True)
class TestLocks:
    @pytest.fixture(autouse=True)
    def organisations(self):
        with scope.within(scope.systeem("tests")):
            self.tiel = Organisatie.objects.create(kvk="99990001", naam="Tielse Bedden", gemeenten=[TIEL])
            self.buren = Organisatie.objects.create(kvk="99990002", naam="Burense Bedden", gemeenten=[BUREN])

    @pytest.mark.parametrize(
        "ask",
        [
            lambda: list(Organisatie.objects.all()),
            lambda: Organisatie.objects.exists(),
            lambda: Organisatie.objects.count(),
            lambda: Organisatie.objects.create(kvk="99990009", naam="Niemand", gemeenten=[TIEL]),
            lambda: Organisatie.objects.bulk_create([Organisatie(kvk="99990009", naam="Niemand", gemeenten=[TIEL])]),
        ],
        ids=["list", "exists", "count", "create", "bulk_create"],
    )
    def test_without_scope_the_manager_refuses(self, ask):
        with pytest.raises(ScopeMissing):
            ask()

    def test_without_scope_the_database_refuses(self):
        with pytest.raises(ProgrammingError, match="permission denied"):
            raw_names()

    def test_an_official_sees_the_own_gemeente_through_either_lock(self):
        with scope.within(scope.gemeenten([TIEL])):
            assert [o.naam for o in Organisatie.objects.all()] == ["Tielse Bedden"]
            assert raw_names() == ["Tielse Bedden"]

    def test_a_market_party_sees_itself_through_either_lock(self):
        with scope.within(scope.organisatie(self.buren.pk)):
            assert [o.naam for o in Organisatie.objects.all()] == ["Burense Bedden"]
            assert raw_names() == ["Burense Bedden"]

    def test_a_named_job_sees_all(self):
        with scope.within(scope.systeem("tests")):
            assert raw_names() == ["Burense Bedden", "Tielse Bedden"]

    def test_the_scope_ends_with_the_transaction(self):
        with scope.within(scope.gemeenten([TIEL])):
            raw_names()
        with pytest.raises(ProgrammingError, match="permission denied"):
            raw_names()

    def test_the_manager_refuses_to_write_for_another(self):
        with scope.within(scope.gemeenten([TIEL])), pytest.raises(OutsideScope):
            Organisatie.objects.create(kvk="99990003", naam="Ander", gemeenten=[BUREN])

    def test_the_database_refuses_to_write_for_another(self):
        with pytest.raises(ProgrammingError, match="row-level security"), scope.within(scope.gemeenten([TIEL])):
            Organisatie(kvk="99990003", naam="Ander", gemeenten=[BUREN]).save()

    def test_a_scope_cannot_change_inside_a_transaction(self):
        with transaction.atomic(), pytest.raises(ScopeInsideTransaction), scope.use(scope.gemeenten([TIEL])):
            pass


def test_an_empty_list_of_gemeenten_is_no_scope():
    with pytest.raises(ValueError, match="at least one"):
        scope.gemeenten([])
