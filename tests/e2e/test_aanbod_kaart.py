"""The map: by mouse, by keyboard, and without JavaScript; nobody else hears of it."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import axe

KAART = "/aanbod/kaart/"
STAND = "#kaartstand"


def open_map(visit, wie: str = "beleid.tiel") -> Page:
    page: Page = visit(wie)
    page.goto(KAART)
    expect(page.locator(STAND)).to_contain_text("In beeld:")
    return page


def counted(page: Page) -> dict[str, int]:
    """How many of each layer the map says are in view."""
    said = page.locator(STAND).inner_text()
    return {naam.rstrip("sn"): int(aantal) for aantal, naam in re.findall(r"(\d+) (locatie|werkplek|project)", said)}


def test_the_map_by_keyboard(visit):
    page = open_map(visit)
    kaart = page.get_by_role("application", name=re.compile("^Kaart van Rivierenland"))
    alles = counted(page)
    kaart.focus()
    for _ in range(3):
        page.keyboard.press("+")
        page.wait_for_timeout(400)
    expect(page.locator(STAND)).not_to_contain_text(f"{alles['locatie']} locaties")
    dichtbij = counted(page)
    assert sum(dichtbij.values()) < sum(alles.values())
    for _ in range(3):
        page.keyboard.press("-")
        page.wait_for_timeout(400)
    expect(page.locator(STAND)).to_contain_text(f"{alles['locatie']} locatie")

    werk = page.get_by_role("checkbox", name="Werkplekken")
    werk.focus()
    page.keyboard.press("Space")
    expect(page.locator(STAND)).not_to_contain_text("werkplek")
    expect(page.locator("#aantal")).to_contain_text("Werkplekken: 0")
    expect(page.locator(".kaart__teken--werk")).to_have_count(0)
    expect(page.locator("#lijst .kaartteken--werk")).to_have_count(0)


def test_the_list_has_the_same_content_and_leads_to_the_map(visit):
    page = open_map(visit)
    aantal = page.locator("#aantal").inner_text()
    for naam, hoeveel in counted(page).items():
        assert re.search(rf"{naam}\w*: {hoeveel} ", aantal, re.IGNORECASE), (naam, hoeveel, aantal)
    page.get_by_label("Gemeente").select_option(label="Tiel")
    expect(page).to_have_url(re.compile("gemeente=tiel"))
    knop = page.get_by_role("button", name=re.compile("^Toon op de kaart")).first
    naam = knop.locator("xpath=ancestor::li").locator(".kaartlijst__naam").inner_text()
    knop.focus()
    page.keyboard.press("Enter")
    uitleg = page.locator(".leaflet-popup")
    expect(uitleg).to_contain_text(naam.strip())
    expect(page.get_by_role("button", name="Sluiten")).to_be_focused()
    page.keyboard.press("Escape")
    expect(uitleg).to_have_count(0)
    expect(knop).to_be_focused()


def test_a_mark_opens_by_mouse_and_leads_to_its_record(visit):
    page = open_map(visit)
    page.goto(f"{KAART}?gekozen=1&laag=locaties&gemeente=tiel")
    expect(page.locator(STAND)).to_contain_text("In beeld:")
    page.locator(".kaart__teken--locaties").first.click()
    popup = page.locator(".leaflet-popup")
    popup.get_by_role("link").first.click()
    expect(page).to_have_url(re.compile(r"/registratie/locaties/\d+/"))


@pytest.mark.parametrize("naam", ["beleid.tiel", "regiocoordinator"])
def test_nothing_to_complain_about(visit, naam):
    page = open_map(visit, naam)
    assert axe.faults(page) == []


def test_the_background_that_is_not_there_goes(visit, watch):
    """A broken background of our own server: after three failures the borders stand alone and a line says so."""
    watch.expected.add(404)
    page: Page = visit("beleid.tiel")
    page.route(
        f"**{KAART}",
        lambda route: route.fulfill(
            response=(answer := route.fetch()),
            body=answer.text().replace(
                "data-versie=", 'data-tegels="/tegels/{z}/{x}/{y}.png" data-tegels-bron="© Kadaster" data-versie='
            ),
        ),
    )
    page.goto(KAART)
    expect(page.locator(STAND)).to_contain_text(
        "De achtergrondkaart is niet bereikbaar; de gemeentegrenzen blijven zichtbaar."
    )
    expect(page.locator(".leaflet-tile")).to_have_count(0)
    expect(page.locator(".kaart__gemeente")).to_have_count(8)


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_without_javascript_a_drawing_and_the_same_list(visit):
    page: Page = visit("beleid.tiel")
    page.goto(KAART)
    expect(page.get_by_role("img", name="Locaties, werkplekken en projecten").first).to_be_attached()
    expect(page.locator("#kaart")).to_be_hidden()
    page.get_by_role("checkbox", name="Werkplekken").uncheck()
    page.get_by_role("button", name="Filteren").click()
    expect(page.locator("#aantal")).to_contain_text("Werkplekken: 0")
    expect(page.get_by_role("checkbox", name="Locaties")).to_be_checked()
    page.get_by_text("Toon de cijfers").first.click()
    expect(page.get_by_role("rowheader", name="Regio")).to_be_visible()


def test_on_a_phone_no_mark_lies_over_another(visit):
    page: Page = visit("beleid.tiel")
    page.set_viewport_size({"width": 360, "height": 780})
    page.goto(KAART)
    expect(page.locator(STAND)).to_contain_text("samengevoegd")
    marks = page.eval_on_selector_all(
        ".kaart__teken", "all => all.map(({ _leaflet_pos: at, style, offsetWidth: wide }) =>"
        " [at.x + parseFloat(style.marginLeft) + wide / 2, at.y + parseFloat(style.marginTop) + wide / 2, wide / 2])",
    )  # fmt: skip
    assert len(marks) > 5
    for nr, (x, y, half) in enumerate(marks):
        for other_x, other_y, other_half in marks[nr + 1 :]:
            assert ((x - other_x) ** 2 + (y - other_y) ** 2) ** 0.5 >= half + other_half - 1
