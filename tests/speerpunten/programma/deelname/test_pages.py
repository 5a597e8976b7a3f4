"""The page, the story of a cell, choosing and the download."""

import csv
import io
import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rivierenland.core import scope
from speerpunten.programma.enums.deelname import Deelnamekeuze as K
from speerpunten.programma.models import Deelname
from tests.factories.programma_deelname import BUREN, TIEL, chosen

BORD, CEL = "/programma/wie-doet-mee/", "/programma/wie-doet-mee/tiel/M05/"
NEW = {"keuze": "nog_niet", "vanaf": "2026-11-26", "reden": "Wacht op geld.", "versie": "2"}


@pytest.fixture
def verhaal(cast) -> None:
    """Tiel decided for M05, Buren not yet."""
    with scope.within(scope.systeem("tests")):
        chosen(K.IN_BESLUITVORMING, date(2026, 1, 13), verwacht_op=date(2026, 6, 2))
        chosen(K.HAAKT_AAN, date(2026, 6, 2), orgaan="raad", besloten_op=date(2026, 6, 2), reden="Raad <b>akkoord</b>.")
        chosen(K.NOG_NIET, date(2026, 1, 6), gemeente=BUREN)


def text(response) -> str:
    """The words of a page, without markup."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


def test_the_matrix_counts_now_and_then(verhaal, cast, visit) -> None:
    page = text(visit(cast.regiocoordinator).get(BORD))
    assert "1 van 112 × haakt aan, was 0. 1 keuze veranderd." in page
    assert "In besluitvorming → haakt aan 1" in page


def test_every_cell_is_a_link_that_says_what_it_is(verhaal, cast, visit) -> None:
    page = visit(cast.beleid.buren).get(BORD).content.decode()
    assert page.count('class="vak ') == 112
    cel = re.search(rf'<a class="vak [^>]*href="{CEL}".*?</a>', page, re.DOTALL).group()
    assert "Haakt aan, was in besluitvorming" in cel


def test_only_now_shows_no_changes(verhaal, cast, visit) -> None:
    page = text(visit(cast.beleid.buren).get(BORD, {"toon": "nu"}))
    assert ("was in besluitvorming" in page, "Wat veranderde" in page) == (False, False)


def test_what_we_knew_on_a_day(verhaal, cast, visit) -> None:
    with scope.within(scope.systeem("tests")):
        chosen(K.HAAKT_AAN, date(2026, 2, 3), pakket="M01", vastgelegd=date(2026, 3, 9))
    page = text(visit(cast.beleid.buren).get(BORD, {"op": "2026-03-01", "bekend": "2026-03-01"}))
    assert "Inmiddels weten wij het bij 1 van de 112 keuzes anders" in page


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"naast": "2027-01-01"}, "Kies een dag vóór 26-11-2026: anders valt er niets te vergelijken."),
        ({"naast": "2026-31-12"}, "Vergelijk met de stand op:"),
        ({"bekend": "2027-01-01"}, "Deze dag moet nog komen. Kies vandaag of een eerdere dag."),
        ({"op": "2027-01-01"}, "U ziet wat nu voor 1 januari 2027 gepland is."),
        ({"kies": "nergens", "cel": "nergens.M99", "per": "iets"}, "0 van 14"),
    ],
)
def test_a_strange_question_gets_an_answer(cast, visit, query, sentence) -> None:
    response = visit(cast.beleid.buren).get(BORD, query)
    assert (response.status_code, sentence in text(response).replace("&#x27;", "'")) == (200, True)


def test_a_phone_shows_the_own_gemeente_first_and_another_on_request(verhaal, cast, visit) -> None:
    client = visit(cast.beleid.tiel)
    assert "Tiel: 1 van 14" in text(client.get(BORD))
    assert "Buren: 0 van 14" in text(client.get(BORD, {"kies": "buren"}))
    assert "M05 Locatiepijplijn en versnellingstafel: 1 van 8 gemeenten haken aan" in text(
        client.get(BORD, {"per": "pakket", "kies": "M05"})
    )


def test_the_story_is_a_page_and_a_panel(verhaal, cast, visit) -> None:
    client = visit(cast.beleid.tiel)
    whole, panel = client.get(CEL), client.get(CEL, headers={"HX-Request": "true"})
    assert "<html" in whole.content.decode()
    assert "<html" not in panel.content.decode()
    assert panel["HX-Push-Url"] == f"{BORD}?cel=tiel.M05"
    for response in (whole, panel, client.get(BORD, {"cel": "tiel.M05"})):
        assert "Raad &lt;b&gt;akkoord&lt;/b&gt;." in response.content.decode()
        assert "Gemeenteraad, besluit van 2 juni 2026." in text(response)


def test_another_gemeente_reads_the_story_and_is_told_who_may_change_it(verhaal, cast, visit) -> None:
    for person in (cast.beleid.buren, cast.regiocoordinator, cast.jurist.tiel):
        page = text(visit(person).get(CEL))
        assert ("Alleen de gemeente Tiel kan deze keuze wijzigen." in page, "Keuze wijzigen" in page) == (True, False)


@pytest.mark.parametrize("path", ["nergens/M05/", "tiel/M99/", "nergens/M05/kiezen/", "tiel/M99/kiezen/"])
def test_a_cell_that_is_not_there(cast, visit, path) -> None:
    assert visit(cast.beleid.tiel).get(BORD + path).status_code == 404


@pytest.mark.parametrize("rijen", [1, 30])
def test_the_page_asks_as_many_questions_however_much_was_recorded(cast, visit, rijen) -> None:
    with scope.within(scope.systeem("tests")):
        for nr in range(rijen):
            chosen(K.NOG_NIET, date(2026, 1, 1 + nr), reden=f"Reden {nr}")
    client = visit(cast.beleid.tiel)
    client.get(BORD)
    with CaptureQueriesContext(connection) as queries:
        client.get(BORD, {"cel": "tiel.M05"})
    assert len([query for query in queries if "programma_" in query["sql"]]) == 4


# Choosing


def test_choosing_and_reading_it_back(verhaal, cast, visit) -> None:
    client = visit(cast.beleid.tiel)
    page = client.get(f"{CEL}kiezen/").content.decode()
    assert re.search(r'name="versie" value="2"', page)
    response = client.post(f"{CEL}kiezen/", NEW, follow=True)
    assert response.redirect_chain == [(CEL, 302)]
    assert "Vastgelegd: Tiel nog niet bij M05, Locatiepijplijn en versnellingstafel." in text(response)


def test_a_link_may_fill_in_what_was_decided(verhaal, cast, visit) -> None:
    page = visit(cast.beleid.tiel).get(f"{CEL}kiezen/", {"keuze": "doet_niet_mee", "orgaan": "raad"}).content.decode()
    assert re.search(r'value="doet_niet_mee"[^>]* checked', page)
    assert '<option value="raad" selected>' in page


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"keuze": ""}, "Kies wat uw gemeente doet."),
        ({"vanaf": "31-31-2026"}, "Deze dag bestaat niet. Kies een andere."),
        ({"reden": ""}, "Schrijf op waarom uw gemeente dit kiest."),
        ({"orgaan": "raad"}, "Vul de dag in waarop het college of de raad dit besloot."),
        ({"document": "99"}, "document"),
        ({"versie": "x"}, ""),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_lost(verhaal, cast, visit, values, sentence) -> None:
    response = visit(cast.beleid.tiel).post(f"{CEL}kiezen/", NEW | {"reden": "Een lange reden."} | values)
    assert (response.status_code, sentence in text(response)) == (422, True)
    assert values.get("reden") == "" or "Een lange reden." in response.content.decode()


@pytest.mark.parametrize(("vanaf", "wordt_verbetering"), [("2026-11-25", False), ("2026-11-26", True)])
def test_who_saves_second_sees_the_first_and_keeps_what_was_typed(
    verhaal, cast, visit, vanaf, wordt_verbetering
) -> None:
    client = visit(cast.beleid.tiel)
    assert client.post(f"{CEL}kiezen/", NEW).status_code == 302
    second = NEW | {"keuze": "doet_niet_mee", "vanaf": vanaf, "reden": "Wij doen dit zelf al."}
    response = client.post(f"{CEL}kiezen/", second)
    page = response.content.decode()
    assert response.status_code == 409
    assert ("Uw collega was u net voor" in page, "Wacht op geld." in page, "Wij doen dit zelf al." in page) == (
        True,
    ) * 3
    versie = re.search(r'name="versie" value="(\d+)"', page).group(1)
    vervangt = re.search(r'name="vervangt"(?: value="(\d+)")?', page).group(1) or ""
    assert bool(vervangt) is wordt_verbetering
    assert client.post(f"{CEL}kiezen/", second | {"versie": versie, "vervangt": vervangt}).status_code == 302
    with scope.within(scope.systeem("tests")):
        assert Deelname.objects.filter(gemeente=TIEL).count() == 4


def test_a_correction_begins_with_what_stands_there(verhaal, cast, visit) -> None:
    with scope.within(scope.systeem("tests")):
        fout = Deelname.objects.get(gemeente=TIEL, keuze=K.HAAKT_AAN)
    client = visit(cast.beleid.tiel)
    page = client.get(f"{CEL}kiezen/", {"verbeter": fout.pk}).content.decode()
    assert "Raad &lt;b&gt;akkoord&lt;/b&gt;." in page
    assert client.get(f"{CEL}kiezen/", {"verbeter": "x"}).status_code == 404
    response = client.post(f"{CEL}kiezen/", NEW | {"vervangt": fout.pk}, follow=True)
    assert "Telt niet meer: verbeterd op" in text(response)


@pytest.mark.parametrize(("wie", "status"), [("beleid", 404), ("jurist", 403)])
def test_another_gemeente_or_role_does_not_choose(verhaal, cast, visit, wie, status) -> None:
    client = visit(getattr(cast, wie).buren)
    assert [client.get(f"{CEL}kiezen/").status_code, client.post(f"{CEL}kiezen/", NEW).status_code] == [status] * 2


# Downloading


def test_the_download_holds_every_choice_with_its_reason(verhaal, cast, visit) -> None:
    response = visit(cast.regiocoordinator).get(f"{BORD}downloaden/csv/")
    rows = list(csv.DictReader(io.StringIO(b"".join(response.streaming_content).decode("utf-8-sig")), delimiter=";"))
    assert len(rows) == 112
    tiel = next(row for row in rows if (row["Gemeente"], row["Pakket"]) == ("Tiel", "M05"))
    assert (tiel["Stand op 01-03-2026"], tiel["Stand op 26-11-2026"]) == ("In besluitvorming", "Haakt aan")
    assert (tiel["Reden"], tiel["Besloten door"]) == ("Raad <b>akkoord</b>.", "Gemeenteraad")


@pytest.mark.parametrize(("formaat", "status"), [("ods", 200), ("xlsx", 200), ("pdf", 404)])
def test_the_other_formats(verhaal, cast, visit, formaat, status) -> None:
    assert visit(cast.beleid.tiel).get(f"{BORD}downloaden/{formaat}/").status_code == status
