"""Who joins what: a gemeente decides, everybody sees it, and nobody loses anything."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import axe, steps

BORD = "/programma/wie-doet-mee/"


def test_a_gemeente_joins_and_the_region_sees_it(visit, tmp_path):
    page: Page = visit("beleid.buren")
    steps.menu(page, "Wie doet mee")
    expect(page.get_by_role("heading", level=1, name="Wie haakt aan bij welk pakket")).to_be_visible()
    rij = page.get_by_role("row", name=re.compile("^Buren"))
    rij.get_by_role("link", name="Nog niet").first.click()
    verhaal = page.get_by_role("complementary", name="Geschiedenis van één keuze")
    expect(verhaal.get_by_role("heading", name="Buren · M04")).to_be_visible()
    expect(page).to_have_url(re.compile(r"cel=buren\.M04"))

    verhaal.get_by_role("link", name="Keuze wijzigen").click()
    page.get_by_role("radio", name=re.compile("^Haakt aan")).check()
    page.get_by_label("Waarom?").fill("De raad stemde in, met een evaluatie na een jaar.")
    page.get_by_label("Wie besloot dit?").select_option(label="Gemeenteraad")
    page.get_by_label("Besloten op").fill(steps.vandaag().isoformat())
    page.get_by_role("button", name="Keuze vastleggen").click()
    steps.told(page, "Vastgelegd: Buren haakt aan bij M04")

    region: Page = visit("regiocoordinator")
    region.goto(f"{BORD}?cel=buren.M04")
    expect(region.get_by_text("De raad stemde in, met een evaluatie na een jaar.", exact=True)).to_be_visible()
    expect(region.get_by_text("Alleen de gemeente Buren kan deze keuze wijzigen.")).to_be_visible()
    expect(region.get_by_role("link", name="Keuze wijzigen")).to_have_count(0)


def test_the_matrix_by_keyboard(visit):
    page: Page = visit("regiocoordinator")
    page.goto(BORD)
    cellen = page.locator("table a.vak")
    expect(cellen).to_have_count(112)
    cellen.first.focus()
    for key in ("ArrowRight", "ArrowDown", "ArrowDown", "ArrowLeft", "End"):
        page.keyboard.press(key)
    expect(cellen.nth(2 * 14 + 13)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Maasdriel · M14")).to_be_visible()
    expect(cellen.nth(2 * 14 + 13)).to_have_attribute("aria-current", "true")


def test_two_officials_at_the_same_time(visit, watch):
    watch.expected.add(409)
    een: Page = visit("beleid.tiel")
    ander: Page = visit("beleid.tiel")
    for page, keuze, reden in (
        (een, "Nog niet", "Eerst de begroting."),
        (ander, "Doet niet mee", "Wij doen dit zelf al."),
    ):
        page.goto(f"{BORD}tiel/M02/kiezen/")
        page.get_by_role("radio", name=re.compile(f"^{keuze}")).check()
        page.get_by_label("Waarom?").fill(reden)
    een.get_by_role("button", name="Keuze vastleggen").click()
    steps.told(een, "Vastgelegd: Tiel nog niet bij M02")
    ander.get_by_role("button", name="Keuze vastleggen").click()
    expect(ander.get_by_role("heading", name="Uw collega was u net voor")).to_be_visible()
    expect(ander.get_by_text("Eerst de begroting.")).to_be_visible()
    expect(ander.get_by_label("Waarom?")).to_have_value("Wij doen dit zelf al.")
    assert axe.faults(ander) == []


@pytest.mark.parametrize("breedte", [320, 768, 1440])
def test_no_page_scrolls_sideways(visit, breedte):
    page: Page = visit("beleid.tiel")
    page.set_viewport_size({"width": breedte, "height": 900})
    for path in ("", "?cel=tiel.M05", "?per=pakket&kies=M05", "tiel/M05/", "tiel/M05/kiezen/"):
        page.goto(BORD + path)
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), path


def test_the_pages_are_accessible(visit):
    page, found = visit("beleid.tiel"), []
    for path in ("", "?cel=tiel.M05", "?op=2026-03-01&bekend=2026-03-01", "tiel/M05/", "tiel/M05/kiezen/"):
        page.goto(BORD + path)
        found += axe.faults(page)
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(BORD)
    assert found + axe.faults(page) == []


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_without_javascript_a_cell_is_a_page(visit):
    page: Page = visit("beleid.tiel")
    page.goto(BORD)
    page.locator("table a.vak").nth(4 * 14).click()
    expect(page.get_by_role("heading", level=1, name="Tiel · M01")).to_be_visible()
    page.get_by_role("link", name="Terug naar wie doet mee").click()
    page.get_by_role("link", name="Alleen nu").click()
    expect(page.get_by_role("heading", name="Wat veranderde")).to_have_count(0)
