"""The pages: what the address asks for, what was wrong with it, what goes out, and what was kept."""

import re
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rivierenland.core import scope
from rivierenland.core.models import Parameter
from speerpunten.aanbod.models import Scenario, Vraagkaart
from tests.factories.aanbod_opgave import BUREN, TIEL, beds, demand, kept, project

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]
URL = "/aanbod/opgave/"


@pytest.fixture(autouse=True)
def counted() -> None:
    """Demand and beds in Tiel and Buren; in no other gemeente."""
    with scope.within(scope.systeem("tests")):
        demand([400] * 8 + [900] + [400] * 3, zekerheid="middel")
        demand(200, BUREN)
        beds(150)
        beds(300, BUREN)
        project(60)


def words(response) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", response.content.decode()))).replace("\xa0", " ")


def test_it_opens_with_ten_years_middle_growth_year_round_and_the_own_gemeente(cast, visit) -> None:
    response = visit(cast.beleid.tiel).get(URL)
    assert response.status_code == 200
    assert response.context["regel"] == "Van 26\xa0november 2026 tot 2036 · groei midden · jaarrond"
    assert response.context["gevraagd"].naam == "Tiel"
    tekst = words(response)
    assert (
        "Van Culemborg, Maasdriel, Neder-Betuwe, West Betuwe, West Maas en Waal en Zaltbommel is geen vraag bekend."
        in tekst
    )
    assert "Opgave van de regio in 2036" in tekst


def test_the_region_opens_with_the_region(cast, visit) -> None:
    assert visit(cast.regiocoordinator).get(URL).context["gevraagd"].naam == "de regio"


def test_every_choice_and_another_value_come_from_the_address(cast, visit) -> None:
    url = f"{URL}?jaren=5&groei=hoog&moment=piek&gebied=regio&opgave_op_erf=75&opgave_groei_hoog=7,5"
    response = visit(cast.beleid.tiel).get(url)
    opgave = response.context["opgave"]
    assert (opgave.vraag.jaren, opgave.vraag.groei, opgave.vraag.moment) == (5, "hoog", "piek")
    assert dict(opgave.vraag.anders) == {"opgave.op_erf": 75.0, "opgave.groei_hoog": 7.5}
    assert (
        response.context["gevraagd"].query
        == "?jaren=5&groei=hoog&moment=piek&opgave_op_erf=75&opgave_groei_hoog=7%2C5&gebied=regio"
    )
    assert response.context["regel"].endswith("groei hoog · oogstpiek · 2 andere waarden")


@pytest.mark.parametrize(
    ("query", "veld", "zin"),
    [
        ("jaren=0", "jaren", "Vul een heel aantal jaren in van 1 tot en met 25."),
        ("jaren=26", "jaren", "Vul een heel aantal jaren in van 1 tot en met 25."),
        ("jaren=", "jaren", "Vul een heel aantal jaren in van 1 tot en met 25."),
        ("jaren=tien", "jaren", "Vul een heel aantal jaren in van 1 tot en met 25."),
        ("opgave_in_regio=101", "opgave_in_regio", "Vul een heel getal in van 0 tot en met 100, of laat dit leeg."),
        ("opgave_in_regio=-1", "opgave_in_regio", "Vul een heel getal in van 0 tot en met 100, of laat dit leeg."),
        ("opgave_in_regio=veel", "opgave_in_regio", "Vul een heel getal in van 0 tot en met 100, of laat dit leeg."),
        ("opgave_groei_hoog=99", "opgave_groei_hoog", "Vul een getal in van −20 tot en met 25, of laat dit leeg."),
        (
            "opgave_groei_laag=9", "opgave_groei_laag",
            "Laag mag niet hoger zijn dan midden, en midden niet hoger dan hoog. Pas een van de drie aan.",
        ),
    ],
)  # fmt: skip
def test_a_bad_value_keeps_what_was_typed_and_says_what_to_do(cast, visit, query: str, veld: str, zin: str) -> None:
    browser = visit(cast.beleid.tiel)
    response = browser.get(f"{URL}?{query}")
    assert response.status_code == 200
    assert response.context["form"].errors == {veld: [zin]}
    waarde = query.partition("=")[2]
    assert re.search(rf'name="{veld}"[^>]*value="{waarde}"', response.content.decode()) or not waarde
    assert "Wat niet klopt, telt niet mee." in words(response)
    # A file or a scenario of it would be of something else than was asked.
    for path in ("opgave.pdf", "downloaden/csv/", "bewaren/"):
        answer = browser.get(f"{URL}{path}?{query}")
        assert (answer.status_code, answer["Location"].startswith(f"{URL}?")) == (302, True)


