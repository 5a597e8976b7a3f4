"""The made-up permits and certificates: every state of a list is filled, and every row would pass its form."""

from datetime import timedelta

from registratie.actions import demo
from registratie.demo.schaal import KLEIN
from registratie.models import Certificaat, Huisvestingslocatie, Vergunning, Voorziening
from registratie.queries import locatie as locaties
from registratie.queries import vergunning as vergunningen
from tests.registratie.demo.conftest import VANDAAG


def test_permits_end_in_60_30_and_0_days_and_some_ended(geladen: demo.Geladen) -> None:
    days = {(einde - VANDAAG).days for einde in Vergunning.objects.exclude(einde=None).values_list("einde", flat=True)}
    assert {0, 30, 60} <= days
    assert min(days) < 0 < 300 < max(days)
    assert Certificaat.objects.filter(einde__lt=VANDAAG).exists()
    assert Certificaat.objects.filter(einde__range=(VANDAAG, VANDAAG + timedelta(days=60))).exists()


def test_every_paper_would_pass_its_own_rules(geladen: demo.Geladen) -> None:
    for row in [*Vergunning.objects.all(), *Certificaat.objects.all(), *Voorziening.objects.all()]:
        row.clean_fields(exclude=["gemeente", "gecontroleerd_by"])
    assert all(row.organisatie_gemeenten == row.organisatie.gemeenten for row in Certificaat.objects.all())


def test_the_permitted_capacity_is_that_of_the_permits(geladen: demo.Geladen) -> None:
    assert not vergunningen.out_of_step(VANDAAG).exists()


def test_every_state_of_the_list_has_a_location(geladen: demo.Geladen) -> None:
    rows = list(locaties.with_papieren(locaties.for_list(VANDAAG), VANDAAG))
    assert len(rows) == KLEIN.locaties
    assert {row.vergunning_geldig for row in rows} == {True, False}
    assert {row.vergunning_ooit for row in rows} == {True, False}
    assert any(row.vergunning_einde for row in rows)
    assert any(row.certificaat_einde for row in rows)
    missing = vergunningen.missing_of(rows, VANDAAG)
    assert any(missing.values())
    assert Huisvestingslocatie.objects.filter(voorziening=None).exists()
