"""Members by nickname: invited, with a card, and gone when they stop."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from handhaving.melden import code
from rivierenland.core import scope
from rivierenland.core.models import Gebeurtenis, Parameter, UitgaandBericht
from rivierenland.core.permissions import Geweigerd
from speerpunten.arbeidsmigrant.actions import klankbordlid
from speerpunten.arbeidsmigrant.klankbord import kaart
from speerpunten.arbeidsmigrant.models import Klankbordantwoord, Klankbordcontact, Klankbordlid
from speerpunten.arbeidsmigrant.tasks import keep_klankbord
from tests.architecture.walk import NONCE
from tests.speerpunten.arbeidsmigrant.klankbord.conftest import answer, ask, invite

LID = reverse("arbeidsmigrant:klankbord-lid", kwargs={"taal": "pl"})


def enter(client, sleutel, **more):
    return client.post(LID, {"referentie": sleutel.referentie, "geheim": sleutel.geheim, **more})


def rows(model) -> int:
    with scope.within(scope.systeem("tests")):
        return model.objects.count()


def test_a_card_is_shown_once_and_kept_nowhere(tiel, as_person):
    client = as_person(tiel)
    page = client.post(reverse("arbeidsmigrant:klankbordlid-create"), {"bijnaam": "Zonnebloem", "taal": "pl"})
    secret = page.context["geheim"]
    assert page.status_code == 200
    assert secret in page.content.decode()
    with scope.within(scope.systeem("tests")):
        lid = Klankbordlid.objects.get()
    assert lid.token_hash == kaart.read(lid.referentie, secret).digest
    assert secret not in str(lid.__dict__) + str(list(Gebeurtenis.objects.values()))
    assert "Zonnebloem" not in str(list(Gebeurtenis.objects.values()))


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"bijnaam": " "}, "bijnaam"), ({"bijnaam": "ZONNEBLOEM"}, "bijnaam"), ({"bijnaam": "x" * 41}, "bijnaam"),
        ({"bijnaam": "Tulp", "taal": "xx"}, "taal"), ({"bijnaam": "Tulp", "email": "geen"}, "email"),
        ({"bijnaam": "Tulp", "via": "bsn 123456782"}, "via"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused(tiel, values, field):
    invite(tiel)
    with pytest.raises(ValidationError) as refused:
        invite(tiel, **values)
    assert list(refused.value.message_dict) == [field]


def test_region_and_gemeente_each_invite_their_own_and_nobody_else_reaches_them(tiel, regio, cast, as_person):
    invite(tiel, "Zonnebloem", email="zon@voorbeeld.example")
    invite(regio, "Wilg", email="wilg@voorbeeld.example")
    url = reverse("arbeidsmigrant:klankbord-list")
    seen = {naam: as_person(person).get(url).content.decode() for naam, person in
            (("tiel", tiel), ("regio", regio), ("buren", cast.beleid.buren), ("jurist", cast.jurist.tiel))}  # fmt: skip
    assert {naam: ("zon@" in body, "wilg@" in body) for naam, body in seen.items()} == {
        "tiel": (True, False), "regio": (False, True), "buren": (False, False), "jurist": (False, False),
    }  # fmt: skip
    for person in (tiel, cast.beleid.buren):
        with scope.within(person.actor.scope):
            assert {row.email for row in Klankbordcontact.objects.all()} == (
                {"zon@voorbeeld.example"} if person is tiel else set()
            )


@pytest.mark.parametrize("rol", ["toezichthouder", "jurist", "burgerzaken"])
def test_only_policy_and_the_region_invite(cast, rol):
    with pytest.raises(Geweigerd):
        invite(getattr(cast, rol).tiel)


def test_another_gemeente_and_the_region_touch_no_member_of_tiel(tiel, regio, cast):
    lid, _ = invite(tiel)
    for person in (regio, cast.beleid.buren):
        for act in (klankbordlid.remove, klankbordlid.renew_card):
            with scope.within(person.actor.scope), pytest.raises(Geweigerd):
                act(lid=lid, by=person.actor)


def test_a_wrong_card_is_answered_as_none(bezoeker, tiel):
    lid, _ = invite(tiel)
    wrong, unknown = code.make(2026), kaart.make(2026)
    first = bezoeker.post(LID, {"referentie": lid.referentie, "geheim": wrong.geheim})
    second = bezoeker.post(LID, {"referentie": unknown.referentie, "geheim": wrong.geheim})
    third = bezoeker.post(LID, {"referentie": "x", "geheim": wrong.geheim})
    pages = [
        NONCE.sub(r"\1", page.content.decode()).replace(f'value="{typed}"', "X")
        for page, typed in ((first, lid.referentie), (second, unknown.referentie), (third, "x"))
    ]
    assert [page.status_code for page in (first, second, third)] == [422] * 3
    assert pages[0] == pages[1] == pages[2]


def test_after_five_wrong_codes_this_network_waits(bezoeker, tiel):
    lid, sleutel = invite(tiel)
    for _ in range(5):
        bezoeker.post(LID, {"referentie": lid.referentie, "geheim": code.make(2026).geheim})
    assert enter(bezoeker, sleutel).status_code == 429


def test_a_card_of_the_board_opens_no_melding_and_the_other_way_round(tiel):
    lid, sleutel = invite(tiel)
    assert code.read(lid.referentie, sleutel.geheim).digest != sleutel.digest


def test_a_new_card_ends_the_old_one_and_keeps_the_answers_also_to_others(bezoeker, tiel, regio):
    lid, sleutel = invite(tiel, email="zon@voorbeeld.example")
    vraag = ask(regio)
    answer(sleutel, vraag)
    with scope.within(tiel.actor.scope):
        secret = klankbordlid.renew_card(lid=lid, by=tiel.actor)
    assert enter(bezoeker, sleutel).status_code == 422
    page = enter(bezoeker, kaart.read(lid.referentie, secret))
    assert "dwie na czterdzieści" in page.content.decode()


def test_who_stops_is_gone_with_everything_personal(bezoeker, tiel, regio):
    _, sleutel = invite(tiel, email="zon@voorbeeld.example")
    ask(tiel)
    answer(sleutel, ask(regio))
    assert UitgaandBericht.objects.count() == 1
    assert enter(bezoeker, sleutel, stoppen="1").status_code == 422
    assert rows(Klankbordlid) == 1
    page = enter(bezoeker, sleutel, stoppen="1", zeker="on")
    assert page.status_code == 200
    assert [rows(model) for model in (Klankbordlid, Klankbordcontact, Klankbordantwoord)] == [0, 0, 0]
    assert UitgaandBericht.objects.count() == 0
    assert enter(bezoeker, sleutel).status_code == 422
    assert Gebeurtenis.objects.filter(actie="klankbordlid.leave").exists()


def test_an_official_takes_a_member_off_with_answers_that_only_the_region_reads(tiel, regio, as_person):
    lid, sleutel = invite(tiel)
    answer(sleutel, ask(regio))
    page = as_person(tiel).post(reverse("arbeidsmigrant:klankbordlid-remove", args=[lid.pk]))
    assert page.status_code == 302
    assert [rows(model) for model in (Klankbordlid, Klankbordantwoord)] == [0, 0]


def test_the_holder_of_a_card_sees_nothing_of_another(tiel):
    _, first = invite(tiel, email="zon@voorbeeld.example")
    _, second = invite(tiel, "Wilg", email="wilg@voorbeeld.example")
    answer(second, ask(tiel))
    with scope.within(scope.geheim(first.digest)), connection.cursor() as cursor:
        for table, seen in (("lid", 1), ("contact", 1), ("antwoord", 0)):
            cursor.execute(f"select count(*) from arbeidsmigrant_klankbord{table}")
            assert cursor.fetchone() == (seen,), table


def test_addresses_go_after_a_year_and_the_member_stays(tiel):
    Parameter.objects.filter(code="klankbord_contact_dagen").update(waarde=10)
    invite(tiel, email="zon@voorbeeld.example")
    assert keep_klankbord() == 0
    with scope.within(scope.systeem("tests")):
        Klankbordcontact.objects.update(tot=timezone.localdate() - timedelta(days=1))
    assert keep_klankbord() == 1
    assert (rows(Klankbordcontact), rows(Klankbordlid)) == (0, 1)
