"""Linking: two providers supply the same worker, burgerzaken judges, and neither provider learns of it."""

import re

from playwright.sync_api import Page, expect

from tests.e2e import steps

MENSEN = {
    "Woonhotel Latenstein": (("Anna", "Testowska", "7-5-1991"), ("Bronisław", "Przykładny", "3-9-1984")),
    "Erf Fruithof": (("Ewelina", "Testowska", "7-5-1991"), ("Kazimierz", "Przykładny", "3-9-1984")),
}


def test_judge_undo_and_compare_everything_again(visit):
    providers = {"Woonhotel Latenstein": visit("waalstroom"), "Erf Fruithof": visit("fruithof")}
    for locatie, page in providers.items():
        for voornaam, achternaam, geboren in MENSEN[locatie]:
            check_in(page, locatie, voornaam, achternaam, geboren)

    registrar: Page = visit("burgerzaken.tiel")
    steps.menu(registrar, "Koppelen")
    open_question(registrar, "Testowska")
    before = [what_it_sees(page) for page in providers.values()]
    judge(registrar, "Dezelfde persoon: koppelen", "Vastgelegd: dezelfde persoon.")
    linked(registrar, "Testowska", "Gekoppeld door burgerzaken")
    open_question(registrar, "Przykladny")
    judge(registrar, "Niet dezelfde persoon", "Vastgelegd: niet dezelfde persoon.")
    assert [what_it_sees(page) for page in providers.values()] == before

    unlink(registrar)
    compare_everything(registrar)
    nothing(registrar, "/registratie/koppelen/", "Przykladny")
    nothing(registrar, "/registratie/koppelen/gekoppeld/", "Przykladny")
    nothing(registrar, "/registratie/koppelen/gekoppeld/", "Testowska")
    registrar.goto("/registratie/koppelen/beoordeeld/?q=Przykladny")
    expect(registrar.get_by_role("table", name="Beoordeelde vragen")).to_contain_text("Niet dezelfde persoon")
    assert [what_it_sees(page) for page in providers.values()] == before


def test_judge_two_records_of_the_own_gemeente_without_a_mouse(visit):
    """Forty in a row need nothing but the keys: the answer leads to the next question."""
    page: Page = visit("burgerzaken.tiel")
    page.goto("/registratie/koppelen/?waar=binnen")
    first = page.get_by_role("table", name="Vragen").locator("tbody th a").first
    number = first.get_attribute("id")
    first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Is dit dezelfde persoon?")).to_be_visible()
    headings = page.get_by_role("region", name="De registraties vergeleken").get_by_role("columnheader")
    assert headings.all_inner_texts() == ["Gegeven", "Registratie 1", "Registratie 2", "Wat dat zegt"]
    page.get_by_label("Toelichting").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Niet dezelfde persoon")).to_be_focused()
    page.keyboard.press("Enter")
    steps.told(page, "Vastgelegd: niet dezelfde persoon.")
    expect(page.get_by_role("heading", level=1, name="Is dit dezelfde persoon?")).to_be_visible()
    page.goto("/registratie/koppelen/?waar=binnen")
    expect(page.locator(f"#{number}")).to_have_count(0)


def check_in(page: Page, locatie: str, voornaam: str, achternaam: str, geboren: str) -> None:
    """A worker arrives; the two providers wrote down another first name."""
    page.goto("/registratie/verblijven/inchecken/")
    page.get_by_role("link", name=re.compile(f"Kiezen.*{locatie}")).click()
    page.get_by_label("Voornaam").fill(voornaam)
    page.get_by_label("Achternaam").fill(achternaam)
    page.get_by_label("Geboortedatum").fill(geboren)
    page.get_by_role("button", name="Inchecken").click()
    steps.told(page, f"{voornaam} {achternaam} is ingecheckt")


def open_question(page: Page, naam: str) -> None:
    """The worker compared what came in; the question shows the own record, and of the other one nothing but reasons."""
    page.goto(f"/registratie/koppelen/?q={naam}")
    link = page.get_by_role("table", name="Vragen").locator("tbody th a")
    steps.look_again_until(page, link)
    link.click()
    expect(page.get_by_text("De andere registratie is van een andere gemeente.")).to_be_visible()
    expect(page.get_by_role("region", name="De registraties vergeleken")).to_contain_text("Andere voornaam")
    text = page.locator("main").inner_text()
    assert "Waalstroom" in text
    assert not re.search("Fruithof|Maurik|Ewelina|Kazimierz", text)


def judge(page: Page, knop: str, zin: str) -> None:
    page.get_by_label("Toelichting").fill("Gesproken aan de balie.")
    page.get_by_role("button", name=knop, exact=True).click()
    steps.told(page, zin)


def linked(page: Page, naam: str, hoe: str) -> None:
    """The record stands among those that are linked, without the other one."""
    page.goto(f"/registratie/koppelen/gekoppeld/?q={naam}")
    table = page.get_by_role("table", name="Gekoppelde registraties")
    steps.look_again_until(page, table.get_by_text(hoe))
    expect(table.locator("tbody tr")).to_have_count(1)
    expect(table).to_contain_text("Een registratie elders in de regio")


def unlink(page: Page) -> None:
    page.goto("/registratie/koppelen/gekoppeld/?q=Testowska")
    page.get_by_role("link", name="Anna Testowska").click()
    page.get_by_role("link", name="Ontkoppelen").click()
    page.get_by_label("Toelichting").fill("De datum bleek te kloppen.")
    page.get_by_role("button", name="Ontkoppelen").click()
    steps.told(page, "Ontkoppeld. De koppeling komt niet vanzelf terug")


def compare_everything(page: Page) -> None:
    """Ask for the run over all records and watch it to its end."""
    page.goto("/registratie/koppelen/")
    page.get_by_role("button", name="Alles opnieuw vergelijken").click()
    expect(page.locator("main")).to_contain_text("Klaar", timeout=steps.LANGZAAM)


def nothing(page: Page, path: str, naam: str) -> None:
    page.goto(f"{path}?q={naam}")
    expect(page.locator("#lijst")).to_contain_text("Niets gevonden")


def what_it_sees(page: Page) -> list[str]:
    """Everything that a provider can read about its own two people."""
    seen = []
    for naam in ("Testowska", "Przykladny"):
        page.goto(f"/registratie/verblijven/?q={naam}")
        seen.append(page.locator("#lijst").inner_text())
        page.locator("#lijst tbody th a").click()
        seen.append(page.locator("main").inner_text())
    return seen
