"""Local parts: each gemeente writes its own, everybody reads them, the region writes none."""

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction

from rivierenland.core import scope
from rivierenland.core.permissions import Geweigerd
from speerpunten.arbeidsmigrant.actions import infodeel
from speerpunten.arbeidsmigrant.models import Infodeel
from speerpunten.arbeidsmigrant.queries import info
from tests.factories import arbeidsmigrant_info as maak

LOKET = {"naam": "Loket", "adres": "", "openingstijden": "woensdag", "telefoon": "14 0344", "toelichting": ""}


def add(by, gemeente="GM0281", taal="nl", **values):
    with scope.within(by.scope):
        return infodeel.add(gemeente=gemeente, pagina=None, taal=taal, by=by, **LOKET | values)


def test_a_gemeente_keeps_its_own_desk(cast):
    by = cast.beleid.tiel.actor
    row = add(by)
    with scope.within(by.scope):
        infodeel.change(deel=row, versie=row.versie, by=by, **LOKET | {"naam": "Nieuw loket"})
    assert [deel.naam for deel in info.desks("pl")] == ["Nieuw loket"]
    with scope.within(by.scope):
        infodeel.remove(deel=row, by=by)
    assert info.desks("pl") == []


def test_not_that_of_another_and_the_region_writes_none(cast):
    row = add(cast.beleid.tiel.actor)
    for wie in (cast.beleid.buren.actor, cast.regiocoordinator.actor):
        with pytest.raises(Geweigerd):
            add(wie)
        with pytest.raises(Geweigerd):
            infodeel.change(deel=row, versie=row.versie, by=wie, **LOKET)


@pytest.mark.parametrize("wie", ["buren", "regio"])
def test_row_security_says_the_same(cast, wie):
    row = add(cast.beleid.tiel.actor)
    by = cast.beleid.buren.actor if wie == "buren" else cast.regiocoordinator.actor
    with scope.within(by.scope):
        assert changed_by_hand(row.pk) == 0
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(
                "insert into arbeidsmigrant_infodeel (gemeente_code, taal, naam, adres, openingstijden, telefoon, toelichting, versie,"
                " created_at, updated_at) values ('GM0281', 'pl', 'x', '', '', '', '', 1, now(), now())"
            )
    assert Infodeel.objects.get().naam == "Loket"


def changed_by_hand(pk: int) -> int:
    """How many rows a statement past the application changes; whoever has no right at all changes none."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("update arbeidsmigrant_infodeel set naam = 'van een ander' where id = %s", [pk])
            return cursor.rowcount
    except DatabaseError:
        return 0


def test_one_desk_for_a_language(cast):
    add(cast.beleid.tiel.actor)
    with pytest.raises(ValidationError, match="al een tekst"):
        add(cast.beleid.tiel.actor)


def test_the_page_of_the_subject_comes_before_the_desk_for_everything(systeem):
    page = maak.placed().pagina
    desk, own = maak.desk(), maak.desk(pagina=page, naam="Afspraak maken")
    assert info.local_parts(gemeente=desk.gemeente, slug=page.slug, taal="pl") == [own, desk]
    assert info.local_parts(gemeente=desk.gemeente, slug="anders", taal="pl") == [desk]


def test_a_number_is_dialled_without_spaces(systeem):
    assert maak.desk(telefoon="+31 (0)344 - 12").telefoon_link == "+31034412"
