"""A worker finds help on a phone, in two languages and without a script; the gemeente adds what was missing."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import axe, steps

PHONE = {"width": 360, "height": 740}
HULP = {
    "pl": ("Znajdź pomoc", "Lekarz rodzinny", "Gdzie jesteś?", "Szukaj"),
    "bg": ("Намерете помощ", "Личен лекар", "Къде се намирате?", "Търсене"),
}


@pytest.mark.browser_context_args(java_script_enabled=False)
@pytest.mark.parametrize("taal", HULP)
def test_a_worker_finds_a_doctor_nearby_and_reads_when_it_is_open(new_context, taal: str):
    kop, huisarts, waar, zoeken = HULP[taal]
    page: Page = new_context(viewport=PHONE).new_page()
    page.goto(f"/info/{taal}/hulp/")
    expect(page.get_by_role("heading", level=1)).to_have_text(kop)
    page.locator(".hulp-tegels").get_by_role("link", name=huisarts).click()
    page.get_by_label(waar).select_option("GM0297-zaltbommel")
    page.get_by_role("button", name=zoeken).click()
    card = page.locator(".hulp-kaart").first
    expect(card).to_contain_text("Huisartsen Bommelerpoort")
    expect(card.get_by_role("link", name=re.compile(r"^0344 555"))).to_have_attribute(
        "href", re.compile(r"^tel:\+31344555")
    )
    card.get_by_role("heading").get_by_role("link").click()
    expect(page.locator(".hulp-tijden tbody tr")).to_have_count(7)
    expect(page.get_by_role("link", name="112")).to_be_visible()


@pytest.mark.parametrize(
    "adres",
    ["nl/hulp/", "hu/hulp/?hulp=huisarts&plaats=GM0281-tiel", "bg/hulp/?hulp=tandarts&spreekt=bg", "ro/hulp/fairwork/"],
)
def test_the_public_pages_by_the_rules_of_wcag(new_context, adres: str):
    page: Page = new_context().new_page()
    page.goto(f"/info/{adres}")
    assert axe.faults_at(page, 1440) + axe.faults_at(page, 390) == []


def test_the_gemeente_adds_an_offer_and_everybody_finds_it(visit, new_context, watch):
    watch.expected.add(422)
    official: Page = visit("beleid.buren")
    official.goto("/zorg/hulpaanbod/toevoegen/")
    official.get_by_label("Naam", exact=True).fill("Inloop Maurik")
    official.get_by_label("Nederlands leren").check()
    official.get_by_role("textbox", name="Nederlands", exact=True).fill("Les voor iedereen.")
    official.get_by_label("Polski").fill("Lekcje dla każdego.")
    official.get_by_role("combobox", name="Plaats").select_option("GM0214:Maurik")
    official.get_by_label("Pools", exact=True).check()
    official.get_by_label("Maandag").fill("negen tot vijf")
    official.get_by_role("button", name="Aanbod toevoegen").click()
    expect(official.locator(".error-summary")).to_contain_text("Schrijf de tijden zo")
    official.get_by_label("Maandag").fill("9-17")
    official.get_by_role("button", name="Aanbod toevoegen").click()
    steps.told(official, "nog niet zichtbaar")
    official.get_by_role("button", name="Plaatsen").click()
    steps.told(official, "staat op de openbare pagina")

    worker: Page = new_context(viewport=PHONE).new_page()
    worker.goto("/info/pl/hulp/?hulp=taalles&plaats=GM0214-maurik&spreekt=pl")
    expect(worker.locator(".hulp-kaart").first).to_contain_text("Inloop Maurik")
    worker.get_by_role("link", name="Inloop Maurik").click()
    expect(worker.get_by_text("Lekcje dla każdego.")).to_be_visible()


@pytest.mark.parametrize(
    ("wie", "adressen"),
    [
        ("beleid.tiel", ("/zorg/hulpaanbod/", "/zorg/hulpaanbod/toevoegen/", "/zorg/hulpaanbod/ontbreekt/", "/zorg/hulpaanbod/1/")),
        ("regiocoordinator", ("/zorg/hulpaanbod/ontbreekt/?taal=ro",)),
        ("zorgpartner", ("/zorg/hulpaanbod/?van=eigen",)),
    ],
)  # fmt: skip
def test_the_pages_of_the_office_by_the_rules_of_wcag(visit, wie: str, adressen: tuple[str, ...]):
    page: Page = visit(wie)
    for adres in adressen:
        page.goto(adres)
        assert axe.faults(page) == []
