"""The main roads with JavaScript off."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import bestand, steps

pytestmark = pytest.mark.browser_context_args(java_script_enabled=False)


def test_log_in_filter_sort_and_page(visit):
    page: Page = visit("beleid.tiel")
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Verblijven").click()
    page.get_by_label("Stand").select_option(label="Alle verblijven")
    page.get_by_role("button", name="Filteren").click()
    expect(page).to_have_url(re.compile("stand="))
    page.get_by_role("link", name="Aankomst").click()
    expect(page.get_by_role("columnheader", name="Aankomst")).to_have_attribute("aria-sort", "ascending")
    page.get_by_role("link", name="Volgende").click()
    expect(page.locator('.pagination [aria-current="page"]')).to_have_text("Pagina 2")
    expect(page.get_by_role("columnheader", name="Aankomst")).to_have_attribute("aria-sort", "ascending")


def test_deliver_a_list(visit):
    lijst = steps.voorbeeld()
    page: Page = visit("waalstroom")
    steps.upload(page, bestand.PATH)
    steps.look_again_until(page, page.get_by_role("heading", level=1, name="Controleer uw lijst"))
    page.get_by_role("button", name=f"{len(lijst.goed)} rijen opslaan").click()
    steps.look_again_until(page, page.get_by_role("status").filter(has_text=f"{len(lijst.goed)} rijen opgeslagen."))
    assert steps.tally(page)["nieuw"] == len(lijst.goed)


def test_check_in(visit, watch):
    watch.expected.add(422)
    page: Page = visit("waalstroom")
    page.get_by_role("link", name="Inchecken").first.click()
    page.get_by_role("link", name=re.compile("Kiezen.*Dijkhuis Ochten")).click()
    page.get_by_label("Achternaam").fill("Testowa")
    page.get_by_role("button", name="Inchecken").click()
    expect(page.locator(".error-summary")).to_contain_text("Geboortedatum")
    page.get_by_label("Geboortedatum").fill("07-05-1991")
    page.get_by_role("button", name="Inchecken").click()
    expect(page.get_by_role("status").filter(has_text="Testowa is ingecheckt")).to_be_visible()


@pytest.mark.parametrize("naam", ["regiocoordinator", "beleid.buren"])
def test_start_the_report_and_come_back_for_it(visit, naam: str):
    page: Page = visit(naam)
    page.goto("/rapporten/")
    steps.ask_for_report(page, "Maandrapport", steps.last_month())
    steps.look_again_until(page, page.get_by_text("Concept: wacht op controle").first, steps.RAPPORT)


def test_plan_a_round_and_print_it(visit):
    page: Page = visit("toezichthouder.neder-betuwe")  # the demo has no round here that holds its locations already
    steps.menu(page, "Rondes")
    page.get_by_role("link", name="Ronde maken").first.click()
    page.get_by_role("radio", name=re.compile("^Stel voor")).check()
    page.get_by_role("button", name="Ronde maken").click()
    steps.told(page, "De ronde is gemaakt.")
    expect(page.locator("#stops .stop").first).to_be_visible()
    page.get_by_role("link", name="Afdrukken").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_choose_a_figure_and_search_with_a_slip(visit):
    page: Page = visit("beleid.neder-betuwe")
    page.goto("/regio/")
    page.get_by_label("Cijfer", exact=True).select_option(label="Locaties in gebruik")
    page.get_by_role("button", name="Tonen").click()
    expect(page.get_by_role("heading", level=2, name="Locaties in gebruik")).to_be_visible()
    page.get_by_role("searchbox", name="Zoeken in het portaal").fill("Dijkhius Ochten")
    page.get_by_role("searchbox", name="Zoeken in het portaal").press("Enter")
    page.get_by_role("link", name="Dijkhuis Ochten").click()
    expect(page.get_by_role("heading", level=1, name="Dijkhuis Ochten")).to_be_visible()
