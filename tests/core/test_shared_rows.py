"""A row of one gemeente that all eight read and only that gemeente writes: both locks."""

import pytest
from django.db import DatabaseError, connection, transaction

from rivierenland.core import scope
from rivierenland.core.scope import OutsideScope
from speerpunten.programma.models import Programmadocument

TIEL, BUREN = "GM0281", "GM0214"
FILE = {"titel": "Brief", "bestand": "programma/aa/aa", "bestandsnaam": "brief.pdf", "soort": "application/pdf"}


def document(gemeente: str | None, **values) -> Programmadocument:
    return Programmadocument.objects.create(gemeente_id=gemeente, grootte=1, sha256="a" * 64, **FILE | values)


def visible() -> list[str | None]:
    return list(Programmadocument.objects.order_by("id").values_list("gemeente_id", flat=True))


@pytest.fixture
def documents(db) -> None:
    with scope.within(scope.gemeenten([TIEL])):
        document(TIEL)
        document(TIEL, openbaar=False)
    document(None)


@pytest.mark.django_db
def test_everybody_reads_what_is_open_and_its_owner_what_is_not(documents) -> None:
    with scope.within(scope.gemeenten([TIEL])):
        assert visible() == [TIEL, TIEL, None]
    with scope.within(scope.gemeenten([BUREN])):
        assert visible() == [TIEL, None]
    assert visible() == [TIEL, None]  # the region works without a scope


@pytest.mark.django_db
def test_a_market_party_and_a_secret_link_see_nothing(documents) -> None:
    with scope.within(scope.organisatie(1)):
        assert visible() == []
    with scope.within(scope.geheim("x")):
        assert visible() == []


@pytest.mark.django_db
@pytest.mark.parametrize("own", [BUREN, None])
def test_nobody_writes_the_row_of_another(own: str | None) -> None:
    with scope.within(scope.gemeenten([own]) if own else None), pytest.raises((OutsideScope, scope.ScopeMissing)):
        document(TIEL)


@pytest.mark.django_db
def test_a_gemeente_does_not_write_for_the_region() -> None:
    with scope.within(scope.gemeenten([TIEL])), pytest.raises(OutsideScope):
        document(None)


@pytest.mark.django_db
@pytest.mark.parametrize(("own", "of"), [(BUREN, f"'{TIEL}'"), (TIEL, "null"), (None, f"'{TIEL}'")])
def test_the_database_refuses_it_too(own: str | None, of: str) -> None:
    values = "'Brief', 'programma/aa/aa', 'brief.pdf', 'application/pdf', 1, '', true, now()"
    write = (
        "insert into programma_programmadocument (titel, bestand, bestandsnaam, soort, grootte, sha256, openbaar,"
        f" created_at, gemeente_code) values ({values}, {of})"
    )
    mine = scope.within(scope.gemeenten([own]) if own else None)
    with mine, pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(write)
