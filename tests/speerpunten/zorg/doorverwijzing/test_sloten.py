"""Who sees which row, as the database says it; and what the database itself can read."""

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import ProgrammingError, connection, transaction

from rivierenland.core import scope
from speerpunten.zorg.actions import doorverwijzing as actions
from speerpunten.zorg.kluis.slot import Onleesbaar, lock, unlock
from speerpunten.zorg.models import Doorverwijscontact, Doorverwijzing, Toestemming
from tests.factories import zorg_doorverwijzing as maak

pytestmark = pytest.mark.django_db
TABELLEN = ("doorverwijzing", "toestemming", "doorverwijsstap", "doorverwijscontact", "doorverwijzingevent")


def seen(wie):
    """How many rows of each table the database shows, past the manager; -1: may not even ask."""
    found = []
    with scope.within(wie), connection.cursor() as cursor:
        for tabel in TABELLEN:
            try:
                with transaction.atomic():
                    cursor.execute(f"select count(*) from zorg_{tabel}")
                    found.append(cursor.fetchone()[0])
            except ProgrammingError:
                found.append(-1)
    return found


def test_what_is_offered_is_seen_by_both_and_the_contact_by_who_accepts(tiel, buren, steunpunt, ander, aangeboden):
    row, kaart = aangeboden
    assert seen(tiel.scope)[:4] == [1, 1, 3, 1]
    assert seen(steunpunt.scope)[:4] == [1, 1, 2, 0]
    nobody = [seen(wie)[:4] for wie in (ander.scope, buren.scope, scope.geheim("0" * 64))]
    assert nobody == [[0, 0, 0, 0]] * 3
    assert seen(None) == [-1] * 5
    with scope.within(steunpunt.scope):
        actions.accept(doorverwijzing=row, versie=row.versie, by=steunpunt)
    assert seen(steunpunt.scope)[:4] == [1, 1, 3, 1]
    assert seen(scope.geheim(kaart.digest))[:2] == [1, 1]


def test_a_partner_that_refused_sees_nothing_any_more_and_the_next_not_who_refused(
    tiel, steunpunt, ander, partners, aangeboden
):
    row, _ = aangeboden
    with scope.within(steunpunt.scope):
        actions.refuse(doorverwijzing=row, reden="taal", versie=row.versie, by=steunpunt)
    assert [seen(steunpunt.scope)[n] for n in (0, 1, 3)] == [0, 0, 0]
    with scope.within(tiel.scope):
        maak.offered(tiel, partners[1][0], row=Doorverwijzing.objects.get())
    assert seen(ander.scope)[:4] == [1, 1, 2, 0]
    assert [seen(steunpunt.scope)[n] for n in (0, 1, 3)] == [0, 0, 0]


def test_what_a_provider_refers_its_gemeente_does_not_see(cast, tiel, steunpunt, partners):
    bieder = cast.waalstroom.actor
    with scope.within(bieder.scope):
        maak.offered(bieder, partners[0][0])
    assert seen(bieder.scope)[:4] == [1, 1, 3, 1]
    assert seen(cast.delta.actor.scope)[:4] == [0, 0, 0, 0]
    assert seen(tiel.scope)[:4] == [0, 0, 0, 0]
    assert seen(steunpunt.scope)[:4] == [1, 1, 2, 0]
    with scope.within(steunpunt.scope):
        assert Doorverwijzing.objects.get().van_naam.startswith("Waalstroom")


def test_nobody_gives_a_row_to_somebody_else(steunpunt, ander, aangeboden):
    with scope.within(steunpunt.scope), pytest.raises(ProgrammingError), transaction.atomic():
        Doorverwijzing.objects.update(organisaties=[ander.organisatie_id])


def test_at_rest_nothing_of_the_person_can_be_read(aangeboden):
    with scope.within(scope.systeem("tests")), connection.cursor() as cursor:
        cursor.execute("select row_to_json(c)::text from zorg_doorverwijscontact c")
        plain = cursor.fetchone()[0]
    assert [woord for woord in ("Marek", "612345678", "marek", "voorbeeld") if woord in plain] == []


def test_a_key_can_be_changed_and_an_old_one_taken_away(settings, aangeboden):
    row, _ = aangeboden
    oud = list(settings.CONTACT_SLEUTELS)
    nieuw = ["bXV0ZS1sZXR0ZXJzLW9mLWFuLXVudXNlZC1rZXktMTI="]
    settings.CONTACT_SLEUTELS = nieuw + oud
    call_command("rotate_contactsleutels")
    settings.CONTACT_SLEUTELS = nieuw
    with scope.within(scope.systeem("tests")):
        value = Doorverwijscontact.objects.get().versleuteld
    assert unlock(value, row.referentie) == maak.CONTACT
    settings.CONTACT_SLEUTELS = oud
    with pytest.raises(Onleesbaar):
        unlock(value, row.referentie)


def test_a_value_put_beside_another_referral_is_refused():
    assert settings.CONTACT_SLEUTELS
    with pytest.raises(Onleesbaar):
        unlock(lock(maak.CONTACT, "D-2026-AAAA-AA"), "D-2026-BBBB-BB")


def test_a_consent_names_one_partner_at_a_time(tiel, aangeboden):
    with scope.within(tiel.scope):
        assert Toestemming.objects.filter(ingetrokken_at=None).count() == 1
