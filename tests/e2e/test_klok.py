"""The four-month clock: the provider tells its worker and says what it knows, burgerzaken looks it up and settles it."""

import re
from pathlib import Path

import pikepdf
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e import bestand, steps
from tests.e2e.portal import Portal

INGESCHREVEN = "Ingeschreven in de BRP"


@pytest.fixture(scope="module")
def delivered(portal: Portal) -> None:
    """Waalstroom's list is in the register; the worker links and counts what changed."""
    portal.manage("import_nachtregister", str(bestand.PATH), "--organisatie", "99000017", "--only-valid")


def test_from_letter_to_registration(visit, delivered, watch, tmp_path: Path):
    provider: Page = visit("waalstroom")
    naam = open_first(provider, "Woonhotel Latenstein")
    own = steps.facts(provider)
    claim(provider)
    give_the_letter(provider, own["Taal"], tmp_path)
    assert steps.facts(provider)["Geïnformeerd"] != "nog niet vastgelegd"
    assert steps.facts(provider)["Opgegeven"] == INGESCHREVEN

    registrar: Page = visit("burgerzaken.tiel")
    # How many the made-up register holds besides differs by the day.
    registrar.get_by_role("link", name=re.compile(r"Bekijken.*inschrijving(en)? bevestigen")).click()
    row = rows(registrar).filter(has=registrar.get_by_role("link", name=naam, exact=True))
    expect(row).to_contain_text(f"Opgegeven, niet bevestigd: {INGESCHREVEN}")
    registrar.get_by_role("link", name=naam, exact=True).click()
    seen = steps.facts(registrar)
    assert seen["Opgegeven"].startswith(INGESCHREVEN)
    assert seen["Geïnformeerd"] == steps.facts(provider)["Geïnformeerd"]
    expect(registrar.locator(".timeline")).to_contain_text("Op papier")
    expect(registrar.locator("main")).to_contain_text("Een reden om contact op te nemen, geen besluit.")

    registrar.get_by_role("link", name="Status vastleggen").click()
    registrar.get_by_role("radio", name=INGESCHREVEN).check()
    registrar.get_by_role("button", name="Vastleggen").click()
    steps.told(registrar, f"Vastgelegd voor {naam}: {INGESCHREVEN}.")
    gone(registrar, naam)
    registrar.get_by_label("Stand").select_option(label="Afgesloten")
    expect(registrar.get_by_role("link", name=naam, exact=True)).to_be_visible()
    steps.menu(provider, "BRP")
    gone(provider, naam)
    watch.expected.add(404)
    answer = provider.goto(registrar.get_by_role("link", name=naam, exact=True).get_attribute("href") or "")
    assert answer is not None
    assert answer.status == 404


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_settle_several_at_once_without_javascript(visit, delivered):
    page: Page = visit("burgerzaken.tiel")
    steps.menu(page, "BRP")
    before = steps.number(page.locator("#aantal").inner_text())
    chosen = [rows(page).nth(place).get_by_role("checkbox") for place in (0, 2, 3)]
    for box in chosen:
        box.check()
    names = [rows(page).nth(place).locator("th a").inner_text() for place in (0, 2, 3)]
    page.get_by_role("button", name="Status vastleggen voor wie u koos").click()
    expect(page.locator("main .rows strong")).to_have_text(names)
    page.get_by_role("radio", name=INGESCHREVEN).check()
    page.get_by_role("button", name="Vastleggen").click()
    steps.told(page, f"Vastgelegd voor 3 mensen: {INGESCHREVEN}.")
    expect(page.locator("#aantal")).to_have_text(f"{before - 3} signalen")


def open_first(page: Page, locatie: str) -> str:
    """The most urgent resident of this location; returns the name."""
    page.goto("/registratie/brp/")
    steps.look_again_until(page, page.get_by_role("link", name=re.compile("^Brief maken")).first)
    page.get_by_label("Locatie").select_option(label=locatie)
    expect(page).to_have_url(re.compile(r"locatie=\d"))
    expect(rows(page).first).to_contain_text(locatie)
    link = rows(page).first.locator("th a")
    naam = link.inner_text()
    link.click()
    expect(page.get_by_role("heading", level=1, name=naam)).to_be_visible()
    return naam


def claim(page: Page) -> None:
    """Say what the provider knows: the signal stays."""
    page.get_by_role("link", name="Opgeven wat u weet").click()
    page.get_by_role("radio", name=INGESCHREVEN).check()
    page.get_by_role("button", name="Doorgeven aan de gemeente").click()
    steps.told(page, "Doorgegeven. Het signaal blijft staan tot burgerzaken het bevestigt.")
    assert steps.facts(page)["Bevestigd"] == "Niet bekend"


def give_the_letter(page: Page, taal: str, folder: Path) -> None:
    """The letter stands in the worker's own language; giving it is kept with its text."""
    page.get_by_role("link", name="Brief maken").click()
    assert page.get_by_label("Taal van de brief").locator("option:checked").inner_text() == taal
    code = page.get_by_label("Taal van de brief").input_value()
    assert [sheet.get_attribute("lang") for sheet in page.get_by_role("article").all()] == [code, "nl"]
    path = steps.download(page, page.get_by_role("link", name="Brief als PDF"), folder)
    assert path.name == f"brief-inschrijven-{code}.pdf"
    with pikepdf.open(path) as pdf:
        assert len(pdf.pages) >= 2
        assert str(pdf.Root.Lang).startswith(code)
    page.get_by_label("Hoe?").select_option(label="Op papier")
    page.get_by_role("button", name="Vastleggen dat u de brief gaf").click()
    steps.told(page, "is geïnformeerd (op papier).")


def gone(page: Page, naam: str) -> None:
    """The list of open signals does not hold this person any more."""
    page.goto("/registratie/brp/")
    page.get_by_label("Naam").fill(naam)
    expect(page).to_have_url(re.compile("q="))
    expect(page.get_by_role("link", name=naam, exact=True)).to_have_count(0)


def rows(page: Page) -> Locator:
    return page.get_by_role("table", name="BRP-signalen").locator("tbody tr")
