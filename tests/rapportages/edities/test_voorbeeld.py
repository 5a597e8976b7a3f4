"""The example's editions: a quarter that went all the way, and the next one that waits."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.core.management import call_command
from django.utils import timezone

from rivierenland.core.actions.demo import ensure_demo_people
from rivierenland.rapportages.demo.edities import AKKOORD, EERDER, NIEUW, quarters
from rivierenland.rapportages.enums import Editiestatus, Formaat, Oordeel
from rivierenland.rapportages.formaten import schrijven
from rivierenland.rapportages.models import Rapporteditie, Rapportopmerking
from rivierenland.rapportages.periode import Periode
from tests.rapportages.edities import toneel

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def files(settings, tmp_path, monkeypatch):
    toneel.keep_files(settings, tmp_path / "media")
    monkeypatch.setattr(schrijven, "FORMATEN", {Formaat.JSON: schrijven.FORMATEN[Formaat.JSON]})


def test_the_last_two_quarters_that_should_be_there():
    nu = datetime(2026, 10, 6, 12, tzinfo=ZoneInfo("Europe/Amsterdam"))  # before the fifth working day
    assert quarters(nu) == (Periode.read("2026-k1"), Periode.read("2026-k2"))


def test_one_quarter_is_published_and_the_next_waits_for_its_check(cast):
    ensure_demo_people()
    with toneel.system():
        toneel.fill(quarters(timezone.now())[1])
    call_command("load_rapporten")
    with toneel.system():
        nieuw, eerder = Rapporteditie.objects.all()
        assert (eerder.status, nieuw.status) == (Editiestatus.GEPUBLICEERD, Editiestatus.CONCEPT)
        assert set(eerder.oordelen.values_list("oordeel", flat=True)) == {Oordeel.AKKOORD}
        assert set(nieuw.oordelen.filter(oordeel=Oordeel.AKKOORD).values_list("gemeente__slug", flat=True)) == set(
            AKKOORD
        )
        gezegd = Rapportopmerking.objects.order_by("pk").values_list("editie", "gemeente__slug", "tekst", "antwoord")
        assert list(gezegd) == [
            *((eerder.pk, g.slug, g.tekst, g.antwoord) for g in EERDER),
            *((nieuw.pk, g.slug, g.tekst, g.antwoord) for g in NIEUW),
        ]
    call_command("load_rapporten")
    with toneel.system():
        assert [e.pk for e in Rapporteditie.objects.all()] == [nieuw.pk, eerder.pk]
        assert Rapportopmerking.objects.count() == len(EERDER) + len(NIEUW)