def test_shrinkage_is_allowed_and_explained(cast, visit) -> None:
    response = visit(cast.beleid.tiel).get(f"{URL}?groei=laag&opgave_groei_laag=-2")
    assert response.context["form"].errors == {}
    assert "U rekent met krimp." in words(response)


def test_of_a_gemeente_without_demand_nothing_is_reckoned(cast, visit) -> None:
    response = visit(cast.beleid.culemborg).get(URL)
    assert "som" not in response.context
    assert "Van deze gemeente is geen vraag bekend." in words(response)


def test_without_any_demand_the_page_says_so_and_a_file_too(cast, visit) -> None:
    with scope.within(scope.systeem("tests")):
        Vraagkaart.objects.all().delete()
    browser = visit(cast.beleid.tiel)
    assert "Er is nog geen vraag bekend." in words(browser.get(URL))
    for path in ("opgave.pdf", "downloaden/ods/"):
        assert browser.get(URL + path).status_code == 200


def test_an_assumption_that_holds_no_value_is_no_crash(cast, visit) -> None:
    Parameter.objects.filter(code="opgave.op_erf").delete()
    browser = visit(cast.beleid.tiel)
    assert "De opgave is nu niet te berekenen." in words(browser.get(URL))
    assert browser.get(f"{URL}opgave.pdf").status_code == 404
    assert browser.get(f"{URL}bewaren/").status_code == 404


def test_the_download_holds_a_row_per_gemeente_and_the_region(cast, visit) -> None:
    response = visit(cast.beleid.tiel).get(f"{URL}downloaden/csv/?jaren=5")
    lines = b"".join(response.streaming_content).decode("utf-8-sig").splitlines()
    assert len(lines) == 10
    assert lines[0].split(";")[0] == "Gemeente"
    assert [line.split(";")[0] for line in lines[-2:]] == ["Zaltbommel", "Regio"]
    assert "geen vraag bekend" in lines[2]
    assert "opgave-2031-2026-11-26.csv" in response["Content-Disposition"]


@pytest.mark.parametrize("formaat", ["ods", "xlsx"])
def test_the_other_formats(cast, visit, formaat: str) -> None:
    assert b"".join(visit(cast.beleid.tiel).get(f"{URL}downloaden/{formaat}/").streaming_content)[:2] == b"PK"


def test_an_unknown_format_is_not_there(cast, visit) -> None:
    assert visit(cast.beleid.tiel).get(f"{URL}downloaden/exe/").status_code == 404


def test_the_pdf_has_two_pages_at_most(cast, visit) -> None:
    response = visit(cast.beleid.tiel).get(f"{URL}opgave.pdf?moment=piek&opgave_op_erf=70")
    assert response["Content-Type"] == "application/pdf"
    assert len(re.findall(rb"/Type\s*/Page[^s]", response.content)) <= 2


def test_a_calculation_is_kept_with_what_went_in_and_came_out(cast, visit) -> None:
    browser = visit(cast.beleid.tiel)
    url = f"{URL}bewaren/?jaren=5&moment=piek&opgave_op_erf=75"
    assert browser.get(url).status_code == 200
    response = browser.post(url, {"naam": "Veel op het erf", "toelichting": "Als telers bouwen.", "gedeeld": "on"})
    with scope.within(scope.systeem("tests")):
        row = Scenario.objects.get()
    assert response["Location"] == f"/aanbod/scenarios/{row.pk}/"
    assert (row.gemeente_id, row.gedeeld, row.soort) == (TIEL, True, "opgave")
    assert {naam: row.invoer[naam] for naam in ("jaren", "groei", "moment", "anders")} == {
        "jaren": 5, "groei": "midden", "moment": "piek", "anders": {"opgave.op_erf": 75.0},
    }  # fmt: skip
    assert row.uitkomst["doeljaar"] == 2031
    assert row.uitkomst["piek"][TIEL]["seizoen_elders"] == 125
    assert row.uitkomst["piek"]["GM0216"] is None
    detail = words(browser.get(response["Location"]))
    assert [deel in detail for deel in ("Oogstpiek", "75 procent", "Als telers bouwen.")] == [True] * 3


def test_a_name_is_asked_for_and_nothing_typed_is_lost(cast, visit) -> None:
    response = visit(cast.beleid.tiel).post(f"{URL}bewaren/", {"naam": "", "toelichting": "Dit wil ik houden."})
    assert response.status_code == 422
    assert "Dit wil ik houden." in response.content.decode()
    assert not Scenario.objects.exists()


