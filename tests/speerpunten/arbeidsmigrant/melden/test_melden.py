"""Report without an account: in any language, once, by people and not by programs."""

import time

import pytest
from django.core import signing
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from handhaving.actions import melding as actions
from handhaving.melden import code
from handhaving.models import Melding
from rivierenland.core import scope
from rivierenland.core.models import UitgaandBericht
from rivierenland.core.talen import TALEN
from speerpunten.arbeidsmigrant.melden import verzending
from tests.factories import feedback as maak
from tests.factories.registratie import TIEL, LocatieFactory

GOED = {
    "onderwerp": "brandveiligheid",
    "tekst": "Drzwi ewakuacyjne są zamknięte.",
    "gemeente": TIEL,
    "adres": "Voorbeeldkade 3, Tiel",
}


def start(seconds_ago: int = 30) -> str:
    return signing.dumps({"n": "nummer", "t": int(time.time()) - seconds_ago}, salt=verzending.ZOUT)


def send(client: Client, taal: str = "pl", **changes):
    return client.post(
        reverse("arbeidsmigrant:melden-vertellen", kwargs={"taal": taal}), {"start": start(), **GOED, **changes}
    )


def kept() -> list[Melding]:
    with scope.within(scope.systeem("tests")):
        return list(Melding.objects.order_by("pk"))


@pytest.mark.parametrize("taal", TALEN)
def test_the_numbers_come_first_in_every_language(bezoeker, taal):
    page = bezoeker.get(reverse("arbeidsmigrant:melden", kwargs={"taal": taal}))
    body = page.content.decode()
    assert page.status_code == 200
    assert "public" in page["Cache-Control"]
    assert body.index('href="tel:112"') < body.index("/melden/vertellen/")
    for number in ("09008844", "08005151", "08007000"):
        assert f'href="tel:{number}"' in body


@pytest.mark.parametrize("taal", TALEN)
def test_somebody_reports_in_the_own_language_and_reads_the_codes_once(bezoeker, taal):
    page = send(bezoeker, taal)
    (row,) = kept()
    body = page.content.decode()
    assert page.status_code == 200
    assert page["Cache-Control"] == "no-store"
    assert (row.bron, row.taal, row.status, row.created_by) == ("website", taal, "nieuw", None)
    assert row.referentie in body
    secret = page.context["codes"].geheim
    assert body.count(secret) == 2  # to read, and to add photos with
    assert code.read(row.referentie, secret).digest == row.token_hash


def test_a_form_that_is_sent_twice_is_one_melding_with_the_same_codes(bezoeker):
    mark = start()
    first, second = send(bezoeker, start=mark), send(bezoeker, start=mark)
    assert len(kept()) == 1
    assert first.context["codes"] == second.context["codes"]


def test_who_goes_back_and_changes_a_word_loses_nothing(bezoeker):
    mark = start()
    send(bezoeker, start=mark)
    send(bezoeker, start=mark, tekst="Jeszcze coś.")
    assert [row.tekst for row in kept()] == [GOED["tekst"], "Jeszcze coś."]


@pytest.mark.parametrize(
    "tekst",
    [
        "Вратата е заключена. Живеят 14 души.",
        "Двері зачинені — їх ніхто не відчиняє.",
        "A vészkijárat zárva. Őrület!",
        "الباب مغلق ليلاً",
        "門が閉まっている 🔒👨‍👩‍👧",
        "<script>alert(1)</script> <b>brand</b>",
        "<ѕcript>алерт</ѕcript> onerror=«x»",
        "=HYPERLINK(1) {{ 7*7 }} {% load x %} '; drop table x; --",
    ],
)
def test_any_alphabet_is_kept_as_it_is_and_becomes_no_markup(bezoeker, cast, as_person, tekst):
    send(bezoeker, tekst=tekst)
    (row,) = kept()
    assert row.tekst == tekst
    page = as_person(cast.toezichthouder.tiel).get(reverse("handhaving:melding-detail", args=[row.pk]))
    assert page.status_code == 200
    assert "<script>alert" not in page.content.decode()
    assert "<b>brand" not in page.content.decode()


def test_marks_that_nobody_sees_are_taken_out_in_silence(bezoeker):
    assert send(bezoeker, tekst="\u202eznikające\u202c \u200bsłowo\ufeff\x07").status_code == 200
    assert kept()[0].tekst == "znikające słowo"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"tekst": " \u200b "}, "tekst"),
        ({"tekst": "x" * 4001}, "tekst"),
        ({"tekst": "mój bsn 123456782"}, "tekst"),
        ({"onderwerp": "kabouters"}, "onderwerp"),
        ({"onderwerp": ""}, "onderwerp"),
        ({"gemeente": "GM0363"}, "gemeente"),
        ({"adres": ""}, "adres"),
        ({"contact_email": "geen adres"}, "contact_email"),
        ({"contact_telefoon": "12"}, "contact_telefoon"),
    ],
)
def test_what_cannot_be_is_told_in_the_own_language_and_nothing_is_lost(bezoeker, changes, field):
    page = send(bezoeker, **changes)
    assert page.status_code == 422
    assert list(page.context["form"].errors) == [field]
    assert not any(word in page.content.decode() for word in ("Dit veld", "antwoord bij", "Vul ‘"))
    assert (GOED | changes)["tekst"].strip("\u200b ")[:20] in page.content.decode()
    assert kept() == []


