"""From the rest of the house to the convenant, and back."""

import re

from playwright.sync_api import Page, expect


def test_an_official_finds_the_convenant_from_everywhere(visit):
    page: Page = visit("beleid.tiel")
    page.goto("/regio/")
    kaart = page.locator("#convenant")
    expect(kaart).to_contain_text("Bedden onder het convenant")
    kaart.get_by_role("link", name="Naar het convenant").click()
    expect(page).to_have_url(re.compile("/convenant/overzicht/"))

    page.goto("/zoeken/?q=waalstroom")
    page.get_by_role("link", name=re.compile("^Waalstroom")).first.click()
    expect(page).to_have_url(re.compile(r"/(convenant/\?q=|registratie/organisaties/)"))

    page.goto("/programma/pakketten/M14/")
    paneel = page.locator("#convenant")
    expect(paneel).to_contain_text(re.compile(r"7\s*van\s*8"))
    expect(page.locator("#voortgang")).to_contain_text("Bedden onder het convenant")

    page.goto("/handhaving/waterbed/")
    expect(page.locator("#W5").get_by_role("img").first).to_be_visible()


def test_a_party_reads_since_when_on_its_own_page(visit):
    page: Page = visit("waalstroom")
    page.goto("/registratie/organisaties/")
    expect(page.get_by_role("main")).to_contain_text("partij sinds 23\u00a0juni 2023")
