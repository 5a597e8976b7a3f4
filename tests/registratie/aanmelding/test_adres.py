"""The button that looks an address up: fills in what it finds, saves nothing, and steps aside when the register is away."""

import pytest
from django.urls import reverse

from registratie.models import Huisvestingslocatie
from rivierenland.core import scope
from tests.registratie.aanmelding.conftest import FORMULIER, applied, filled_in, secret_in_mail, send, stored

CREATE = reverse("registratie:locatie-create")
EMPTY = {"straat": "", "plaats": "", "gemeente": ""}


def look_up(client, url: str, **changes):
    return client.post(url, filled_in(**{"opzoeken": "adres", **EMPTY, **changes}))


def values(answer, *names: str) -> list[str]:
    return [answer.context["form"][name].value() for name in names]


@pytest.mark.parametrize("who", ["bezoeker", "aanbieder"])
def test_postcode_and_number_fill_in_the_rest(standin, bezoeker, cast, as_person, who):
    client, url = (bezoeker, FORMULIER) if who == "bezoeker" else (as_person(cast.waalstroom), CREATE)
    answer = look_up(client, url)
    assert (answer.status_code, answer.context["form"].errors) == (200, {})
    assert values(answer, "straat", "plaats", "gemeente", "rd_x", "rd_y", "nummeraanduiding_id") == [
        *("Waterstraat", "Tiel", "GM0281", "158400", "433101", "0281200000000500"),
    ]
    assert "Gevonden: Waterstraat 5, 4001AA Tiel." in answer.content.decode()
    with scope.within(scope.systeem("tests")):
        assert not Huisvestingslocatie.objects.filter(postcode="4001AA").exists()


def test_several_addresses_are_a_choice(standin, bezoeker):
    answer = look_up(bezoeker, FORMULIER, huisnummer="7")
    choices = answer.context["opgezocht"].keuzes
    assert [adres.weergavenaam for adres in choices][:2] == [
        "Waterstraat 7, 4001AA Tiel",
        "Waterstraat 7A, 4001AA Tiel",
    ]
    assert "Welk adres bedoelt u?" in answer.content.decode()
    chosen = look_up(bezoeker, FORMULIER, huisnummer="7", adres_keuze=choices[2].nummeraanduiding_id)
    assert values(chosen, "huisletter", "toevoeging", "nummeraanduiding_id") == [
        "A",
        "2",
        choices[2].nummeraanduiding_id,
    ]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"huisnummer": "9"}, "Die gemeente hoort niet bij Rivierenland."),
        ({"huisnummer": "6"}, "Dit adres staat niet in het adressenregister."),
        ({"postcode": "4001"}, "Vul eerst een postcode en een huisnummer in."),
        ({"huisnummer": ""}, "Vul eerst een postcode en een huisnummer in."),
        ({"huisnummer": "٥"}, "Vul eerst een postcode en een huisnummer in."),
        ({"huisnummer": "9" * 40}, "Vul eerst een postcode en een huisnummer in."),
    ],
)
def test_what_was_not_found_is_said_and_nothing_is_filled_in(standin, bezoeker, changes, sentence):
    answer = look_up(bezoeker, FORMULIER, **changes)
    assert (answer.status_code, sentence in answer.content.decode()) == (200, True)
    assert values(answer, "straat", "gemeente") == ["", ""]


@pytest.mark.parametrize("who", ["bezoeker", "aanbieder"])
def test_an_unreachable_register_leaves_the_form_to_be_filled_in_by_hand(traag, bezoeker, cast, as_person, who):
    client, url = (bezoeker, FORMULIER) if who == "bezoeker" else (as_person(cast.waalstroom), CREATE)
    answer = look_up(client, url)
    body = answer.content.decode()
    assert (answer.status_code, "nu niet bereikbaar" in body, "met de hand" in body) == (200, True, True)
    assert send(bezoeker).status_code == 302


def test_switched_off_there_is_no_button(bezoeker, cast, as_person):
    for client, url in ((bezoeker, FORMULIER), (as_person(cast.waalstroom), CREATE)):
        assert "Adres opzoeken" not in client.get(url).content.decode()
    assert "Adressen opzoeken staat hier uit." in look_up(bezoeker, FORMULIER).content.decode()


def test_the_numbers_of_the_register_stay_with_the_address_they_came_with(standin, bezoeker):
    found = look_up(bezoeker, FORMULIER)
    filled = {
        name: found.context["form"][name].value() for name in ("nummeraanduiding_id", "rd_x", "rd_y", "opgezocht")
    }
    send(bezoeker, **filled)
    assert (stored().nummeraanduiding_id, stored().rd_x) == ("0281200000000500", 158400)
    send(bezoeker, **filled, huisnummer="6", contact_email="b@donald.example")
    other = stored(contact_email="b@donald.example")
    assert (other.nummeraanduiding_id, other.rd_x) == ("", None)


def test_the_answer_to_a_question_can_look_up_too(standin, bezoeker, cast):
    from registratie.actions import aanmelding

    row, actor = applied("a"), cast.functioneel_beheerder.tiel.actor
    with scope.within(actor.scope):
        aanmelding.ask_more(aanmelding=row, vraag="Welk nummer?", by=actor)
    url = reverse("aanmelden:antwoorden", args=[secret_in_mail("aanmelding_vraag")])
    answer = look_up(bezoeker, url, tekst="Nummer 5")
    assert values(answer, "straat", "tekst") == ["Waterstraat", "Nummer 5"]


def test_a_location_that_is_changed_can_look_up_too(standin, stage, cast, as_person):
    url = reverse("registratie:locatie-change", args=[stage.tiel.pk])
    answer = look_up(as_person(cast.waalstroom), url)
    assert values(answer, "straat") == ["Waterstraat"]
    with scope.within(scope.systeem("tests")):
        assert Huisvestingslocatie.objects.get(pk=stage.tiel.pk).straat == "Voorbeeldstraat"


def test_one_network_looks_up_forty_an_hour(standin, bezoeker):
    for _ in range(40):
        assert look_up(bezoeker, FORMULIER).status_code == 200
    answer = look_up(bezoeker, FORMULIER)
    assert (answer.status_code, 'value="Waterhof"' in answer.content.decode()) == (429, True)
    assert len(standin.asked) == 1


def test_enter_checks_the_form_and_never_looks_up(standin, bezoeker):
    """A browser sends the first button of a form when somebody presses Enter."""
    body = bezoeker.get(FORMULIER).content.decode()
    form = body[body.index('id="formulier"') :]
    assert form.index("Naar controleren") < form.index('name="opzoeken"')