def test_a_scenario_shows_then_and_today(cast, visit) -> None:
    with scope.within(scope.systeem("tests")):
        row = kept()
    response = visit(cast.beleid.tiel).get(f"/aanbod/scenarios/{row.pk}/")
    regels = {regel.naam: regel for tabel in response.context["tabellen"] for regel in tabel.regels}
    assert regels["Opgave"].waarden[0] == "35"
    assert regels["Buren"].waarden[0] == "onbekend"
    assert regels["Culemborg"].waarden == ["onbekend", "onbekend"]


@pytest.mark.parametrize("invoer", [{}, {"jaren": 900, "groei": 3, "anders": []}, [1, 2]])
def test_a_scenario_of_an_older_make_still_opens(cast, visit, invoer) -> None:
    with scope.within(scope.systeem("tests")):
        rows = [kept(invoer=invoer, uitkomst=uitkomst) for uitkomst in ({}, {"jaarrond": 3}, [])]
    browser = visit(cast.beleid.tiel)
    assert browser.get("/aanbod/scenarios/").status_code == 200
    for row in rows:
        assert browser.get(f"/aanbod/scenarios/{row.pk}/").status_code == 200
    keuze = "&".join(f"kies={row.pk}" for row in rows)
    assert browser.get(f"/aanbod/scenarios/vergelijken/?{keuze}").status_code == 200


def test_another_kind_is_written_out_as_it_was_kept(cast, visit) -> None:
    with scope.within(scope.systeem("tests")):
        row = kept(
            soort="toewijzing", invoer={"bedden": 120, "kern": "Geldermalsen"},
            uitkomst={"regio": {"gemiddeld_km": 9.2, "mensen": 9239}, "per_gemeente": {TIEL: {"binnen_15": 81}}},
        )  # fmt: skip
    tekst = words(visit(cast.beleid.tiel).get(f"/aanbod/scenarios/{row.pk}/"))
    for deel in ("Bedden 120", "Kern Geldermalsen", "regio · gemiddeld km 9,2", "per gemeente · Tiel · binnen 15 81"):
        assert deel in tekst


def test_two_side_by_side(cast, visit) -> None:
    with scope.within(scope.systeem("tests")):
        een, ander = kept(naam="Een"), kept(naam="Ander", invoer={"jaren": 5, "groei": "laag", "moment": "piek"})
    response = visit(cast.beleid.tiel).get(f"/aanbod/scenarios/vergelijken/?kies={een.pk}&kies={ander.pk}")
    tabellen = {
        tabel.kop: {regel.naam: regel.waarden for regel in tabel.regels} for tabel in response.context["tabellen"]
    }
    assert tabellen["Wat erin ging"]["Groei van de vraag"] == ["Hoog", "Laag"]
    assert tabellen["De regio, oogstpiek"]["Opgave"] == ["60", "60"]


def test_what_cannot_stand_side_by_side(cast, visit) -> None:
    with scope.within(scope.systeem("tests")):
        een, ander = kept(), kept(soort="toewijzing")
    browser, url = visit(cast.beleid.tiel), "/aanbod/scenarios/vergelijken/"
    assert "Kies 2 tot en met 4 scenario’s in de lijst. Nu zijn het er 1." in words(
        browser.get(f"{url}?kies={een.pk}&kies=x&kies={een.pk}")
    )
    assert "Nu zijn het er 5." in words(browser.get(f"{url}?{'&'.join(f'kies={nr}' for nr in range(5))}"))
    assert "zijn niet te vergelijken" in words(browser.get(f"{url}?kies={een.pk}&kies={ander.pk}"))
    assert browser.get(f"{url}?kies={een.pk}&kies=987654321").status_code == 404


def test_sharing_and_removing_by_the_pages(cast, visit) -> None:
    with scope.within(scope.systeem("tests")):
        row = kept()
    tiel, buren, url = visit(cast.beleid.tiel), visit(cast.beleid.buren), f"/aanbod/scenarios/{row.pk}/"
    assert buren.get(url).status_code == 404
    tiel.post(f"{url}delen/", {"gedeeld": "ja"})
    assert buren.get(url).status_code == 200
    assert buren.post(f"{url}delen/", {"gedeeld": "nee"}).status_code == 404
    assert buren.post(f"{url}weghalen/").status_code == 404
    assert tiel.post(f"{url}weghalen/")["Location"] == "/aanbod/scenarios/"
    assert tiel.get(url).status_code == 404


def test_the_list_asks_as_much_for_thirty_as_for_one(cast, visit) -> None:
    browser = visit(cast.beleid.tiel)
    asked = []
    for keer in (1, 29):
        with scope.within(scope.systeem("tests")):
            for _ in range(keer):
                kept()
        with CaptureQueriesContext(connection) as queries:
            browser.get("/aanbod/scenarios/")
        asked.append(len(queries))
    assert asked[0] == asked[1]
