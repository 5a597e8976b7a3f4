"""The demo has a melding in every state, in every gemeente with a location."""

from django.utils import timezone

from handhaving.actions import demo
from handhaving.enums import Meldingstatus
from handhaving.models import Melding, Meldingbericht
from handhaving.queries import melding as meldingen
from handhaving.tables.melding import is_late
from rivierenland.core.actor import Actor
from tests.factories.registratie import BUREN, TIEL, LocatieFactory

VANDAAG = timezone.localdate()


def load() -> dict[str, int]:
    return demo.load(vandaag=VANDAAG, by=Actor.systeem("tests"))


def test_every_gemeente_has_every_state_a_late_one_and_a_conversation(systeem):
    for gemeente in (TIEL, BUREN):
        LocatieFactory.create_batch(3, gemeente_id=gemeente)
    assert load()["meldingen"] == 18
    for gemeente in (TIEL, BUREN):
        rows = list(Melding.objects.filter(gemeente=gemeente))
        assert {row.status for row in rows} == set(Meldingstatus.values)
        assert any(is_late(row, VANDAAG) for row in rows)
        assert all(row.created_at <= timezone.now() and row.adres_sleutel for row in rows)
    assert {bericht.intern for bericht in Meldingbericht.objects.all()} == {True, False}


def test_a_duplicate_of_the_demo_shows_its_reason(systeem):
    LocatieFactory()
    load()
    double = Melding.objects.get(status=Meldingstatus.DUBBEL)
    assert double.dubbel_van in [found.melding for found in meldingen.duplicates(double)]


def test_loading_again_adds_nothing(systeem):
    LocatieFactory()
    load()
    before = Melding.objects.count()
    assert (load(), Melding.objects.count()) == ({}, before)