def test_a_program_that_fills_in_every_field_is_sent_away_and_nothing_is_kept(bezoeker):
    page = send(bezoeker, website="https://spam.example")
    assert page.status_code == 302
    assert kept() == []


@pytest.mark.parametrize("seconds", [None, "verzonnen", 0, 25 * 3600], ids=["none", "made up", "too fast", "too old"])
def test_a_form_that_is_not_ours_too_fast_or_too_old_is_offered_again_with_everything(bezoeker, seconds):
    page = send(bezoeker, start=start(seconds) if isinstance(seconds, int) else seconds or "")
    assert page.status_code == 422
    assert GOED["tekst"] in page.content.decode()
    assert kept() == []
    again = page.context["form"].data["start"]
    assert verzending.read(again) is not None


def test_a_flood_from_one_network_is_held_back(bezoeker):
    found = [send(bezoeker, tekst=f"Nummer {nummer}").status_code for nummer in range(33)]
    assert found == [200] * 30 + [429] * 3
    assert len(kept()) == 30


@pytest.fixture
def poster(cast):
    """The location of a poster in Tiel, and its code."""
    with scope.within(scope.systeem("tests")):
        locatie = LocatieFactory(organisatie=cast.organisaties["waalstroom"])
        maak.code(locatie, "kfc4tm9x2r")
    return locatie


def test_the_poster_says_where_it_is(bezoeker, poster):
    page = bezoeker.get(reverse("arbeidsmigrant:melden", kwargs={"taal": "bg"}) + "?plek=kfc4tm9x2r")
    assert "/info/bg/melden/vertellen/?plek=kfc4tm9x2r" in page.content.decode()
    page = bezoeker.get(reverse("arbeidsmigrant:melden-vertellen", kwargs={"taal": "bg"}) + "?plek=KFC4TM9X2R")
    assert f'<option value="{TIEL}" selected>' in page.content.decode()
    assert send(bezoeker, plek="KFC4TM9X2R", adres="").status_code == 200
    (row,) = kept()
    assert (row.plek, row.locatie_id, row.gemeente_id, row.adres) == ("KFC4TM9X2R", poster.pk, TIEL, "")


def test_a_report_with_a_poster_that_is_sent_twice_is_one(bezoeker, poster):
    mark = start()
    for _ in range(2):
        assert send(bezoeker, plek="kfc4tm9x2r", adres="", start=mark).status_code == 200
    assert len(kept()) == 1


@pytest.mark.parametrize("plek", ["kfc4tm9x2s", "AB12-cd"])
def test_a_code_that_nobody_knows_is_ignored_kindly(bezoeker, poster, plek):
    page = send(bezoeker, plek=plek, adres="")
    assert (page.status_code, kept()) == (422, [])
    assert GOED["tekst"] in page.content.decode()
    assert send(bezoeker, plek=plek).status_code == 200
    assert [(row.plek, row.locatie_id) for row in kept()] == [(plek, None)]


def test_a_code_that_was_replaced_says_no_place(bezoeker, poster):
    with scope.within(scope.systeem("tests")):
        poster.feedbackcodes.update(vervangen_at=timezone.now())
    assert send(bezoeker, plek="kfc4tm9x2r").status_code == 200
    assert kept()[0].locatie_id is None


def test_the_reporter_chooses_another_gemeente_than_that_of_the_poster(bezoeker, poster):
    assert send(bezoeker, plek="kfc4tm9x2r", gemeente="GM0214", adres="").status_code == 422
    assert send(bezoeker, plek="kfc4tm9x2r", gemeente="GM0214").status_code == 200
    assert [(row.gemeente_id, row.locatie_id) for row in kept()] == [("GM0214", None)]


def test_codes_are_not_found_by_trying(bezoeker, poster):
    for _ in range(120):
        bezoeker.get(reverse("arbeidsmigrant:melden-vertellen", kwargs={"taal": "bg"}) + "?plek=kfc4tm9x2s")
    page = bezoeker.get(reverse("arbeidsmigrant:melden-vertellen", kwargs={"taal": "bg"}) + "?plek=kfc4tm9x2r")
    assert page.context["form"].poster is None


def test_a_code_that_cannot_be_one_is_left_out(bezoeker):
    page = bezoeker.get(reverse("arbeidsmigrant:melden", kwargs={"taal": "bg"}) + '?plek="><script>')
    assert "plek=" not in page.content.decode().split("vertellen/")[1][:20]
    assert send(bezoeker, plek="../../x", adres="").status_code == 422


def test_the_mail_of_news_is_in_the_language_of_the_report(bezoeker, cast):
    send(bezoeker, "hu", contact_email="ana@voorbeeld.example")
    (row,) = kept()
    by = cast.toezichthouder.tiel.actor
    with scope.within(by.scope):
        actions.answer(melding=row, tekst="", zinnen=["komen"], intern=False, by=by)
    mail = UitgaandBericht.objects.get()
    assert "Új hír" in mail.onderwerp
    assert "/info/hu/melden/volgen/" in mail.tekst


def test_a_page_of_a_megabyte_is_refused_before_it_is_read(bezoeker, db):
    assert send(bezoeker, tekst="x" * 1_000_000).status_code == 413


def test_the_old_dutch_address_leads_on_in_the_language_of_the_browser(bezoeker, db):
    page = bezoeker.get(reverse("handhaving:melding-follow"), headers={"accept-language": "ro"})
    assert page["Location"] == "/info/ro/melden/volgen/"
