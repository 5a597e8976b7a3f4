"""A worker reads in the own language on a small phone without JavaScript; officials write, review and place what is read."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e import axe, steps
from tests.e2e.portal import Portal
from tests.e2e.watch import Watch

SMAL = {"width": 360, "height": 740}


@pytest.fixture
def telefoon(portal: Portal, browser: Browser, watch: Watch) -> Iterator[Page]:
    """A phone that asks for Polish and runs no script."""
    context = browser.new_context(base_url=portal.url, locale="pl-PL", viewport=SMAL, java_script_enabled=False)
    watch.follow(context)
    yield context.new_page()
    context.close()


def test_a_worker_finds_a_text_and_a_desk(telefoon: Page, watch: Watch) -> None:
    watch.expected.add(404)
    telefoon.goto("/info/")
    expect(telefoon.get_by_role("heading", level=1, name="W czym możemy pomóc?")).to_be_visible()
    telefoon.get_by_role("searchbox").fill("kauccja")
    telefoon.get_by_role("searchbox").press("Enter")
    telefoon.get_by_role("main").get_by_role("listitem").first.get_by_role("link").click()
    expect(
        telefoon.get_by_text("Ten tekst przetłumaczył komputer").or_(telefoon.get_by_text("Sprawdzono")).first
    ).to_be_visible()
    telefoon.get_by_label("Gdzie mieszkasz?").select_option(label="Tiel")
    telefoon.get_by_role("button", name="Pokaż").click()
    expect(telefoon.get_by_role("heading", name="Punkt informacyjny w: Tiel")).to_be_visible()
    telefoon.get_by_role("link", name="Udostępnij kodem QR").click()
    expect(telefoon.get_by_role("img", name="Kod QR tej strony")).to_be_visible()

    telefoon.goto("/info/pl/")
    telefoon.get_by_role("main").get_by_role("link", name="Български").click()
    expect(telefoon.get_by_role("heading", level=1, name="С какво можем да Ви помогнем?")).to_be_visible()
    telefoon.goto("/info/")
    assert telefoon.url.endswith("/info/bg/")
    telefoon.goto("/info/bg/alles/")
    telefoon.get_by_role("main").get_by_role("listitem").last.get_by_role("link").click()
    expect(telefoon.get_by_role("heading", level=1)).to_be_visible()
    telefoon.goto("/info/bg/niet-hier/")
    expect(telefoon.get_by_role("heading", level=1, name="Тази страница не съществува")).to_be_visible()


def test_the_pages_fit_and_are_accessible(portal: Portal, browser: Browser) -> None:
    page = browser.new_page(base_url=portal.url)
    for address in (
        "/info/hu/",
        "/info/uk/woonrechten/?gemeente=buren",
        "/info/ro/zoeken/?vraag=loon",
        "/info/en/loketten/",
    ):
        page.goto(address)
        assert axe.faults(page) == []
    page.close()


def test_written_by_one_placed_by_another_and_read_by_all(visit: Callable[[str], Page], telefoon: Page) -> None:
    schrijver, ander = visit("beleid.tiel"), visit("beleid.buren")
    schrijver.goto("/werknemers/info/dakloos/pl/")
    schrijver.get_by_role("link", name="Nieuwe versie schrijven").click()
    schrijver.get_by_label("Titel").fill("Nie mam gdzie spać")
    schrijver.get_by_role("button", name="Voorbeeld").click()
    expect(schrijver.get_by_text("nog niet bewaard")).to_be_visible()
    schrijver.get_by_role("button", name="Bewaren").click()
    steps.told(schrijver, "wacht op een collega")

    ander.goto("/werknemers/info/dakloos/pl/")
    ander.get_by_role("link", name="Nakijken", exact=True).click()
    ander.get_by_role("button", name="Dit klopt").click()
    steps.told(ander, "De tekst is nagekeken.")
    ander.get_by_role("link", name="Plaatsen", exact=True).click()
    ander.get_by_role("button", name="Plaatsen").click()
    steps.told(ander, "De tekst is geplaatst.")

    telefoon.goto("/info/pl/dakloos/")
    expect(telefoon.get_by_role("heading", level=1, name="Nie mam gdzie spać")).to_be_visible()
    expect(telefoon.get_by_text("Gemeente Buren")).to_be_visible()
