"""Somebody calls about a locked door: written down, judged, answered, and followed by the two codes. Without JavaScript."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import steps

pytestmark = pytest.mark.browser_context_args(java_script_enabled=False)
ANTWOORD = "Wij zijn geweest. De deur is open en de sleutel is weg."


def test_from_a_phone_call_to_an_answer(new_context, visit):
    official: Page = visit("toezichthouder.tiel")
    referentie, geheim = write_down(official)

    reporter: Page = new_context().new_page()
    follow(reporter, referentie, geheim)
    expect(reporter.get_by_text("Uw melding is binnen.")).to_be_visible()
    reporter.get_by_label("Uw bericht").fill("Het is de deur aan de waterkant.")
    reporter.get_by_role("button", name="Verstuur het bericht").click()
    steps.told(reporter, "Uw bericht is verstuurd.")

    judge(official, referentie)
    expect(official.locator(".timeline")).to_contain_text("Het is de deur aan de waterkant.")
    close(official)

    follow(reporter, referentie, geheim)
    expect(reporter.get_by_text("Uw melding is afgehandeld.")).to_be_visible()
    expect(reporter.locator("main")).to_contain_text(ANTWOORD)


def write_down(page: Page) -> tuple[str, str]:
    """In the order of the conversation; ends with both codes."""
    steps.menu(page, "Meldingen")
    page.get_by_role("link", name="Melding vastleggen").click()
    page.locator("#id_tekst").fill("De nooddeur zit op slot.")
    page.get_by_label("Onderwerp").select_option(label="Brandveiligheid")
    page.get_by_label("Wie meldt dit?").select_option(label="Bewoner van de locatie")
    page.get_by_label("Locatie").fill(steps.LOCATIES["WF-TIE"])
    page.get_by_label("Taal van de melder").select_option(label="Pools")
    page.get_by_role("button", name="Melding opslaan").click()
    expect(page.get_by_role("heading", level=1, name="Geef deze twee codes door")).to_be_visible()
    found = steps.facts(page)
    return found["Referentie"], found["Geheime code"]


def follow(page: Page, referentie: str, geheim: str) -> None:
    """Typed as one writes such a code down: small, with spaces."""
    page.goto("/info/nl/melden/volgen/")
    page.get_by_label("Referentie").fill(referentie.lower().replace("-", " "))
    page.get_by_label("Geheime code").fill(geheim.lower())
    page.get_by_role("button", name="Bekijk mijn melding").click()


def judge(page: Page, referentie: str) -> None:
    """Find it by its reference in the queue and say how soon somebody must look."""
    steps.menu(page, "Meldingen")
    page.get_by_label("Referentie of adres").fill(referentie)
    page.get_by_role("button", name="Filteren").click()
    page.get_by_role("link", name="Brandveiligheid").click()
    page.get_by_role("link", name="Beoordelen").click()
    page.get_by_role("radio", name="Direct").check()
    page.get_by_role("button", name="Opslaan").click()
    steps.told(page, "Uiterlijk")


def close(page: Page) -> None:
    """With what came of it and the answer."""
    page.get_by_role("link", name="Afhandelen").click()
    page.get_by_role("radio", name="Opgelost in overleg").check()
    page.get_by_label("Antwoord aan de melder").fill(ANTWOORD)
    page.get_by_role("button", name="Afhandelen").click()
    steps.told(page, "De melding is afgehandeld.")
