"""The region steers with figures: small counts withheld, never a name."""

from datetime import date

import pytest
from django.urls import reverse

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.afscherming import Afscherming
from rivierenland.dashboards.onthouden import asked
from rivierenland.dashboards.queries import cijferstand
from rivierenland.dashboards.views.keuze import comparison
from speerpunten.programma.models import Deelname
from tests.factories.dashboards import figures
from tests.factories.registratie import BUREN, TIEL


def test_the_region_sees_figures_and_never_a_name(cast, as_person, cijfers, tiel_vol):
    page = as_person(cast.regiocoordinator).get("/").content.decode()
    assert "De regio vandaag" in page
    assert "Nowak" not in page
    assert "Volle Hof" not in page


def test_a_count_under_ten_is_withheld_from_the_region(cast, as_person, cijfers):
    stand = as_person(cast.regiocoordinator).get("/").context["stand"]
    kaarten = {kaart.gemeente.slug: kaart for kaart in stand.gemeenten}
    assert kaarten["tiel"].personen is Afscherming.NIET_GETOOND
    assert (
        kaarten["tiel"].bezetting is Afscherming.NIET_GETOOND or kaarten["tiel"].bezetting is Afscherming.NIET_GETOOND
    )


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
    answer = as_person(cast.regiocoordinator).get(reverse("regio-cijfers"))
    page = answer.content.decode()
    links = [reverse("cijfer", args=[rij.soort.code]) for rij in answer.context["tabel"].rijen]
    assert [link for link in links if f'href="{link}"' not in page] == []
    assert "niet\u00a0getoond" in page


def test_the_page_tells_what_changed_since_the_end_of_last_month(cast, as_person, vandaag, vorige):
    figures(vorige)
    figures(vandaag, mensen={TIEL: (84, 30, 20)}, locaties={BUREN: 6})
    changes = as_person(cast.regiocoordinator).get(reverse("regio")).context["stand"].veranderingen
    assert [(een.titel, een.regel.partition(" Het meest: ")[2]) for een in changes] == [
        ("+44 mensen", "Tiel (+44)."), ("+2 locaties", "Buren (+2)."),
    ]  # fmt: skip


def test_without_a_month_before_nothing_is_compared(cast, as_person, vandaag):
    figures(vandaag)
    page = as_person(cast.regiocoordinator).get(reverse("regio")).content.decode()
    assert "Nog niets om mee te vergelijken" in page
    assert "Geen lijn" in page


@pytest.mark.parametrize(
    ("vergelijk", "dag"),
    [
        ("maand", date(2026, 10, 31)), ("kwartaal", date(2026, 9, 30)), ("jaar", date(2025, 10, 31)),
        ("niets", date(2026, 10, 31)),
    ],
)  # fmt: skip
def test_the_day_of_comparison_is_chosen(db, vergelijk, dag):
    for een in (date(2025, 10, 31), date(2026, 8, 31), date(2026, 9, 30), date(2026, 10, 31), date(2026, 11, 26)):
        figures(een)
    keuze = comparison(asked(Actor.systeem("tests"), date(2026, 11, 26), keuzes={"vergelijk": vergelijk}))
    assert cijferstand.read(date(2026, 11, 26), vergelijking=keuze).vorige_peildatum == dag


def test_the_map_shows_the_figure_that_was_chosen(cast, as_person, vandaag):
    figures(vandaag, locaties={TIEL: 17})
    answer = as_person(cast.regiocoordinator).get(reverse("regio"), {"cijfer": "locaties"})
    assert ["Tiel", "17"] in answer.context["kaart"].rows


def test_the_eight_stand_in_alphabetical_order(cast, as_person, vandaag):
    figures(vandaag)
    kaarten = as_person(cast.regiocoordinator).get(reverse("regio")).context["stand"].gemeenten
    assert [kaart.gemeente.naam for kaart in kaarten] == sorted(kaart.gemeente.naam for kaart in kaarten)


def test_every_withheld_figure_comes_with_its_sentence(cast, as_person, vandaag):
    figures(vandaag, mensen={TIEL: (3, 0, 0)})
    page = as_person(cast.regiocoordinator).get(reverse("regio")).content.decode()
    assert "niet getoond. Anders is een klein aantal te zien of uit te rekenen." in page
    assert "Geregistreerd vannacht: " in page
    assert "minder dan 10" not in page


@pytest.mark.parametrize("name", ["regio", "regio-cijfers", "regio-regels", "regio-pdf"])
def test_a_market_party_has_no_regional_dashboard(cast, as_person, cijfers, name):
    assert as_person(cast.waalstroom).get(reverse(name)).status_code == 403


def test_the_page_tells_who_joined_since_last_month(cast, as_person, vandaag, vorige):
    figures(vorige)
    figures(vandaag)
    with scope.within(scope.systeem("tests")):
        for nummer, (pakket, keuze) in enumerate([("M04", "haakt_aan"), ("M05", "haakt_aan"), ("M06", "nog_niet")]):
            Deelname.objects.create(
                gemeente_id=TIEL, pakket_id=pakket, volgnummer=nummer, keuze=keuze, vanaf=vandaag, reden="Besloten."
            )
    titels = [
        een.titel for een in as_person(cast.regiocoordinator).get(reverse("regio")).context["stand"].veranderingen
    ]
    assert titels == ["2 keer haakt een gemeente aan", "1 keuze werd ‘nog niet’"]
