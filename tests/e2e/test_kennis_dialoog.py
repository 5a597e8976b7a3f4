"""A gemeente invites a party and a guest, and both read afterwards what came of the talk."""

from playwright.sync_api import Page, expect

from tests.e2e import steps
from tests.e2e.portal import Portal

TITEL, GAST = "Plekken dicht bij het werk", "gast@provincie.example"
ONDERWERP = f"Dialoogtafel: {TITEL}"


def test_from_an_invitation_to_what_came_of_it(new_context, visit, portal: Portal):
    official: Page = visit("beleid.tiel")
    plan(official)
    invite(official)
    talk = official.url

    party: Page = visit("waalstroom")
    steps.menu(party, "Dialoog")
    party.get_by_role("link", name=TITEL).click()
    party.get_by_role("button", name="Ik kom").click()
    steps.told(party, "Uw antwoord is verstuurd.")

    guest: Page = new_context().new_page()
    link = portal.postvak.link(GAST, ONDERWERP)
    guest.goto(link)
    guest.get_by_role("radio", name="Ja, een collega komt").check()
    guest.get_by_role("button", name="Antwoord versturen").click()
    expect(guest.get_by_role("main")).to_contain_text("Wij hebben uw antwoord.")

    official.goto(talk)
    report(official)
    outcome(official, talk)

    party.reload()
    for page in (party, guest):
        page.goto(link if page is guest else talk)
        expect(page.get_by_role("main")).to_contain_text("De gemeente opent een loket.")
        expect(page.get_by_role("main")).to_contain_text("Pakket M05")


def plan(page: Page) -> None:
    """Today, so that it can be held today."""
    steps.menu(page, "Dialoog")
    page.get_by_role("link", name="Gesprek plannen").click()
    page.get_by_label("Onderwerp").fill(TITEL)
    page.get_by_label("Wat wilt u weten of bereiken?").fill("Horen wat aanbieders tegenhoudt.")
    page.get_by_label("Tekst van de uitnodiging").fill("Wij horen graag van u.")
    page.get_by_label("Dag", exact=True).fill(f"{steps.vandaag()}")
    page.get_by_label("Begint om").fill("09:00")
    page.get_by_label("Eindigt om").fill("11:00")
    page.get_by_label("Plaats").fill("Gemeentehuis Tiel")
    page.get_by_role("button", name="Gesprek plannen").click()


def invite(page: Page) -> None:
    """A party with an account, and a guest."""
    for soort, veld, waarde, email in (
        ("Aanbieder van huisvesting", "Organisatie met een account", "Waalstroom", "waalstroom@aanbieder.example"),
        ("Andere overheid", "Andere organisatie", "Provincie", GAST),
    ):
        page.get_by_role("link", name="Deelnemer toevoegen").click()
        page.get_by_label("Namens wie?").select_option(label=soort)
        keuze = page.get_by_label(veld)
        if waarde == "Waalstroom":
            keuze.select_option(keuze.locator("option", has_text=waarde).first.get_attribute("value"))
        else:
            keuze.fill(waarde)
        page.get_by_label("E-mailadres").fill(email)
        page.get_by_role("button", name="Toevoegen").click()
    page.get_by_role("link", name="Uitnodigen", exact=True).click()
    page.get_by_role("button", name="Uitnodigingen versturen").click()


def report(page: Page) -> None:
    """Who came, what was said, and who may read it."""
    page.get_by_role("link", name="Wie waren er?").click()
    page.get_by_role("button", name="Vastleggen").click()
    page.goto(f"{page.url.split('#')[0]}verslag/aanbod/")
    page.get_by_label("Wat is er gezegd?").fill("Aanbieders willen zekerheid.")
    page.get_by_role("button", name="Opslaan").click()
    page.get_by_role("link", name="Verslag delen").click()
    page.get_by_label("Reageren kan tot en met").fill(f"{steps.vandaag() + 7 * steps.DAG}")
    page.get_by_role("button", name="Verslag delen").click()


def outcome(page: Page, talk: str) -> None:
    """What was agreed, and the package it led to."""
    page.goto(talk)
    page.get_by_role("link", name="Uitkomst vastleggen").click()
    page.get_by_label("Thema").select_option(label="Genoeg plekken dicht bij werk")
    page.get_by_label("Wat is afgesproken?").fill("De gemeente opent een loket.")
    page.get_by_label("Wie doet dit?").fill("Gemeente Tiel")
    page.get_by_role("button", name="Uitkomst vastleggen").click()
    page.get_by_role("link", name="Koppelen aan het programma").click()
    page.get_by_label("Pakket uit het programma").select_option("M05")
    page.get_by_role("button", name="Koppelen").click()
