"""An organisation that nobody knows comes in by itself: apply, answer a question, be approved, log in. Without JavaScript."""

import re

import pytest
from playwright.sync_api import Page, expect

from registratie.forms.aanmelding import FASTEST_SECONDS
from tests.e2e import steps
from tests.e2e.portal import Portal

pytestmark = pytest.mark.browser_context_args(java_script_enabled=False)
NAAM, ADRES = "Betuwse Bedden B.V.", "katja@betuwsebedden.example"
VELDEN = {
    "KVK-nummer": "6875 0110", "Naam van de organisatie": NAAM, "E-mailadres": ADRES, "Telefoonnummer": "0344 12 34 56",
    "SNF: nummer": "SNF-V-7001", "Naam van de locatie": "Hof aan de Linge", "Postcode": "4005 zx", "Huisnummer": "17",
    "Straat": "Voorbeeldkade", "Plaats": "Tiel", "Bedden volgens de vergunning": "24",
}  # fmt: skip
VRAAG = "In de vergunning staan twintig bedden. Welk aantal klopt?"


def test_from_stranger_to_administrator(new_context, visit, portal: Portal):
    stranger: Page = new_context().new_page()
    apply(stranger)
    confirm(stranger, portal)

    official: Page = visit("functioneel_beheerder.tiel")
    ask(official)
    answer(stranger, portal)
    official.reload()
    expect(official.locator(".timeline")).to_contain_text("Het zijn er twintig.")
    assert steps.facts(official)["Bedden vergund"] == "20"
    approve(official)

    accept(stranger, portal)
    expect(stranger.get_by_role("heading", level=1)).to_contain_text(NAAM)
    steps.menu(stranger, "Locaties")
    rows = steps.cells(stranger.get_by_role("table", name="Locaties"))
    assert [("Hof aan de Linge" in row[0], "Aangemeld" in " ".join(row)) for row in rows] == [(True, True)]


def apply(page: Page) -> None:
    """Fill in the public form, read the answers over and send them."""
    page.goto("/account/inloggen/")
    page.get_by_role("link", name="Meld uw organisatie aan").click()
    page.get_by_role("link", name="Beginnen").click()
    for label, value in VELDEN.items():
        page.get_by_label(label).fill(value)
    page.get_by_label("Naam", exact=True).fill("Katja Dijk")
    page.get_by_role("checkbox", name="Verblijfsbieder").check()
    page.get_by_role("radio", name="Ja, of er komt er binnenkort een").check()
    page.get_by_label("Wat voor locatie is het?").select_option(label="Logiesgebouw of campus")
    page.get_by_label("In gebruik sinds").fill(f"{steps.vandaag() - 30 * steps.DAG}")
    page.get_by_label("Gemeente", exact=True).select_option(label="Tiel")
    page.wait_for_timeout(FASTEST_SECONDS * 1000)  # nobody fills this in faster; a program does
    page.get_by_role("button", name="Naar controleren").last.click()
    expect(page.get_by_role("heading", level=1, name="Controleer uw antwoorden")).to_be_visible()
    assert steps.facts(page)["KVK-nummer"] == "68750110"
    page.get_by_role("button", name="Aanmelding versturen").last.click()
    expect(page.get_by_role("heading", level=1, name="Kijk in uw e-mail")).to_be_visible()


def confirm(page: Page, portal: Portal) -> None:
    """The link in the mail shows the application; only its button confirms."""
    page.goto(portal.postvak.link(ADRES, "Bevestig uw aanmelding bij Huisvesting Rivierenland"))
    page.get_by_role("button", name="Ja, dit klopt").click()
    expect(page.get_by_text("Uw aanmelding ligt bij de gemeente.")).to_be_visible()


def ask(page: Page) -> None:
    """The application stands in the queue of Tiel; the official wants to know something."""
    page.get_by_role("link", name=re.compile(f"Beoordelen.*{NAAM}")).click()
    facts = steps.facts(page)
    assert (facts["KVK-nummer"], facts["Doet"], facts["Bedden vergund"]) == ("68750110", "Verblijfsbieder", "24")
    page.get_by_role("link", name="Meer vragen").click()
    page.get_by_label("Wat wilt u weten?").fill(VRAAG)
    page.get_by_role("button", name="Vraag versturen").click()
    steps.told(page, "Uw vraag is onderweg naar Katja Dijk.")


def answer(page: Page, portal: Portal) -> None:
    """The applicant corrects the number of beds and says so."""
    page.goto(portal.postvak.link(ADRES, "Een vraag over uw aanmelding"))
    expect(page.locator("main")).to_contain_text(VRAAG)
    page.get_by_role("link", name="Antwoorden").click()
    page.get_by_label("Uw antwoord").fill("Het zijn er twintig.")
    page.get_by_label("Bedden volgens de vergunning").fill("20")
    page.get_by_role("button", name="Antwoord versturen").last.click()
    expect(page.get_by_text("Uw aanmelding ligt bij de gemeente.")).to_be_visible()


def approve(page: Page) -> None:
    """Approve after reading what that does."""
    page.get_by_role("link", name="Goedkeuren").click()
    expect(page.locator("main")).to_contain_text("Hof aan de Linge komt in uw lijst als aangemelde locatie.")
    page.get_by_role("button", name="Goedkeuren").click()
    steps.told(page, f"{NAAM} is goedgekeurd. De contactpersoon krijgt een e-mail.")


def accept(page: Page, portal: Portal) -> None:
    """Make an account by the invitation; ends on the home of the new administrator."""
    page.goto(portal.postvak.link(ADRES, "Uitnodiging voor Huisvesting Rivierenland"))
    expect(page.locator("main")).to_contain_text("Beheerder marktpartij")
    page.get_by_label("Wachtwoord", exact=True).fill("Zeven-kersen-aan-de-Linge")
    page.get_by_label("Wachtwoord nog een keer").fill("Zeven-kersen-aan-de-Linge")
    page.get_by_role("button", name="Account maken").click()
    page.goto("/")
