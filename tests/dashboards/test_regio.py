"""The region steers with figures: small counts withheld, never a name."""

import pytest
from django.urls import reverse

from rivierenland.core.afscherming import Afscherming


def test_the_region_sees_figures_and_never_a_name(cast, as_person, cijfers, tiel_vol):
    page = as_person(cast.regiocoordinator).get("/").content.decode()
    assert "De regio vandaag" in page
    assert "Nowak" not in page
    assert "Volle Hof" not in page


def test_a_count_under_ten_is_withheld_from_the_region(cast, as_person, cijfers):
    stand = as_person(cast.regiocoordinator).get("/").context["stand"]
    kaarten = {kaart.gemeente.slug: kaart for kaart in stand.gemeenten}
    assert kaarten["tiel"].personen is Afscherming.KLEIN
    assert kaarten["tiel"].bezetting is Afscherming.BESCHERMD or kaarten["tiel"].bezetting is Afscherming.KLEIN


def test_the_total_does_not_give_the_small_count_away(cast, as_person, cijfers):
    stand = as_person(cast.regiocoordinator).get("/").context["stand"]
    shown = [kaart.personen for kaart in stand.gemeenten if not isinstance(kaart.personen, Afscherming)]
    assert isinstance(stand.getoond("personen_vannacht"), Afscherming) or len(shown) <= len(stand.gemeenten) - 2


def test_the_own_gemeente_sees_its_own_small_count(cast, as_person, cijfers):
    stand = as_person(cast.beleid.tiel).get(reverse("regio")).context["stand"]
    assert {kaart.gemeente.slug: kaart.personen for kaart in stand.gemeenten}["tiel"] == 3


def test_before_the_first_count_the_page_says_when_to_come_back(cast, as_person):
    assert "Kijk morgen opnieuw" in as_person(cast.regiocoordinator).get("/").content.decode()


def test_every_figure_has_a_definition(cast, as_person, cijfers):
    page = as_person(cast.regiocoordinator).get(reverse("regio-cijfers")).content.decode()
    tabel = as_person(cast.regiocoordinator).get(reverse("regio-cijfers")).context["tabel"]
    explained = as_person(cast.regiocoordinator).get(reverse("uitleg")).content.decode()
    assert [rij.soort.code for rij in tabel.rijen if f'id="{rij.soort.code}"' not in explained] == []
    assert "niet getoond" in page


@pytest.mark.parametrize("name", ["regio", "regio-cijfers"])
def test_a_market_party_has_no_regional_dashboard(cast, as_person, cijfers, name):
    assert as_person(cast.waalstroom).get(reverse(name)).status_code == 403
