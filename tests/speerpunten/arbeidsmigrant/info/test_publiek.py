"""What a visitor reads: in the own language or in Dutch, and how sure the words are."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rivierenland.core import scope
from rivierenland.core.talen import TALEN
from tests.factories import arbeidsmigrant_info as maak

PL = "/info/pl/inschrijven/"


@pytest.fixture
def web(db) -> Client:
    return Client(enforce_csrf_checks=True)


def read(web: Client, url: str = PL) -> str:
    answer = web.get(url)
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_text_with_its_date_and_source(web):
    maak.placed()
    page = read(web, "/info/nl/inschrijven/")
    for words in ("<h2>Wat doe ik nu?</h2>", "Deze tekst is van 26 november 2026", "https://www.rijksoverheid.nl/"):
        assert words in page


def test_a_machine_translation_says_so_in_the_language_of_the_reader(web):
    maak.placed()
    maak.placed(taal="pl")
    assert "Ten tekst przetłumaczył komputer. Nikt jeszcze nie sprawdził" in read(web)


def test_a_reviewed_machine_translation_says_that_too(web):
    maak.placed()
    maak.placed(taal="pl", nagekeken_op="2026-11-20", nagekeken_door="Gemeente Tiel")
    page = read(web)
    assert "Potem tłumaczenie sprawdził człowiek" in page
    assert "Sprawdzono 20 listopada 2026. Kto: Gemeente Tiel." in page


def test_a_stale_translation_says_since_when(web):
    maak.placed()
    maak.placed(taal="pl")
    maak.placed(bijgewerkt="2026-12-01")
    assert "Tekst niderlandzki zmienił się: 1 grudnia 2026." in read(web)


def test_without_a_translation_one_reads_dutch_marked_as_dutch(web):
    maak.placed()
    page = read(web)
    assert "Tego tekstu nie ma jeszcze w Twoim języku" in page
    assert '<article class="info-tekst" lang="nl">' in page
    assert '<html lang="pl" dir="ltr">' in page


def test_nobody_reads_what_was_not_placed(web, cast):
    maak.pagina()
    assert web.get(PL).status_code == 404


def test_the_gemeente_adds_its_desk_in_the_own_language_or_in_dutch_and_says_so(web):
    maak.placed()
    with scope.within(scope.systeem("tests")):
        maak.desk("tiel", naam="Loket in Tiel")
        maak.desk("tiel", "pl", naam="Punkt w Tiel")
        maak.desk("buren", naam="Loket in Buren")
    assert "Punkt w Tiel" in read(web, f"{PL}?gemeente=tiel")
    buren = read(web, f"{PL}?gemeente=buren")
    assert "Loket in Buren" in buren
    assert "Gmina ma ten tekst tylko po niderlandzku" in buren
    assert "Ta gmina nic jeszcze o tym nie napisała" in read(web, f"{PL}?gemeente=culemborg")
    assert "Loket in" not in read(web, f"{PL}?gemeente=' or 1=1")


@pytest.mark.parametrize(
    "rest", ["", "alles/", "loketten/", "zoeken/?vraag=bsn", "inschrijven/?gemeente=tiel", "inschrijven/qr/"]
)
def test_every_page_is_kept_and_asks_the_same_few_questions(web, rest):
    for n in range(30):
        maak.placed(maak.pagina(f"p{n}"))
    maak.placed(maak.pagina(verwant=["p1", "p2"]))
    with scope.within(scope.systeem("tests")):
        for gemeente in ("tiel", "buren"):
            maak.desk(gemeente)
    with CaptureQueriesContext(connection) as asked:
        answer = web.get(f"/info/hu/{rest}")
    assert answer.status_code == 200
    assert sum(query["sql"].startswith("SELECT") for query in asked.captured_queries) <= 3
    assert answer.headers["Cache-Control"] == "public, max-age=300"
    assert answer.headers["Content-Language"] == "hu"
    assert (answer.cookies, "csrfmiddlewaretoken" in answer.content.decode()) == ({}, False)


def test_searching_finds_by_a_word_with_a_letter_wrong_and_shows_what_was_typed_as_text(web):
    maak.placed(titel="Twoje prawa", zoekwoorden="kaucja")
    assert "Twoje prawa" in read(web, "/info/pl/zoeken/?vraag=kauccja")
    page = read(web, "/info/pl/zoeken/?vraag=<script>alert(1)</script>")
    assert "<script>" not in page
    assert "Nic nie znaleziono" in page


def test_the_code_leads_to_the_text(web, settings):
    maak.placed()
    svg = web.get("/info/pl/inschrijven/qr.svg")
    assert (svg.status_code, svg.headers["Content-Type"]) == (200, "image/svg+xml")
    assert b"<path" in svg.content
    assert f"{settings.SITE_URL}{PL}" in read(web, f"{PL}qr/")
    assert web.get("/info/pl/weg/qr.svg").status_code == 404


@pytest.mark.parametrize("taal", TALEN)
def test_a_page_that_is_not_there_says_so_in_the_language_of_the_address(web, taal):
    answer = web.get(f"/info/{taal}/bestaat-niet/")
    page = answer.content.decode()
    assert (answer.status_code, answer.headers["Content-Language"]) == (404, taal)
    assert f'<html lang="{taal}"' in page
    assert "css/app.css" not in page
    assert ("Deze pagina is er niet" in page) is (taal == "nl")


def test_an_address_that_leads_nowhere_follows_the_browser(web):
    page = web.get("/info/xx/yy/zz/", headers={"Accept-Language": "ro"}).content.decode()
    assert "Această pagină nu există" in page
    assert "<h1>Deze pagina is er niet</h1>" in web.get("/bestaat-niet/").content.decode()


def test_a_form_without_its_token_is_refused_in_the_own_language(web, rf):
    from rivierenland.api import fouten

    answer = fouten.csrf_failure(rf.post("/info/bg/melden/"))
    assert (answer.status_code, "Формулярът не е изпратен" in answer.content.decode()) == (403, True)
    assert fouten.server_error(rf.get("/f/abc/hu/")).content.decode().count("Valami hiba történt") >= 1


def test_too_large_a_body_is_refused_in_the_own_language(web, db):
    answer = web.post("/info/es/", data=b"x", content_type="text/plain", headers={"Content-Length": str(10**9)})
    assert (answer.status_code, "demasiado grande" in answer.content.decode()) == (413, True)


def test_robots_find_the_information_and_nothing_else(web):
    assert web.get("/robots.txt").content.decode().splitlines()[1:] == [
        "Allow: /info/",
        "Allow: /open-data/",
        "Allow: /rapporten/",
        "Allow: /static/",
        "Disallow: /",
    ]


def test_the_login_page_leads_here(web):
    assert f'href="{reverse("arbeidsmigrant:info")}"' in read(web, "/account/inloggen/")
