"""A policy officer adds a project, moves it three stages by keyboard, sees its beds on the board, and finds it in the register."""

import re

from playwright.sync_api import Page, expect

from tests.e2e import steps
from tests.e2e.steps import number

NAAM = "Campus Hedel Noord"
BORD = "/aanbod/pijplijn/?gemeente=maasdriel"


def test_from_a_plan_to_a_location_in_the_register(visit) -> None:
    page: Page = visit("beleid.maasdriel")
    steps.menu(page, "Pijplijn")
    page.goto(BORD)
    before = beds(page, "In aanbouw")
    add(page)
    for naar, terecht in (("Aanvraag ingediend", "aanvraag"), ("Vergund", "besluit"), ("In aanbouw", "realisatie")):
        move_by_keyboard(page, naar)
        expect(page.locator(f"#{terecht}").get_by_role("link", name=NAAM)).to_be_visible()
    assert beds(page, "In aanbouw") == before + 120

    put_into_use(page)
    expect(page.get_by_role("heading", level=1, name=NAAM)).to_be_visible()
    assert "/registratie/locaties/" in page.url
    page.goto("/registratie/locaties/")
    expect(page.get_by_role("link", name=NAAM)).to_be_visible()
    page.goto(BORD)
    page.get_by_role("link", name=NAAM).click()
    expect(page.get_by_text("Dit project is nu een locatie in het register")).to_be_visible()


def add(page: Page) -> None:
    """A project of 120 beds, as an idea."""
    page.get_by_role("link", name="Project toevoegen").click()
    page.get_by_label("Naam", exact=True).fill(NAAM)
    page.get_by_label("Kern", exact=True).select_option("Hedel")
    page.get_by_label("Bedden", exact=True).fill("120")
    page.get_by_role("button", name="Project toevoegen").click()
    steps.told(page, "staat in de pijplijn")
    page.goto(BORD)


def move_by_keyboard(page: Page, naar: str) -> None:
    """Open the small form of the card, choose and send, without a mouse."""
    card = page.locator(".bord__kaart", has=page.get_by_role("link", name=NAAM))
    summary = card.locator("summary")
    summary.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(card.get_by_label(f"Nieuw stadium van {NAAM}")).to_be_focused()
    page.keyboard.type(naar.split()[0])
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    steps.told(page, f"‘{NAAM}’ staat nu op ‘{naar}’.")


def put_into_use(page: Page) -> None:
    """From the card by way of the form with the address."""
    card = page.locator(".bord__kaart", has=page.get_by_role("link", name=NAAM))
    card.locator("summary").click()
    card.get_by_label(f"Nieuw stadium van {NAAM}").select_option("In gebruik")
    card.get_by_role("button", name="Verzetten").click()
    page.get_by_label("Wie biedt de bedden aan?").select_option(index=1)
    page.get_by_label("Straat").fill("Teststraat")
    page.get_by_label("Huisnummer").fill("12")
    page.get_by_label("Postcode").fill("5321 ZX")
    page.get_by_role("button", name="In gebruik nemen").click()
    steps.told(page, "staat in het register")


def beds(page: Page, stadium: str) -> int:
    """The beds that the board counts in a stage."""
    link = page.get_by_role("navigation", name="Naar een stadium").get_by_role("link", name=re.compile(f"^{stadium}"))
    return number(link.locator(".trechter__bedden").inner_text())
