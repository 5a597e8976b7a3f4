"""The page of a location and its forms, through the eyes of provider and gemeente."""

import pytest
from django.urls import reverse

from registratie.enums import Locatiestatus
from registratie.models import Huisvestingslocatie
from rivierenland.core import scope
from tests.factories.registratie import VerblijfFactory

FORM = {
    "naam": "Het Nieuwe Hof",
    "code": "NH",
    "soort": "woning_kern",
    "straat": "Waterstraat",
    "huisnummer": "5",
    "huisletter": "a",
    "postcode": "4001 aa",
    "plaats": "Tiel",
    "gemeente": "GM0281",
    "capaciteit_vergund": "8",
    "oppervlakte_gbo": "110,5",
    "ingangsdatum": "2026-01-01",
    "beheerder_telefoon": "0344 12 34 56",
}
CREATE = reverse("registratie:locatie-create")


def stored(**lookup) -> Huisvestingslocatie:
    with scope.within(scope.systeem("tests")):
        return Huisvestingslocatie.objects.get(**lookup)


def test_a_provider_reports_a_location_as_people_type_it(stage, cast, as_person):
    response = as_person(cast.waalstroom).post(CREATE, FORM)
    locatie = stored(code="NH")
    assert response["Location"] == reverse("registratie:locatie-detail", args=[locatie.pk])
    assert (locatie.adres, locatie.postcode, locatie.beheerder_telefoon) == ("Waterstraat 5a", "4001AA", "+31344123456")
    assert (str(locatie.oppervlakte_gbo), locatie.status) == ("110.5", Locatiestatus.AANGEMELD)


@pytest.mark.parametrize(
    ("gemeente", "bag_id", "warned"),
    [
        ("GM0281", "0281200000302318", False),
        ("GM0281", "0363200000302318", True),
        ("GM0281", "0999200000302318", True),
        *(("GM1960", f"{code}200000302318", False) for code in ("1960", "0236", "0304", "0733")),
        ("GM1960", "0281200000302318", True),
    ],
)
def test_a_bag_number_of_another_gemeente_is_kept_and_said(stage, cast, as_person, gemeente, bag_id, warned):
    values = FORM | {"gemeente": gemeente, "nummeraanduiding_id": bag_id}
    body = as_person(cast.waalstroom).post(CREATE, values, follow=True).content.decode()
    assert stored(code="NH").nummeraanduiding_id == bag_id
    assert (f"Het BAG-nummer {bag_id} is niet van de gemeente" in body) is warned


@pytest.mark.parametrize(
    ("veld", "waarde"),
    [
        ("postcode", "4001 SS"),
        ("nummeraanduiding_id", "0281010000302318"),
        ("adresseerbaarobject_id", "123"),
        ("beheerder_telefoon", "12"),
        ("huisletter", "5"),
        ("rd_x", "158000"),
        ("code", "WF-TIE"),
        ("naam", "Huis 111222333"),
    ],
)
def test_what_is_wrong_stands_at_its_field(stage, cast, as_person, veld, waarde):
    response = as_person(cast.waalstroom).post(CREATE, FORM | {veld: waarde})
    assert response.status_code == 422
    assert set(response.context["form"].errors) == {"rd_y" if veld == "rd_x" else veld}


def test_the_form_of_a_location_shows_what_stands_and_saves_only_changes(stage, cast, as_person):
    client, url = as_person(cast.waalstroom), reverse("registratie:locatie-change", args=[stage.tiel.pk])
    form = client.get(url).context["form"]
    values = {name: field.value() for name, field in ((n, form[n]) for n in form.fields) if field.value() is not None}
    values |= {"gemeente": "GM0281", "naam": "Nieuw Latenstein"}
    assert client.post(url, values).status_code == 302
    assert stored(pk=stage.tiel.pk).naam == "Nieuw Latenstein"


def test_three_figures_side_by_side(stage, cast, as_person):
    with scope.within(scope.systeem("tests")):
        VerblijfFactory.create_batch(3, locatie=stage.tiel)
        stage.tiel.oppervlakte_gbo = 85
        stage.tiel.save()
    context = as_person(cast.beleid.tiel).get(reverse("registratie:locatie-detail", args=[stage.tiel.pk])).context
    assert (context["locatie"].capaciteit_vergund, context["norm"].personen, context["locatie"].bezet) == (10, 8, 3)
    assert context["vrij_regel"] == "7 vrij onder de vergunning, 5 onder de norm"


def test_more_than_permitted_is_said_with_what_to_do(stage, cast, as_person):
    with scope.within(scope.systeem("tests")):
        VerblijfFactory.create_batch(11, locatie=stage.tiel)
    body = as_person(cast.beleid.tiel).get(reverse("registratie:locatie-detail", args=[stage.tiel.pk])).content.decode()
    assert "1 persoon meer dan vergund." in body


def test_the_gemeente_closes_a_location_with_a_reason(stage, cast, as_person):
    client, url = as_person(cast.beleid.tiel), reverse("registratie:locatie-decide", args=[stage.tiel.pk])
    without = client.post(url, {"status": "gesloten"})
    assert (without.status_code, list(without.context["form"].errors)) == (422, ["reden"])
    client.post(url, {"status": "gesloten", "reden": "Brandgevaar."})
    assert stored(pk=stage.tiel.pk).status == Locatiestatus.GESLOTEN
    history = client.get(reverse("registratie:locatie-logboek", args=[stage.tiel.pk])).context["voorvallen"]
    assert history[0].uitleg == "Was: in gebruik. Reden: Brandgevaar."


def test_a_provider_changes_its_own_organisation(stage, cast, as_person):
    client, own = as_person(cast.waalstroom), cast.waalstroom.organisatie_id
    url = reverse("registratie:organisatie-change", args=[own])
    values = {"naam": "Waalstroom", "rollen": ["verblijfsbieder"], "email": "a@waal.example", "telefoon": "0344 123456"}
    assert client.post(url, values)["Location"] == reverse("registratie:organisatie-detail", args=[own])
    assert "+31344123456" in client.get(reverse("registratie:organisatie-detail", args=[own])).content.decode()
