"""A gemeente asks for attention by a rule that anybody can read, never because somebody chose it."""

import pytest
from django.urls import reverse

from rivierenland.core.models import Parameter
from rivierenland.dashboards.queries import aandacht, cijferstand
from tests.factories.dashboards import figures
from tests.factories.registratie import BUREN, TIEL

ACHT = ("GM0214", "GM0216", "GM0263", "GM0281", "GM0297", "GM0668", "GM1740", "GM1960")


def found(vandaag) -> list[tuple[str, str]]:
    stand = cijferstand.read(vandaag)
    return [(regel.woord, regel.wat) for regel in aandacht.of(stand, stand.gemeenten).regels]


def test_nearly_full(db, vandaag):
    figures(vandaag, bedden={TIEL: 94})
    assert found(vandaag) == [("Bijna vol", "Tiel: 95,7\u00a0% van de vergunde bedden bezet")]


def test_more_people_than_beds_comes_first(db, vandaag):
    figures(vandaag, bedden={TIEL: 94, BUREN: 80})
    assert [woord for woord, _ in found(vandaag)] == ["Nu", "Bijna vol"]


def test_fast_growth(db, vandaag, vorige):
    figures(vorige)
    figures(vandaag, mensen={BUREN: (70, 30, 20)})
    assert [wat.partition(" sinds")[0] for _, wat in found(vandaag)] == ["Buren: +30 mensen"]


def test_a_few_people_more_are_no_growth(db, vandaag, vorige):
    figures(vorige, mensen={BUREN: (20, 20, 20)})
    figures(vandaag, mensen={BUREN: (30, 20, 20)})
    assert found(vandaag) == []


def test_late_supply(db, vandaag):
    figures(vandaag, op_tijd={TIEL: 100})
    assert found(vandaag) == [("Gegevens", "Tiel: 50\u00a0% van de bedden is op tijd bijgewerkt")]


def test_a_rule_that_fires_everywhere_takes_one_row(db, vandaag):
    figures(vandaag, op_tijd=dict.fromkeys(ACHT, 20))
    assert found(vandaag) == [("Gegevens", "8 gemeenten: gegevens lopen achter")]


def test_a_withheld_figure_never_fires_a_rule(db, vandaag):
    figures(vandaag, mensen={TIEL: (4, 0, 0)}, bedden={TIEL: 4})
    assert found(vandaag) == []


def test_the_bound_is_a_dated_parameter_and_may_be_a_gemeentes_own(db, vandaag):
    figures(vandaag, bedden={TIEL: 120, BUREN: 120})
    Parameter.objects.create(
        code="aandacht.bijna_vol", naam="Bijna vol", waarde=70, eenheid="%", gemeente_id=TIEL, geldig_van=vandaag, bron="Tiel"
    )  # fmt: skip
    assert [wat.partition(":")[0] for _, wat in found(vandaag)] == ["Tiel"]


def test_the_rules_stand_on_a_page_with_their_bounds(cast, as_person, db):
    page = as_person(cast.regiocoordinator).get(reverse("regio-regels")).content.decode()
    assert [regel.naam for regel in aandacht.REGELS if regel.naam not in page] == []
    assert "95\u00a0%" in page
    assert "Voorbeeldwaarde" in page


@pytest.mark.parametrize("regel", aandacht.REGELS, ids=lambda regel: regel.parameter)
def test_every_rule_has_a_bound(db, vandaag, regel):
    assert (regel.parameter, None) in aandacht.bounds(vandaag)
