"""A page per speerpunt: its figures, its packages."""

from django.urls import reverse

from tests.factories.dashboards import figures


def page(client, code="S1"):
    return client.get(reverse("regio-speerpunt", args=[code]))


def test_the_figures_and_the_packages(cast, as_person, vandaag, vorige):
    figures(vorige)
    figures(vandaag)
    answer = page(as_person(cast.regiocoordinator))
    assert [pakket.code for pakket in answer.context["stand"].pakketten] == ["M01", "M02"]
    kaart, lijn = answer.context["kaarten"][0]
    assert (kaart.tekst, kaart.sinds, bool(lijn)) == ("720", "0", True)


def test_the_seven_lead_to_each_other(cast, as_person, vandaag):
    figures(vandaag)
    answer = page(as_person(cast.beleid.tiel), "S7")
    assert [een.code for een, _, _ in answer.context["speerpunten"]] == ["S1", "S2", "S3", "S4", "S5", "S6", "S7"]


def test_nothing_is_invented(cast, as_person):
    assert "Er wordt niets geschat" in page(as_person(cast.beleid.tiel), "S6").content.decode()


def test_an_eighth_is_not_there(cast, as_person):
    assert page(as_person(cast.beleid.tiel), "S8").status_code == 404
