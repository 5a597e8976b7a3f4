"""The region proposes a rule, a gemeente fills its column and deviates with a reason; the matrix by phone and on one page of paper."""

import re

from playwright.sync_api import Page, expect

from tests.e2e import axe, steps

REGEL = "/kennis/regels/personen_per_slaapkamer/"


def test_a_rule_is_proposed_filled_and_explained(visit, watch):
    watch.expected |= {422}
    regio: Page = visit("regiocoordinator")
    steps.menu(regio, "Lokale regels")
    expect(regio.get_by_role("heading", level=1, name="Lokale regels naast elkaar")).to_be_visible()
    regio.get_by_role("table").get_by_role("link", name="Personen per slaapkamer").click()
    regio.get_by_role("link", name="Voorstel doen").click()
    regio.get_by_label("Voorstel (personen)").fill("1")
    regio.get_by_label("Waarom stelt de regio dit voor?").fill("Iedereen een eigen kamer.")
    regio.get_by_role("button", name="Voorstel vastleggen").click()
    steps.told(regio, "Het voorstel is vastgelegd als versie 1.")

    tiel: Page = visit("beleid.tiel")
    tiel.goto(REGEL)
    tiel.get_by_role("link", name="Regel vastleggen").click()
    tiel.get_by_label("Wat regelt uw gemeente? (personen)").fill("2")
    tiel.get_by_label("Waar staat het?").fill("Beleidsregel huisvesting 2026")
    tiel.get_by_role("button", name="Regel vastleggen").click()
    steps.told(tiel, re.compile("is vastgelegd"))
    tiel.get_by_role("link", name="Vastleggen of uw gemeente volgt").click()
    tiel.get_by_role("radio", name="Wijkt af").check()
    tiel.get_by_role("button", name="Vastleggen").click()
    expect(tiel.get_by_text("Vul in waarom de gemeente afwijkt.").first).to_be_visible()
    tiel.get_by_label("Waarom?").fill("Kamers voor stellen blijven mogelijk.")
    tiel.get_by_role("button", name="Vastleggen").click()
    expect(tiel.locator("#voorstel")).to_contain_text("Kamers voor stellen blijven mogelijk.")

    regio.goto("/kennis/regels/gelijk-speelveld/")
    expect(regio.get_by_role("heading", name="Zo is dit berekend")).to_be_visible()


def test_the_matrix_on_a_phone_on_paper_and_for_everybody(visit):
    page: Page = visit("beleid.tiel")
    for path in ("/kennis/regels/", "/kennis/regels/?per=regel", "/kennis/regels/gelijk-speelveld/", REGEL):
        page.goto(path)
        assert axe.faults(page) == []
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto("/kennis/regels/")
    page.get_by_label("Naast", exact=True).select_option("Buren")
    page.get_by_role("button", name="Tonen").click()
    expect(page.get_by_role("definition").filter(has_text="50").first).to_be_visible()
    page.goto("/kennis/regels/")
    paper = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page[^s]", paper)) == 1
