"""The daily work on a phone: check in, check out with one tap, correct, take back. All without JavaScript."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from registratie.models import Verblijf
from rivierenland.core import scope
from tests.factories.registratie import RuimteFactory, VerblijfFactory

CHECK_IN = reverse("registratie:verblijf-check-in")


@pytest.fixture
def client(cast, as_person):
    return as_person(cast.waalstroom)


def person(**values):
    return {
        "voornaam": "Jan",
        "achternaam": "Nowak",
        "geboortedatum": "23-11-1990",
        "aankomst": f"{timezone.localdate()}",
    } | values


def all_stays() -> list[Verblijf]:
    with scope.within(scope.systeem("tests")):
        return list(Verblijf.objects.select_related("bewoner").order_by("id"))


def told(response) -> list[str]:
    return [str(message) for message in response.context["messages"]]


def test_first_the_location_then_the_person(stage, client):
    choose = client.get(CHECK_IN)
    assert [locatie.naam for locatie in choose.context["locaties"]] == ["Latenstein", "Zandweg"]
    form = client.get(CHECK_IN, {"locatie": stage.tiel.pk}).context["form"]
    assert form["aankomst"].initial == timezone.localdate()


def test_a_room_tells_how_many_beds_are_free(stage, client):
    with scope.within(scope.systeem("tests")):
        RuimteFactory(locatie=stage.tiel, naam="14")
        RuimteFactory(locatie=stage.tiel, naam="15", bedden=1)
        for kamer in ("14", "15"):
            VerblijfFactory(locatie=stage.tiel, kamer=kamer)
    choices = client.get(CHECK_IN, {"locatie": stage.tiel.pk}).context["form"].fields["kamer"].choices
    assert choices == [("", "Kies een kamer"), ("14", "14 · 1 van 2 vrij"), ("15", "15 · vol")]


def test_after_checking_in_the_form_is_ready_for_the_next(stage, client):
    response = client.post(f"{CHECK_IN}?locatie={stage.tiel.pk}", person(kamer="3"), follow=True)
    bewoner = all_stays()[0].bewoner_id
    assert response.redirect_chain == [(f"{CHECK_IN}?locatie={stage.tiel.pk}&net={bewoner}", 302)]
    code = reverse("arbeidsmigrant:inzagecode-create", args=[bewoner])
    assert f'href="{code}"' in response.content.decode()
    assert "Geef een code voor Mijn gegevens" in response.content.decode()
    assert told(response) == ["Jan Nowak is ingecheckt in kamer 3."]
    assert [(stay.bewoner.naam, stay.kamer, stay.locatie_id) for stay in all_stays()] == [
        ("Jan Nowak", "3", stage.tiel.pk)
    ]


def test_what_the_register_refuses_stands_in_the_form(stage, client):
    client.post(f"{CHECK_IN}?locatie={stage.tiel.pk}", person())
    again = client.post(f"{CHECK_IN}?locatie={stage.kesteren.pk}", person())
    assert again.status_code == 422
    assert "Check daar eerst uit" in again.content.decode()
    wrong = client.post(f"{CHECK_IN}?locatie={stage.tiel.pk}", person(geboortedatum="gisteren", achternaam=""))
    assert sorted(wrong.context["form"].errors) == ["achternaam", "geboortedatum"]
    assert len(all_stays()) == 1


def test_a_picture_in_a_name_is_refused_and_another_alphabet_is_taken(stage, client):
    to = f"{CHECK_IN}?locatie={stage.tiel.pk}"
    odd = client.post(to, person(achternaam="Nowak😀", kamer="\u26443"))
    assert (odd.status_code, sorted(odd.context["form"].errors)) == (422, ["achternaam", "kamer"])
    client.post(to, person(achternaam="علي", voornaam=" Jan\u202e  Piet"))
    assert [(stay.bewoner.achternaam, stay.bewoner.voornaam) for stay in all_stays()] == [("علي", "Jan Piet")]


def test_more_people_than_permitted_is_registered_and_said(stage, client):
    with scope.within(scope.systeem("tests")):
        VerblijfFactory.create_batch(10, locatie=stage.tiel)
    response = client.post(f"{CHECK_IN}?locatie={stage.tiel.pk}", person(), follow=True)
    assert told(response) == [
        "Latenstein heeft nu 1 meer dan vergund. Controleer of iemand al weg is, of verplaats iemand vandaag.",
        "Jan Nowak is ingecheckt.",
    ]


def test_one_tap_checks_out_and_returns_to_the_list(stage, client):
    with scope.within(scope.systeem("tests")):
        stay = VerblijfFactory(locatie=stage.tiel, bewoner__achternaam="Weg")
    back = reverse("registratie:verblijf-list") + "?q=weg"
    response = client.post(reverse("registratie:verblijf-check-out", args=[stay.pk]), {"terug": back})
    assert (response.status_code, response["Location"]) == (302, back)
    assert [stay.vertrek for stay in all_stays()] == [timezone.localdate()]


def test_checking_out_never_leads_to_another_site(stage, client):
    with scope.within(scope.systeem("tests")):
        stay = VerblijfFactory(locatie=stage.tiel)
    url = reverse("registratie:verblijf-check-out", args=[stay.pk])
    response = client.post(url, {"terug": "https://elders.example/"})
    assert response["Location"] == reverse("registratie:verblijf-detail", args=[stay.pk])


def test_another_day_is_chosen_in_the_form(stage, client):
    with scope.within(scope.systeem("tests")):
        stay = VerblijfFactory(locatie=stage.tiel)
    url, yesterday = reverse("registratie:verblijf-check-out", args=[stay.pk]), timezone.localdate() - timedelta(days=1)
    assert client.get(url).context["form"]["vertrek"].initial == timezone.localdate()
    client.post(url, {"vertrek": f"{yesterday}"})
    assert [stay.vertrek for stay in all_stays()] == [yesterday]


def test_a_stay_is_corrected(stage, client):
    with scope.within(scope.systeem("tests")):
        stay = VerblijfFactory(locatie=stage.tiel)
    url = reverse("registratie:verblijf-change", args=[stay.pk])
    response = client.post(url, person(achternaam="Nowakowski", kamer="7", aankomst=f"{stay.aankomst}"), follow=True)
    assert told(response) == ["Het verblijf van Jan Nowakowski is opgeslagen."]
    assert [(stay.bewoner.naam, stay.kamer) for stay in all_stays()] == [("Jan Nowakowski", "7")]


def test_a_check_in_of_today_is_taken_back(stage, client):
    client.post(f"{CHECK_IN}?locatie={stage.tiel.pk}", person())
    client.post(reverse("registratie:verblijf-take-back", args=[all_stays()[0].pk]))
    assert all_stays() == []


def test_who_comes_back_is_filled_in(stage, client):
    with scope.within(scope.systeem("tests")):
        stay = VerblijfFactory(locatie=stage.tiel, vertrek=timezone.localdate(), bewoner__achternaam="Terug")
    form = client.get(CHECK_IN, {"locatie": stage.tiel.pk, "bewoner": stay.bewoner_id}).context["form"]
    assert [form[name].initial for name in ("voornaam", "achternaam", "taal")] == ["Jan", "Terug", "pl"]


def test_nobody_of_another_provider_is_filled_in(stage, client):
    with scope.within(scope.systeem("tests")):
        stay = VerblijfFactory(locatie=stage.fruithof)
    assert client.get(CHECK_IN, {"locatie": stage.tiel.pk, "bewoner": stay.bewoner_id}).status_code == 404
    assert client.get(CHECK_IN, {"locatie": stage.fruithof.pk}).status_code == 404
