"""A policy officer sets a target, sees the state of the package follow from it and writes why; the region reads it."""

from datetime import timedelta

from playwright.sync_api import expect

from tests.e2e import steps


def test_a_target_moves_the_progress_and_an_official_explains(visit):
    page = visit("beleid.tiel")
    page.goto("/programma/indicatoren/")
    page.get_by_label("Zoek een cijfer").fill("bijgewerkt register")
    page.get_by_role("button", name="Zoeken").click()
    page.get_by_role("link", name="Locaties met een bijgewerkt register").click()
    expect(page.get_by_role("heading", level=1, name="Locaties met een bijgewerkt register")).to_be_visible()

    page.get_by_role("link", name="Streefwaarde bepalen").click()
    page.get_by_label("Streefwaarde", exact=True).fill("90")
    page.get_by_label("Vraagt aandacht onder").fill("80")
    page.get_by_label("Loopt achter onder").fill("60")
    page.get_by_label("Geldt vanaf").fill((steps.vandaag() - timedelta(days=30)).isoformat())
    page.get_by_label("Waarom deze waarde").fill("Afgesproken in het team")
    page.get_by_role("button", name="Streefwaarde vastleggen").click()
    expect(page.get_by_text("De streefwaarde is vastgelegd.")).to_be_visible()
    own = page.get_by_role("table", name="Streefwaarden van Locaties met een bijgewerkt register")
    expect(own.get_by_role("row").filter(has_text="Afgesproken in het team")).to_contain_text("Tiel")

    page.goto("/programma/voortgang/M01/")
    tiel = page.get_by_role("table", name="Voortgang van M01 per gemeente").get_by_role("row").filter(has_text="Tiel")
    expect(tiel).to_contain_text("de streefwaarde")
    page.get_by_role("link", name="Toelichting schrijven").click()
    page.get_by_label("Toelichting").fill("Wij bellen elke maandag met wie achterloopt.")
    page.get_by_role("button", name="Toelichting opslaan").click()
    expect(page.get_by_text("De toelichting is opgeslagen.")).to_be_visible()

    regio = visit("regiocoordinator")
    regio.goto("/programma/voortgang/M01/")
    expect(regio.get_by_text("Wij bellen elke maandag met wie achterloopt.")).to_be_visible()
    regio.get_by_role("link", name="Lees de regel").click()
    expect(regio.get_by_role("heading", name="Zo werkt het")).to_be_visible()
