"""The region weighs the eight, puts a key on the table and writes down that it was agreed; a gemeente sees it and its agreement."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import steps


def test_a_key_is_weighed_proposed_and_agreed(visit):
    page: Page = visit("regiocoordinator")
    page.goto("/aanbod/")
    expect(page.get_by_role("heading", level=1, name="Vraag en aanbod")).to_be_visible()
    page.locator("#onderdelen").get_by_role("link", name="Verdeling").click()
    expect(page.get_by_role("heading", level=1, name="Eerlijk verdelen")).to_be_visible()

    page.get_by_role("textbox", name="Werk").fill("60")
    page.get_by_role("textbox", name="Inwoners").fill("40")
    page.get_by_role("textbox", name="Oppervlak").fill("20")
    page.get_by_role("button", name="Reken door").click()
    expect(page.get_by_text("De gewichten zijn samen 120. Zij moeten samen 100 zijn.")).to_be_visible()
    page.get_by_role("link", name=re.compile("Reken met 50")).click()
    expect(page).to_have_url(re.compile("werk=50&inwoners=33&oppervlak=17"))
    expect(page.get_by_role("table", name=re.compile("Aandeel en bedden per gemeente, jaarrond"))).to_contain_text(
        "Tiel"
    )

    page.get_by_role("link", name="Deze gewichten voorstellen").click()
    page.get_by_role("textbox", name="Naam").fill("Half werk")
    page.get_by_role("button", name="Voorstel opslaan").click()
    expect(page.get_by_text("Het voorstel ‘Half werk’ staat bij de sleutels.")).to_be_visible()
    page.get_by_role("link", name="Afspraak vastleggen: Half werk").click()
    page.get_by_label("Nummer en titel").fill("2.1 Elke gemeente draagt bij")
    page.get_by_label("Versie van het handelingsperspectief").fill("1")
    page.get_by_label("Afgesproken op").fill(steps.vandaag().isoformat())
    page.get_by_label("Geldt vanaf").fill(steps.vandaag().isoformat())
    page.get_by_role("button", name="Afspraak vastleggen").click()
    expect(page.get_by_text("‘Half werk’ is nu de afgesproken sleutel.")).to_be_visible()

    tiel = visit("beleid.tiel")
    tiel.goto("/aanbod/verdeling/")
    expect(tiel.locator("#gemeenten")).to_contain_text("Half werk")
    tiel.get_by_role("link", name="2.1 Elke gemeente draagt bij").click()
    expect(tiel).to_have_url(re.compile("/programma/handelingsperspectief/versies/1/"))


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_the_shares_and_the_houses_without_javascript(visit):
    page: Page = visit("beleid.tiel")
    page.goto("/aanbod/verdeling/")
    page.get_by_text("Oogstpiek", exact=True).first.click()
    page.get_by_text("Bedden die er zijn", exact=True).click()
    page.get_by_role("button", name="Reken door").click()
    expect(page).to_have_url(re.compile("moment=piek&telt=bedden"))
    page.goto("/aanbod/afbouw/")
    expect(page.get_by_role("heading", level=1, name="Woningen terug")).to_be_visible()
