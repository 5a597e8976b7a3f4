"""A slip of the provider, the own page on a telephone, an official who looks, a question and its answer. Without JavaScript."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import axe, steps

pytestmark = pytest.mark.browser_context_args(java_script_enabled=False)
TELEFOON: dict = {"viewport": {"width": 360, "height": 740}, "java_script_enabled": True}
"""The pages of a worker hold no script; axe is one, and runs only where scripts do."""


def test_from_a_slip_to_an_answer(new_context, visit):
    desk: Page = visit("burgerzaken.tiel")
    code, geboren, stay = give_code(desk)

    worker: Page = new_context(**TELEFOON).new_page()
    enter(worker, "en", "See my data", "Code", code.lower(), "Date of birth", geboren)
    expect(worker.get_by_role("heading", level=1, name="My data")).to_be_visible()
    expect(worker.get_by_text(re.compile("of the last 183 nights"))).to_be_visible()
    expect(worker.locator("#kijkers")).to_contain_text("To give you a code for this page")
    fits(worker)
    worker.get_by_role("link", name="Show name and date of birth").click()
    expect(worker.locator("#bewaard")).not_to_contain_text("hidden")

    inspector: Page = visit("toezichthouder.tiel")
    inspector.goto(stay)
    expect(inspector.get_by_role("heading", level=1)).to_be_visible()
    worker.reload()
    expect(worker.locator("#kijkers li").first).to_contain_text("Municipality of Tiel, inspector")
    expect(worker.locator("#kijkers li").first).to_contain_text("To look at your stay")

    worker.goto(worker.url.replace("/en/", "/pl/"))
    expect(worker.get_by_role("heading", level=1, name="Moje dane")).to_be_visible()
    fits(worker)
    referentie = ask(worker)
    answer(desk, referentie)
    worker.reload()
    expect(worker.locator("#verzoeken")).to_contain_text("Tak, zrobimy to, o co prosisz")

    worker.get_by_role("button", name="Zamknij teraz").click()
    expect(worker.get_by_role("heading", name="Nie masz jeszcze kodu?")).to_be_visible()
    worker.go_back()
    worker.reload()
    expect(worker.get_by_role("heading", name="Nie masz jeszcze kodu?")).to_be_visible()


def test_a_wrong_code_says_nothing(new_context, watch):
    watch.expected.add(422)
    worker: Page = new_context(**TELEFOON).new_page()
    enter(worker, "hu", "Adataim megtekintése", "Kód", "C4TM9-X2RQH", "Születési dátum", "1-1-1990")
    expect(worker.get_by_role("alert")).to_contain_text("Ezt a kódot ezzel a születési dátummal nem ismerjük.")
    assert axe.violations(worker, 360) == []


def give_code(page: Page) -> tuple[str, str, str]:
    """From the list of stays; ends with the code, the birth date as it stands there, and the page of the stay."""
    steps.menu(page, "Verblijven")
    page.locator("table tbody tr th a, table tbody tr td a").first.click()
    stay, geboren = page.url, steps.facts(page)["Geboren"]
    page.get_by_role("link", name="Geef een code").click()
    page.get_by_role("radio", name="Aan de balie, document gezien").check()
    page.get_by_role("radio", name="Op papier, aan de balie").check()
    page.get_by_label("Taal", exact=True).select_option(label="English")
    page.get_by_role("button", name="Geef een code").click()
    slip = page.locator(".gegevens-briefje")
    expect(slip).to_contain_text("Do not give this code to anybody.")
    return slip.locator(".gegevens-briefje__code").inner_text(), as_typed(geboren), stay


MAANDEN = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)


def as_typed(geboren: str) -> str:
    """`23 november 1990` as somebody writes it on a telephone."""
    dag, maand, jaar = geboren.split()[-3:]
    return f"{dag}.{MAANDEN.index(maand) + 1}.{jaar}"


def enter(page: Page, taal: str, knop: str, code_label: str, code: str, geboren_label: str, geboren: str) -> None:
    """Type the code of the slip."""
    page.goto(f"/info/{taal}/mijn-gegevens/")
    page.get_by_label(code_label, exact=True).fill(code)
    page.get_by_label(geboren_label).fill(geboren)
    page.get_by_role("button", name=knop).click()


def ask(page: Page) -> str:
    """In the own language; ends with the reference."""
    page.get_by_role("link", name="Coś się nie zgadza").click()
    page.get_by_label("Co chcesz powiedzieć?").fill("Przyjechałam tydzień wcześniej.")
    records = page.locator('input[name="registratie"][type="radio"]')
    if records.count():
        records.first.check()
    page.get_by_role("button", name="Wyślij").click()
    expect(page.locator("#verzoeken")).to_be_visible()
    return page.locator("#verzoeken .stil").first.inner_text().split(" ")[0]


def answer(page: Page, referentie: str) -> None:
    """The desk finds the request and says yes."""
    steps.menu(page, "Verzoeken")
    page.get_by_role("link", name=referentie).click()
    expect(page.locator("main")).to_contain_text("Przyjechałam tydzień wcześniej.")
    page.get_by_role("link", name="Beantwoorden").click()
    page.get_by_role("radio", name="Ja, wij doen wat u vraagt").check()
    page.get_by_role("button", name="Antwoord vastleggen").click()
    steps.told(page, "Het antwoord op")


def fits(page: Page) -> None:
    """Nothing stands outside a narrow screen, and axe finds nothing."""
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
    assert axe.violations(page, 360) == []
