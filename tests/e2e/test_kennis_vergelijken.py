"""A policy officer compares the own gemeente, opens a figure, reads the funnel, and takes the table along."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import axe, steps

VERGELIJKEN = "/kennis/vergelijken/"


def test_a_policy_officer_compares_the_own_gemeente(visit, tmp_path):
    page: Page = visit("beleid.tiel")
    steps.menu(page, "Vergelijken")
    expect(page.get_by_role("heading", level=1, name="Vergelijken")).to_be_visible()
    expect(page.get_by_label("Gemeente")).to_have_value("tiel")
    expect(page.get_by_text("Dit is geen ranglijst.")).to_be_visible()
    steps.download(page, page.get_by_role("link", name="CSV"), tmp_path)
    assert "Tiel" in next(tmp_path.glob("*.csv")).read_text(encoding="utf-8-sig").splitlines()[0]
    page.get_by_label("Speerpunt").select_option(label="4 Controle en handhaving")
    page.get_by_role("button", name="Tonen").click()
    expect(page).to_have_url(re.compile("speerpunt=S4"))
    page.goto(f"{VERGELIJKEN}?gemeente=tiel")
    page.get_by_role("link", name="Vergunde bedden", exact=True).click()
    expect(page.get_by_role("heading", level=1, name="Vergunde bedden")).to_be_visible()
    expect(page.get_by_role("table", name=re.compile("op alfabet")).get_by_role("row")).to_have_count(10)
    page.get_by_text("Zo is dit berekend").click()
    expect(page.get_by_role("link", name="Formules en literatuur")).to_be_visible()
    assert axe.faults(page) == []
    page.get_by_role("link", name="Hoe wij vergelijken").click()
    expect(page.get_by_text("Spiegelhalter, D.J. (2005)")).to_be_visible()
    assert axe.faults(page) == []


def test_the_page_of_a_figure_leads_to_the_comparison_for_the_region(visit):
    page: Page = visit("regiocoordinator")
    page.goto("/cijfers/locaties/")
    page.locator("main").get_by_role("link", name="Vergelijken").click()
    expect(page.get_by_label("Gemeente", exact=True)).to_have_value("regio")
    expect(page.get_by_role("heading", name="De regio naast zichzelf")).to_be_visible()
    page.goto("/kennis/vergelijken/bedden_tekort/")
    expect(page.get_by_text("Dit cijfer vergelijken wij niet.")).to_be_visible()


@pytest.mark.parametrize("breedte", [320, 768, 1440])
def test_no_page_scrolls_sideways(visit, breedte):
    page: Page = visit("beleid.tiel")
    page.set_viewport_size({"width": breedte, "height": 900})
    for adres in (VERGELIJKEN, f"{VERGELIJKEN}personen_vannacht/", f"{VERGELIJKEN}uitleg/"):
        page.goto(adres)
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), adres
