"""Every road of the worker in every language, on a narrow phone: said in that language, and nothing stands outside the screen."""

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from rivierenland.core.talen import STANDAARD, TALEN
from tests.e2e import axe
from tests.e2e.portal import Portal

TELEFOON = {"width": 360, "height": 740}
WEGEN = (
    "",
    "inschrijven/",
    "melden/",
    "melden/vertellen/",
    "mijn-gegevens/",
    "hulp/",
    "klankbord/",
    "toestemming/",
)
NAGEMETEN = ("bg", "hu")
"""In which languages axe judges as well: other letters, and the longest words."""
KADER = ".skip, .kop__onder, .voet p, .voet a"
"""What every page has around its own words."""
KOPPEN = "main h1, main label, main button, main .knop"
"""What a visitor reads first and must understand to go on. Names of places and desks stand elsewhere."""


@pytest.fixture(scope="module")
def nederlands(portal: Portal, browser: Browser) -> dict[str, set[str]]:
    """Per road what its Dutch page says in frame and headings."""
    context = telefoon(portal, browser)
    page = context.new_page()
    said = {}
    for weg in WEGEN:
        page.goto(f"/info/{STANDAARD}/{weg}")
        said[weg] = words(page)
    context.close()
    return said


@pytest.mark.parametrize("taal", [taal for taal in TALEN if taal != STANDAARD])
def test_every_road_is_said_in_the_language_of_its_address(
    portal: Portal, browser: Browser, nederlands: dict[str, set[str]], taal: str
):
    context = telefoon(portal, browser)
    page = context.new_page()
    wrong: list[str] = []
    for weg in WEGEN:
        answer = page.goto(f"/info/{taal}/{weg}")
        assert answer is not None
        assert (answer.status, page.locator("html").get_attribute("lang")) == (200, taal), weg
        wrong += [f"{weg}: {left}" for left in words(page) & nederlands[weg]]
        if (over := page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")) > 0:
            wrong.append(f"{weg}: {over} px wider than the window")
        if taal in NAGEMETEN:
            wrong += [f"{weg}: {fault}" for fault in axe.violations(page, TELEFOON["width"])]
            page.set_viewport_size(TELEFOON)
    context.close()
    assert wrong == []


def telefoon(portal: Portal, browser: Browser) -> BrowserContext:
    """An old phone; scripts run for axe alone, as no page here has one."""
    return browser.new_context(base_url=portal.url, viewport=TELEFOON)


def words(page: Page) -> set[str]:
    """The sentences of frame and headings; a single word such as `Privacy` or `Tiel` is the same in many languages."""
    texts = page.locator(f"{KADER}, {KOPPEN}").all_inner_texts()
    return {text.strip() for text in texts if " " in text.strip()}
