"""The region replaces an example by its own text, meets a colleague, keeps the planning, and reckons a business case."""

import re

from playwright.sync_api import Page, expect

from tests.e2e import steps

DOEL = "Nieuwe locaties zijn binnen twee jaar in gebruik."
ANDER = "Nieuwe locaties zijn binnen een jaar in gebruik."


def test_from_example_to_a_package_of_the_region(visit, watch) -> None:
    watch.expected |= {409, 422}
    region: Page = visit("regiocoordinator")
    steps.menu(region, "Programma")
    region.get_by_role("link", name="Locatiepijplijn en versnellingstafel").click()
    expect(region.get_by_role("heading", level=1)).to_contain_text("M05")
    expect(region.get_by_text("Dit is voorbeeldinhoud.")).to_be_visible()

    colleague: Page = visit("regiocoordinator")
    for page in (region, colleague):
        page.goto("/programma/pakketten/M05/wijzigen/")
    save_goal(region, DOEL)
    expect(region.get_by_text("Dit is voorbeeldinhoud.")).to_have_count(0)

    save_goal(colleague, ANDER)
    expect(colleague.get_by_text("Een collega heeft dit net gewijzigd.")).to_be_visible()
    expect(colleague.locator("#nieuwer")).to_contain_text(DOEL)
    expect(colleague.get_by_label("Doel")).to_have_value(ANDER)
    colleague.get_by_role("button", name="Mijn tekst opslaan").click()
    expect(colleague.locator("#doel")).to_contain_text(ANDER)

    plan(region)
    reckon(region)
    policy: Page = visit("beleid.tiel")
    policy.goto("/programma/pakketten/M05/geschiedenis/")
    expect(policy.locator("del", has_text=DOEL)).to_be_visible()
    policy.goto("/programma/tijdlijn/")
    expect(policy.get_by_text("Eerste regionale werkbijeenkomst in Kesteren")).to_be_visible()


def save_goal(page: Page, tekst: str) -> None:
    """Replace the goal on the form that is open."""
    page.get_by_label("Doel").fill(tekst)
    page.get_by_role("button", name="Pakket opslaan").click()


def plan(page: Page) -> None:
    """A milestone that cannot go once its day has passed, and a package that never goes."""
    page.goto("/programma/pakketten/M05/mijlpalen/nieuw/")
    page.get_by_label("Titel").fill("Tafel geopend")
    page.get_by_label("Gepland op").fill("2026-01-05")
    page.get_by_role("button", name="Mijlpaal toevoegen").click()
    mijlpaal = page.locator("#mijlpalen li", has_text="Tafel geopend")
    expect(mijlpaal).to_contain_text("Te laat")
    mijlpaal.get_by_role("link", name=re.compile("Wijzigen")).click()
    page.get_by_role("link", name="Weghalen").click()
    page.get_by_role("button", name="Weghalen").click()
    expect(page.get_by_text("hoort bij de geschiedenis van M05")).to_be_visible()
    page.goto("/programma/pakketten/M05/verwijderen/")
    expect(page.get_by_text("De veertien codes liggen vast.")).to_be_visible()


def reckon(page: Page) -> None:
    """A business case from nothing: costs, benefits, what it comes to and who pays."""
    page.goto("/programma/pakketten/M02/businesscase/")
    page.get_by_role("link", name="Businesscase maken").click()
    page.get_by_label("Eerste jaar").fill("2027")
    page.get_by_label("Aantal jaren").fill("2")
    page.get_by_role("button", name="Businesscase opslaan").click()
    for soort, bedrag in (("Kosten", "8.000"), ("Baten", "10.000")):
        page.get_by_role("link", name=f"{soort} toevoegen").click()
        page.get_by_label("Wat", exact=True).fill(f"{soort} van de proef")
        page.get_by_label("Bedrag in euro").fill(bedrag)
        page.get_by_role("button", name=f"{soort} toevoegen").click()
    verdeling = page.get_by_role("table", name="Kosten per gemeente in scenario Midden")
    assert [rij[4] for rij in steps.cells(verdeling)][:8] == ["€\u00a02.000"] * 8
    expect(page.get_by_role("table", name="Kosten, baten en contante waarde")).to_contain_text("0,9780")
