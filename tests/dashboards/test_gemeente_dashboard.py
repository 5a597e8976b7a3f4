"""A gemeente's own dashboard: everybody in the region reads it, only its own people see its small counts."""

from django.urls import reverse

from tests.factories.dashboards import figures
from tests.factories.registratie import TIEL

ADRES = ("regio-gemeente", ["tiel"])


def page(client, **gevraagd):
    return client.get(reverse(ADRES[0], args=ADRES[1]), gevraagd)


def test_the_own_gemeente_sees_its_small_counts_and_its_lists(cast, as_person, vandaag):
    figures(vandaag, mensen={TIEL: (3, 0, 0)})
    answer = page(as_person(cast.beleid.tiel))
    assert {kaart.soort.code: kaart.tekst for kaart in answer.context["stand"].kaarten}["personen_vannacht"] == "3"
    assert answer.context["stand"].duur == [("Korter dan 4 maanden hier", 3)]
    assert [lijst.label for lijst in answer.context["lijsten"]][:2] == ["Verblijven van nu", "Locaties in gebruik"]


def test_another_gemeente_and_the_region_do_not(cast, as_person, vandaag):
    figures(vandaag, mensen={TIEL: (3, 0, 0)})
    for person in (cast.beleid.buren, cast.regiocoordinator):
        answer = page(as_person(person))
        assert {kaart.soort.code: kaart.tekst for kaart in answer.context["stand"].kaarten}[
            "personen_vannacht"
        ] == "niet\u00a0getoond"
        assert answer.context["lijsten"] == []
        assert "niet getoond. Anders is een klein aantal te zien of uit te rekenen." in answer.content.decode()


def test_it_stands_beside_the_region(cast, as_person, vandaag):
    figures(vandaag, bedden={TIEL: 100})
    answer = page(as_person(cast.regiocoordinator))
    assert answer.context["balken"].rows[4] == ["Tiel", "90\u00a0%"]
    assert answer.context["balken"].rows[-1][0] == "Regio"
    assert "regio 48" in answer.context["strook"][0].regel


def test_a_line_stops_where_a_figure_is_withheld(cast, as_person, vandaag, vorige):
    figures(vorige)
    figures(vandaag, mensen={TIEL: (3, 0, 0)})
    kaarten = {kaart.soort.code: lijn for kaart, lijn in page(as_person(cast.regiocoordinator)).context["kaarten"]}
    assert (kaarten["personen_vannacht"], bool(kaarten["bedden_vergund"])) == ("", True)


def test_no_figures_yet(cast, as_person):
    assert "Er zijn nog geen cijfers van deze gemeente" in page(as_person(cast.beleid.tiel)).content.decode()


def test_a_gemeente_outside_the_region_is_not_there(cast, as_person):
    assert as_person(cast.beleid.tiel).get(reverse("regio-gemeente", args=["amsterdam"])).status_code == 404
