"""Questions, answers, advice, and what was done with it."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.models import UitgaandBericht
from rivierenland.core.permissions import Geweigerd
from rivierenland.core.talen import TALEN
from speerpunten.arbeidsmigrant.actions import klankbordadvies, klankbordvraag
from speerpunten.arbeidsmigrant.models import Klankbordadvies, Klankbordantwoord, Klankbordvraag
from speerpunten.arbeidsmigrant.tasks import keep_klankbord
from tests.speerpunten.arbeidsmigrant.klankbord.conftest import answer, ask, invite

VERTAALD = {"pl": {"titel": "Pralki", "tekst": "Czy jest dość pralek?"}}


def public(client, taal: str) -> str:
    return client.get(reverse("arbeidsmigrant:klankbord", kwargs={"taal": taal})).content.decode()


def member_page(client, sleutel, taal: str = "pl", **more):
    url = reverse("arbeidsmigrant:klankbord-lid", kwargs={"taal": taal})
    return client.post(url, {"referentie": sleutel.referentie, "geheim": sleutel.geheim, **more})


def summarise(person, vraag, **values):
    given = {"samenvatting": "Meer wasmachines.", "gegeven_op": timezone.localdate(), "vertalingen": {}} | values
    with scope.within(person.actor.scope):
        return klankbordadvies.summarise(vraag=vraag, by=person.actor, **given)


def settle(person, vraag, **values):
    given = {
        "uitkomst": "deels",
        "reden": "Er is geld voor zes.",
        "verwijzing": "Pakket M05",
        "vertalingen": {},
    } | values
    with scope.within(person.actor.scope):
        return klankbordadvies.settle(vraag=vraag, by=person.actor, **given)


@pytest.mark.parametrize("taal", TALEN)
def test_everybody_reads_what_was_asked_advised_and_done_in_the_own_language_or_says_dutch(bezoeker, tiel, taal):
    vraag = ask(tiel, vertalingen=VERTAALD)
    summarise(tiel, vraag)
    settle(tiel, vraag)
    page = bezoeker.get(reverse("arbeidsmigrant:klankbord", kwargs={"taal": taal}))
    body = page.content.decode()
    assert "public" in page["Cache-Control"]
    assert ("Pralki" in body, "Wasmachines" in body) == (taal == "pl", taal != "pl")
    assert "Meer wasmachines." in body
    assert "Pakket M05" in body
    assert 'lang="nl"' in body


def test_dutch_on_another_page_says_that_it_is_dutch(bezoeker, tiel):
    ask(tiel)
    assert "Acest text este în neerlandeză." in public(bezoeker, "ro")
    assert "Deze tekst is in het Nederlands." not in public(bezoeker, "nl")


def test_a_question_that_opens_later_is_not_public_yet(bezoeker, tiel):
    morgen = timezone.localdate() + timedelta(days=1)
    ask(tiel, van=morgen, tot=morgen)
    assert "Wasmachines" not in public(bezoeker, "nl")


def test_a_member_answers_in_the_own_language_and_only_who_asked_reads_it(bezoeker, tiel, regio, cast, as_person):
    lid, sleutel = invite(tiel)
    vraag = ask(tiel, vertalingen=VERTAALD)
    assert "Pralki" in member_page(bezoeker, sleutel).content.decode()
    page = member_page(bezoeker, sleutel, vraag=vraag.pk, tekst="Nie, są dwie.")
    assert page.status_code == 200
    assert "Odpowiedź została zapisana." in page.content.decode()
    url = reverse("arbeidsmigrant:klankbordvraag-detail", args=[vraag.pk])
    seen = {naam: as_person(person).get(url).content.decode() for naam, person in
            (("tiel", tiel), ("regio", regio), ("buren", cast.beleid.buren))}  # fmt: skip
    assert {naam: "Nie, są dwie." in body for naam, body in seen.items()} == {
        "tiel": True,
        "regio": False,
        "buren": False,
    }
    assert lid.bijnaam in seen["tiel"]
    assert lid.bijnaam not in public(bezoeker, "pl")


def test_the_region_reads_what_members_of_gemeenten_answer_to_its_question(tiel, regio, as_person):
    _, sleutel = invite(tiel)
    vraag = ask(regio)
    answer(sleutel, vraag)
    url = reverse("arbeidsmigrant:klankbordvraag-detail", args=[vraag.pk])
    assert "dwie na czterdzieści" in as_person(regio).get(url).content.decode()
    assert "dwie na czterdzieści" not in as_person(tiel).get(url).content.decode()


def test_a_second_answer_replaces_the_first(tiel):
    _, sleutel = invite(tiel)
    vraag = ask(tiel)
    answer(sleutel, vraag)
    answer(sleutel, vraag, tekst="Jednak tak.")
    with scope.within(scope.systeem("tests")):
        assert [row.tekst for row in Klankbordantwoord.objects.all()] == ["Jednak tak."]


def test_a_member_of_buren_is_not_asked_by_tiel_and_one_of_the_region_is(bezoeker, tiel, regio, cast):
    vraag = ask(tiel)
    _, elsewhere = invite(cast.beleid.buren, "Wilg")
    _, everywhere = invite(regio, "Eik")
    assert "Wasmachines" not in member_page(bezoeker, elsewhere).content.decode()
    assert "Wasmachines" in member_page(bezoeker, everywhere).content.decode()
    page = member_page(bezoeker, elsewhere, vraag=vraag.pk, tekst="Ik ook.")
    assert page.status_code == 422
    with scope.within(scope.systeem("tests")):
        assert Klankbordantwoord.objects.count() == 0


@pytest.mark.parametrize(
    "more", [{"vraag": "x", "tekst": "a"}, {"vraag": 987654321, "tekst": "a"}, {"vraag": 9**30, "tekst": "a"}]
)
def test_an_answer_to_nothing_is_told(bezoeker, tiel, more):
    _, sleutel = invite(tiel)
    ask(tiel)
    assert member_page(bezoeker, sleutel, **more).status_code == 422


@pytest.mark.parametrize(
    ("tekst", "status"), [(" ", 422), ("bsn 123456782", 422), ("<b>x</b> Ő é ї 漢", 200), ("x" * 2001, 422)]
)
def test_what_a_member_writes_is_kept_as_it_is_or_told(bezoeker, tiel, tekst, status):
    _, sleutel = invite(tiel)
    vraag = ask(tiel)
    page = member_page(bezoeker, sleutel, vraag=vraag.pk, tekst=tekst)
    assert page.status_code == status
    assert "<b>x</b>" not in page.content.decode()


def test_a_closed_question_takes_no_answer(tiel):
    _, sleutel = invite(tiel)
    vraag = ask(tiel)
    with scope.within(scope.systeem("tests")):
        gisteren = timezone.localdate() - timedelta(days=1)
        Klankbordvraag.objects.update(van=gisteren, tot=gisteren)
    with pytest.raises(ValidationError, match="niet meer open"):
        answer(sleutel, vraag)


def test_only_who_asked_writes_the_advice_down(tiel, regio, cast):
    vraag = ask(tiel)
    for person in (regio, cast.beleid.buren, cast.jurist.tiel):
        with pytest.raises(Geweigerd):
            summarise(person, vraag)
        with pytest.raises(Geweigerd):
            settle(person, vraag)


def test_the_region_asks_without_a_gemeente(regio):
    vraag = ask(regio)
    assert vraag.gemeente_id is None
    assert summarise(regio, vraag).gemeente_id is None
    assert settle(regio, vraag).uitkomst == "deels"


def test_an_official_asks_nothing_in_the_name_of_the_region(tiel, regio):
    vraag = ask(regio)
    with scope.within(tiel.actor.scope), pytest.raises(Geweigerd):
        klankbordvraag.change(
            vraag=vraag, titel="x", tekst="x", van=vraag.van, tot=vraag.tot, vertalingen={}, by=tiel.actor
        )


def test_after_an_answer_the_question_itself_stays_and_a_language_may_come(tiel):
    _, sleutel = invite(tiel)
    vraag = ask(tiel)
    answer(sleutel, vraag)
    days = {"van": vraag.van, "tot": vraag.tot, "by": tiel.actor}
    with scope.within(tiel.actor.scope):
        klankbordvraag.change(vraag=vraag, titel=vraag.titel, tekst=vraag.tekst, vertalingen=VERTAALD, **days)
        with pytest.raises(ValidationError, match="al geantwoord"):
            klankbordvraag.change(vraag=vraag, titel="Anders", tekst=vraag.tekst, vertalingen={}, **days)


@pytest.mark.parametrize("values", [{"uitkomst": "niet", "reden": " "}, {"uitkomst": "verzonnen"}])
def test_what_was_done_has_a_reason(tiel, values):
    vraag = ask(tiel)
    summarise(tiel, vraag)
    with pytest.raises(ValidationError):
        settle(tiel, vraag, **values)


def test_nothing_is_done_with_an_advice_that_is_not_there(tiel):
    with pytest.raises(ValidationError, match="eerst het advies"):
        settle(tiel, ask(tiel))


def test_members_are_told_once_in_their_language_and_of_their_own_gemeente_only(tiel, cast):
    invite(tiel, email="zon@voorbeeld.example")
    invite(cast.beleid.buren, "Wilg", email="wilg@voorbeeld.example")
    morgen = timezone.localdate() + timedelta(days=1)
    ask(tiel, van=morgen, tot=morgen)
    assert UitgaandBericht.objects.count() == 0
    ask(tiel)
    keep_klankbord()
    mail = UitgaandBericht.objects.get()
    assert (mail.aan, mail.onderwerp) == ("zon@voorbeeld.example", "Jest nowe pytanie dla grupy doradczej")
    assert "/info/pl/klankbord/lid/" in mail.tekst
    assert "Wasmachines" not in mail.tekst


def test_answers_go_a_year_after_the_question_and_the_advice_stays(tiel):
    _, sleutel = invite(tiel)
    vraag = ask(tiel)
    answer(sleutel, vraag)
    summarise(tiel, vraag)
    with scope.within(scope.systeem("tests")):
        lang_geleden = timezone.localdate() - timedelta(days=367)
        Klankbordvraag.objects.update(van=lang_geleden, tot=lang_geleden)
    assert keep_klankbord() == 1
    with scope.within(scope.systeem("tests")):
        assert Klankbordantwoord.objects.count() == 0
        assert Klankbordadvies.objects.get().aantal == 1


def test_the_forms_of_the_office(tiel, as_person):
    client, vandaag = as_person(tiel), timezone.localdate().isoformat()
    form = {
        "titel": "Was",
        "tekst": "Genoeg?",
        "van": vandaag,
        "tot": vandaag,
        "titel_bg": "Пералня",
        "tekst_bg": "Достатъчно ли е?",
    }
    assert client.post(reverse("arbeidsmigrant:klankbordvraag-create"), form).status_code == 302
    with scope.within(tiel.actor.scope):
        vraag = Klankbordvraag.objects.get()
    assert vraag.vertalingen == {"bg": {"titel": "Пералня", "tekst": "Достатъчно ли е?"}}
    edit = client.get(reverse("arbeidsmigrant:klankbordvraag-change", args=[vraag.pk])).content.decode()
    assert "Достатъчно ли е?" in edit
    advies = {"samenvatting": "Nee.", "gegeven_op": vandaag, "samenvatting_bg": "Не."}
    assert client.post(reverse("arbeidsmigrant:klankbordadvies-summarise", args=[vraag.pk]), advies).status_code == 302
    uitkomst = {
        "uitkomst": "overgenomen",
        "reden": "Wij kopen er vier.",
        "verwijzing": "",
        "reden_bg": "Купуваме четири.",
    }
    assert client.post(reverse("arbeidsmigrant:klankbordadvies-settle", args=[vraag.pk]), uitkomst).status_code == 302
    with scope.within(tiel.actor.scope):
        assert Klankbordadvies.objects.get().vertalingen == {"bg": {"samenvatting": "Не.", "reden": "Купуваме четири."}}
    assert client.post(reverse("arbeidsmigrant:klankbordvraag-create"), {"titel": "Was"}).status_code == 422


def test_thirty_questions_cost_no_more_queries_than_one(bezoeker, tiel, as_person):
    client = as_person(tiel)
    urls = [
        (bezoeker, reverse("arbeidsmigrant:klankbord", kwargs={"taal": "pl"})),
        (client, reverse("arbeidsmigrant:klankbord-list")),
    ]

    def cost() -> list[int]:
        found = []
        for browser, url in urls:
            with CaptureQueriesContext(connection) as queries:
                assert browser.get(url).status_code == 200
            found.append(len(queries))
        return found

    summarise(tiel, ask(tiel))
    invite(tiel, email="a@voorbeeld.example")
    cost()
    before = cost()
    for nummer in range(29):
        summarise(tiel, ask(tiel))
        invite(tiel, f"Lid {nummer}", email="a@voorbeeld.example")
    assert cost() == before
