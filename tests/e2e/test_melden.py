"""Somebody reports in Bulgarian on an old phone, an official answers in sentences, and the reporter reads them in Hungarian."""

from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from speerpunten.arbeidsmigrant.melden.verzending import FASTEST_SECONDS
from tests.e2e import steps

pytestmark = pytest.mark.browser_context_args(java_script_enabled=False)
TEKST = "Аварийният изход е заключен през нощта."


def test_from_danger_first_to_an_answer_in_the_own_language(new_context, visit, tmp_path):
    reporter: Page = new_context(viewport={"width": 360, "height": 740}).new_page()
    referentie, geheim = report(reporter)
    add_photo(reporter, tmp_path)

    official: Page = visit("toezichthouder.tiel")
    steps.menu(official, "Meldingen")
    official.get_by_label("Referentie of adres").fill(referentie)
    official.get_by_role("button", name="Filteren").click()
    official.get_by_role("link", name="Brandveiligheid").click()
    expect(official.locator('[lang="bg"]')).to_contain_text(TEKST)
    translate(official)
    answer(official)

    follow(reporter, "hu", referentie, geheim)
    expect(reporter.get_by_text("Elmegyünk megnézni.")).to_be_visible()
    expect(reporter.get_by_text(TEKST)).to_be_visible()
    assert reporter.evaluate("document.documentElement.scrollWidth") <= 360


def report(page: Page) -> tuple[str, str]:
    """Numbers first, then one form."""
    page.goto("/info/bg/melden/")
    expect(page.get_by_role("link", name="112").first).to_be_visible()
    page.get_by_role("link", name="Продължете към сигнала").click()
    page.get_by_role("radio", name="Не е безопасно").check()
    page.get_by_label("Разкажете какво се случва").fill(TEKST)
    page.get_by_label("В коя община?").select_option(label="Tiel")
    page.get_by_label("Къде е това?").fill("Voorbeeldkade 3, Tiel")
    page.wait_for_timeout(FASTEST_SECONDS * 1000)  # nobody fills this in faster; a program does
    page.get_by_role("button", name="Изпратете сигнала").click()
    expect(page.get_by_role("heading", level=1, name="Вашият сигнал е изпратен")).to_be_visible()
    first, second = page.locator(".melden-code").all_inner_texts()
    return first, second


def add_photo(page: Page, folder: Path) -> None:
    """Afterwards, from the page with the codes."""
    Image.new("RGB", (60, 40), "red").save(folder / "deur.jpg")
    page.locator("#fotos").set_input_files(folder / "deur.jpg")
    page.get_by_role("button", name="Изпратете снимките").click()
    expect(page.get_by_text("Изпратена е 1 снимка.")).to_be_visible()


def translate(page: Page) -> None:
    """Beside the original, with who did it."""
    page.get_by_role("link", name="Vertaling vastleggen").click()
    page.get_by_label("Wat er in het Nederlands staat").fill("De nooduitgang is 's nachts op slot.")
    page.get_by_role("radio", name="Een tolk").check()
    page.get_by_role("button", name="Vertaling opslaan").click()
    steps.told(page, "De vertaling is vastgelegd.")


def answer(page: Page) -> None:
    """In a sentence that every reporter can read."""
    page.get_by_role("link", name="Bericht schrijven").click()
    page.get_by_role("checkbox", name="Wij gaan kijken.").check()
    page.get_by_role("radio", name="Voor de melder").check()
    page.get_by_role("button", name="Versturen").click()
    steps.told(page, "Het bericht staat klaar voor de melder.")


def follow(page: Page, taal: str, referentie: str, geheim: str) -> None:
    """In another language than the report."""
    page.goto(f"/info/{taal}/melden/volgen/")
    page.locator("#id_referentie").fill(referentie.lower())
    page.locator("#id_geheim").fill(geheim.lower().replace("-", " "))
    page.get_by_role("button").first.click()
