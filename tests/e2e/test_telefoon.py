"""Checking in and out at the door, on a phone."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import steps

pytestmark = pytest.mark.browser_context_args(
    viewport={"width": 360, "height": 780}, has_touch=True, is_mobile=True, device_scale_factor=2
)


WOORDEN = """() => [...document.querySelectorAll(".figure svg")].filter(svg => svg.getBoundingClientRect().width).flatMap(svg => {
  const schaal = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
  return [...svg.querySelectorAll("text")].map(een => parseFloat(getComputedStyle(een).fontSize) * schaal);
})"""
"""How large the words in every drawing in sight are on the screen."""


def test_words_in_drawings_are_large_enough_to_read(visit):
    page: Page = visit("regiocoordinator")
    for adres in ("/componenten/", "/", "/handhaving/waterbed/", "/regio/tiel/"):
        page.goto(adres)
        for breedte in (320, 360, 430, 768):
            page.set_viewport_size({"width": breedte, "height": 780})
            maten = page.evaluate(WOORDEN)
            assert min(maten, default=12) >= 12, (adres, breedte)
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (adres, breedte)


def test_check_in_and_check_out_with_a_thumb(visit):
    page: Page = visit("waalstroom")
    page.get_by_role("link", name="Inchecken").first.tap()
    page.get_by_role("link", name=re.compile("Kiezen.*Campus De Zandweg")).tap()
    page.get_by_label("Voornaam").fill("Jadwiga")
    page.get_by_label("Achternaam").fill("Testowa")
    page.get_by_label("Geboortedatum").fill("7-5-1991")
    page.get_by_label("Kamer").select_option(index=1)
    page.get_by_label("Aankomst").fill(f"{steps.vandaag() - steps.DAG}")
    page.get_by_role("button", name="Inchecken").tap()
    expect(page.get_by_role("status").filter(has_text="Jadwiga Testowa is ingecheckt")).to_be_visible()

    page.get_by_text("Menu", exact=True).tap()
    page.get_by_role("navigation", name="Menu").get_by_role("link", name="Verblijven").tap()
    page.get_by_label("Naam", exact=True).fill("Testowa")
    page.get_by_role("link", name="Jadwiga Testowa").tap()
    page.get_by_role("button", name="Nu uitchecken").tap()
    expect(page.get_by_role("status").filter(has_text="Jadwiga Testowa is uitgecheckt")).to_be_visible()
