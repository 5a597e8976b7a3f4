"""A question of the council at four o'clock: figure with its source, comparison, local rules, and a document to send."""

import re

from playwright.sync_api import Page, expect

from tests.e2e import axe, steps

NEEM_OP = "Neem op in een antwoord"


def take(page: Page, tekst: str = "") -> None:
    """Take what the page shows into the draft that was touched last."""
    page.get_by_role("link", name=NEEM_OP).first.click()
    if tekst:
        page.get_by_label("Uw tekst erbij").fill(tekst)
    page.get_by_role("button", name="Opnemen").click()
    steps.told(page, re.compile("Opgenomen in"))


def test_an_answer_to_the_council_in_one_sitting(visit):
    page: Page = visit("beleid.tiel")
    steps.menu(page, "Raadsvragen")
    page.get_by_role("link", name="Nieuw antwoord").click()
    page.get_by_label("Onderwerp").fill("Wonen in Tiel")
    page.get_by_label("De vraag").fill("Hoeveel internationale werknemers wonen er, en wat zijn de regels?")
    page.get_by_role("button", name="Antwoord beginnen").click()
    steps.told(page, re.compile("Het antwoord is begonnen"))

    steps.menu(page, "Kerncijfers")
    page.get_by_label("Gebied").select_option(label="Tiel")
    page.get_by_role("button", name="Filteren").click()
    page.get_by_role("link", name="Verblijvend").first.click()
    take(page, "Dit zeggen de bronnen.")

    steps.menu(page, "Vergelijken")
    page.locator("main table").get_by_role("link").first.click()
    take(page)

    steps.menu(page, "Lokale regels")
    page.goto("/kennis/regels/max_personen.boerenerf/")
    take(page)

    expect(page.locator(".antwoord-stuk")).to_have_count(3)
    assert page.locator(".antwoord-stuk", has_text="Bron:").count() == 3
    assert axe.faults_at(page, 1440) + axe.faults_at(page, 390) == []
    with page.expect_download() as odt:
        page.get_by_role("link", name="Document (ODT)").click()
    with page.expect_download() as pdf:
        page.get_by_role("link", name="PDF", exact=True).click()
    assert (odt.value.suggested_filename, pdf.value.suggested_filename) == (
        "antwoord-wonen-in-tiel.odt",
        "antwoord-wonen-in-tiel.pdf",
    )
    page.get_by_role("link", name="Nagaan of de cijfers nog van nu zijn").click()
    expect(page.get_by_text("Alle cijfers zijn nog zoals ze nu in het portaal staan.")).to_be_visible()
    page.get_by_role("link", name="Naar het antwoord").click()
    page.get_by_role("link", name="Vaststellen").click()
    page.get_by_role("button", name="Vaststellen").click()
    steps.told(page, "Het antwoord is vastgesteld.")
    expect(page.get_by_role("link", name="Opnieuw gebruiken")).to_be_visible()
