"""A proposal from draft to the raad: the coordinator writes it, a policy officer records what the bodies decided."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import steps

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"
TITEL = "Gezamenlijke taalscholen"


@pytest.fixture
def besluit(tmp_path: Path) -> Path:
    """A decision on paper."""
    path = tmp_path / "raadsbesluit.pdf"
    path.write_bytes(PDF)
    return path


def test_from_draft_to_a_raad_that_agrees(visit, besluit: Path):
    regio: Page = visit("regiocoordinator")
    submitted(regio)
    road = regio.url

    tiel: Page = visit("beleid.tiel")
    tiel.goto(road)
    tiel.get_by_role("link", name=re.compile("college van Tiel", re.IGNORECASE)).first.click()
    decided(tiel, voorgelegd=True)
    expect(tiel.locator(".page-head .badge")).to_contain_text("Akkoord")
    tiel.get_by_role("link", name="Naar raad van Tiel").click()
    tiel.get_by_role("link", name="Voorleggen").click()
    tiel.get_by_label("Voorgelegd op").fill(day(0))
    tiel.get_by_role("button", name="Opslaan").click()
    steps.told(tiel, "Vastgelegd: raad van Tiel is gevraagd.")
    decided(tiel, stemmen=("18", "8", "1"), bestand=besluit)
    assert steps.facts(tiel)["Stemmen"] == "18 voor, 8 tegen, 1 onthouden"
    with tiel.expect_download() as download:
        tiel.get_by_role("link", name="Besluit downloaden").click()
    assert Path(download.value.path()).read_bytes() == PDF

    regio.goto(road)
    expect(regio.locator("#route")).to_contain_text("Akkoord")
    expect(regio.get_by_role("link", name=re.compile("besloten op.*raad van Tiel", re.IGNORECASE))).to_be_visible()


def test_what_is_closed_stays_at_home(visit):
    zaltbommel, buren = visit("beleid.zaltbommel"), visit("beleid.buren")
    seen = {}
    for naam, page in (("own", zaltbommel), ("other", buren)):
        page.goto("/programma/besluiten/?status=aangeboden&pakket=M05")
        page.get_by_role("link", name="Regionale locatiepijplijn").click()
        page.get_by_role("link", name=re.compile("raad van Zaltbommel", re.IGNORECASE)).click()
        seen[naam] = page.locator(".page-head .badge").inner_text()
    assert seen == {"own": "Akkoord", "other": "Besloten, niet openbaar"}


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_an_action_point_is_done_from_the_home_without_javascript(visit):
    page: Page = visit("beleid.culemborg")
    page.get_by_role("link", name=re.compile("Bijwerken.*Datum van de collegevergadering")).click()
    page.get_by_role("radio", name="Afgerond").check()
    page.get_by_role("button", name="Opslaan").click()
    steps.told(page, "Het actiepunt is bijgewerkt.")
    page.goto("/")
    expect(page.get_by_role("link", name=re.compile("Datum van de collegevergadering"))).to_have_count(0)


def day(later: int) -> str:
    """A day as a date field takes it."""
    return f"{steps.vandaag() + timedelta(days=later):%Y-%m-%d}"


def submitted(page: Page, *, pakket: str = "M09") -> None:
    """Write a proposal, discuss it and submit it; ends on its page."""
    page.goto("/programma/besluiten/")
    page.get_by_role("link", name="Voorstel maken").first.click()
    page.get_by_label("Titel").fill(TITEL)
    page.locator("#id_pakket").select_option(pakket)
    page.get_by_label("Wat vraagt u van college en raad?").fill("Doet uw gemeente mee?")
    page.get_by_role("button", name="Voorstel opslaan").click()
    steps.told(page, "Het voorstel is opgeslagen als concept.")
    page.get_by_role("link", name="Op het overleg zetten").click()
    page.get_by_label("Datum van het portefeuillehoudersoverleg").fill(day(-1))
    page.get_by_role("button", name="Op het overleg zetten").click()
    page.get_by_role("link", name="Aanbieden aan de gemeenten").click()
    page.get_by_label("Aangeboden op").fill(day(0))
    page.get_by_label("Colleges besluiten uiterlijk").fill(day(30))
    page.get_by_label("Raden besluiten uiterlijk").fill(day(60))
    page.get_by_role("button", name="Aanbieden").click()
    steps.told(page, "Het voorstel is aangeboden aan de acht gemeenten.")


def decided(
    page: Page, *, voorgelegd: bool = False, stemmen: tuple[str, str, str] | None = None, bestand: Path | None = None
) -> None:
    """Record that the body on this page agreed today."""
    page.get_by_role("link", name="Besluit vastleggen").click()
    if voorgelegd:
        page.get_by_label("Voorgelegd op").fill(day(0))
    page.get_by_label("Besloten op").fill(day(0))
    page.get_by_role("radio", name="Akkoord", exact=True).check()
    page.get_by_role("radio", name=re.compile("^Ja, alle acht")).check()
    for label, aantal in zip(("Stemmen voor", "Stemmen tegen", "Onthoudingen"), stemmen or (), strict=False):
        page.get_by_label(label).fill(aantal)
    if bestand:
        page.get_by_label("Besluit als document").set_input_files(bestand)
    page.get_by_role("button", name="Besluit vastleggen").click()
    steps.told(page, "Het besluit is vastgelegd.")
