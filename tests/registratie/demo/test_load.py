"""Loading the made-up register: complete, with history and cards, and only into an empty portal."""

from datetime import date, timedelta

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError

from registratie.actions import bezettingsstand, demo
from registratie.demo.schaal import KLEIN
from registratie.enums import Bron
from registratie.models import Bewoner, Bezettingsstand, Huisvestingslocatie, Locatiekaart, Ruimte, Verblijf
from registratie.queries import bezetting_gemeente
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebeurtenis, Gemeente, Organisatie
from tests.registratie.demo.conftest import VANDAAG


def test_everything_is_written_with_its_history_its_card_and_one_event(geladen: demo.Geladen) -> None:
    assert (geladen.organisaties, geladen.locaties) == (KLEIN.organisaties, KLEIN.locaties)
    assert Organisatie.objects.filter(is_voorbeeld=True).count() == KLEIN.organisaties
    assert Huisvestingslocatie.objects.filter(is_voorbeeld=True).count() == KLEIN.locaties
    assert Locatiekaart.objects.count() == KLEIN.locaties
    assert Verblijf.objects.filter(bron=Bron.VOORBEELD).count() == geladen.verblijven
    assert apps.get_model("registratie", "VerblijfEvent").objects.count() == geladen.verblijven
    assert Bewoner.objects.count() == geladen.bewoners
    assert Gebeurtenis.objects.filter(actie="demo.load").count() == 1
    assert not Verblijf.objects.filter(organisatie__kvk__startswith="9900").exists()


def test_every_row_would_pass_the_forms_validation(geladen: demo.Geladen) -> None:
    faults = []
    for rows in (Organisatie, Huisvestingslocatie, Ruimte):
        for row in rows.objects.all():
            try:
                row.clean_fields()
            except ValidationError as fault:
                faults.append((row, fault))
    for row in [*Bewoner.objects.all()[:50], *Verblijf.objects.all()[:50]]:
        row.clean_fields(exclude=["sleutel"])
    assert faults == []


def test_an_organisation_knows_its_gemeenten(geladen: demo.Geladen) -> None:
    for organisatie in Organisatie.objects.all():
        own = set(organisatie.locaties.order_by().values_list("gemeente", flat=True))
        assert set(organisatie.gemeenten) == own


def test_rooms_hold_the_permitted_beds(geladen: demo.Geladen) -> None:
    for locatie in Huisvestingslocatie.objects.prefetch_related("ruimtes"):
        assert sum(ruimte.bedden for ruimte in locatie.ruimtes.all()) == locatie.capaciteit_vergund


def test_a_second_load_is_refused(geladen: demo.Geladen) -> None:
    assert demo.is_loaded()
    with pytest.raises(demo.DemoStandsAlready):
        demo.load(schaal=KLEIN, seed=2, vandaag=VANDAAG, by=Actor.systeem("tests"))


def test_the_nights_per_gemeente_equal_a_count_day_by_day(geladen: demo.Geladen) -> None:
    stays = list(Verblijf.objects.values_list("gemeente_id", "aankomst", "vertrek"))
    plekken = list(
        Huisvestingslocatie.objects.exclude(status__in=["aangemeld", "in_beoordeling"]).values_list(
            "gemeente_id", "ingangsdatum", "einddatum", "capaciteit_vergund"
        )
    )
    kept = {
        (row.gemeente_id, row.nacht): (row.personen, row.bedden, row.locaties) for row in Bezettingsstand.objects.all()
    }
    for gemeente in Gemeente.objects.values_list("pk", flat=True):
        for terug in range(0, 766, 17):
            nacht = VANDAAG - timedelta(days=terug)
            beds = [b for g, van, tot, b in plekken if g == gemeente and van <= nacht and (tot is None or tot > nacht)]
            people = sum(g == gemeente and a <= nacht and (v is None or v > nacht) for g, a, v in stays)
            assert kept[gemeente, nacht] == (people, sum(beds), len(beds))


def test_refreshing_again_changes_nothing_and_a_touched_range_only_itself(geladen: demo.Geladen) -> None:
    begin = VANDAAG - timedelta(days=100)
    assert bezettingsstand.refresh(van=begin, tot=VANDAAG) == 0
    Bezettingsstand.objects.update(personen=0)
    bezettingsstand.refresh(van=VANDAAG, tot=VANDAAG, gemeenten=["GM0281"])
    touched = Bezettingsstand.objects.exclude(personen=0)
    assert list(touched.values_list("gemeente_id", "nacht")) == [("GM0281", VANDAAG)]


def test_the_region_is_the_sum_of_its_gemeenten(geladen: demo.Geladen) -> None:
    nacht = date(2026, 9, 15)
    [regio] = bezetting_gemeente.series(van=nacht, tot=nacht)
    delen = bezetting_gemeente.compute(van=nacht, tot=nacht)
    assert regio.personen == sum(nachten[0].personen for nachten in delen.values())
    assert len(delen) == 8


@pytest.mark.django_db
def test_who_sees_only_a_part_cannot_fill_the_table() -> None:
    with scope.within(scope.gemeenten(["GM0281"])), pytest.raises(bezettingsstand.ScopeTooNarrow):
        bezettingsstand.refresh(van=VANDAAG, tot=VANDAAG)
