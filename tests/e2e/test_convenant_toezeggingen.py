"""A party looks at its commitments and files evidence; a gemeente judges it; the region sees only how all do together."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import steps


def test_a_party_files_evidence_and_a_gemeente_accepts_it(visit, watch):
    watch.expected.add(422)
    page: Page = visit("waalstroom")
    page.goto("/convenant/toezeggingen/")
    expect(page.get_by_role("heading", level=1, name="Uw toezeggingen")).to_be_visible()
    page.get_by_role("link", name="T12 BRP-signalen opgevolgd").click()
    expect(page.get_by_role("heading", name="Zo is dit berekend")).to_be_visible()
    page.get_by_role("link", name="Bewijs indienen").click()
    page.get_by_role("button", name="Bewijs indienen").click()
    expect(page.get_by_text("Schrijf op hoe u deze toezegging nakomt.").first).to_be_visible()
    page.get_by_label("Hoe komt u deze toezegging na?").fill(
        "Elke bewoner krijgt bij aankomst de brief over inschrijven."
    )
    page.get_by_label("Geldig tot en met").fill((steps.vandaag() + timedelta(days=120)).isoformat())
    page.get_by_role("button", name="Bewijs indienen").click()
    expect(page.get_by_text("Uw bewijs is ingediend.")).to_be_visible()

    tiel: Page = visit("beleid.tiel")
    tiel.goto("/convenant/bewijs/?stand=wacht")
    tiel.get_by_role("row", name=re.compile("Waalstroom.*T12")).get_by_role("link").click()
    tiel.get_by_role("link", name="Beoordelen").click()
    tiel.get_by_text("Ja, aanvaarden").click()
    tiel.get_by_role("button", name="Oordeel vastleggen").click()
    expect(tiel.get_by_text("Uw oordeel is vastgelegd.")).to_be_visible()

    page.goto("/convenant/toezeggingen/")
    rij = page.get_by_role("listitem").filter(has_text="T12 BRP-signalen opgevolgd")
    expect(rij).to_contain_text("Nagekomen, op bewijs")


def test_a_gemeente_finds_who_does_not_keep_something_and_the_region_only_counts(visit, watch):
    watch.expected.add(403)
    page: Page = visit("beleid.tiel")
    page.goto("/convenant/toezeggingen/")
    page.get_by_label("Met een toezegging die").select_option("Niet nagekomen")
    expect(page).to_have_url(re.compile("stand=niet_nagekomen"))
    page.get_by_role("link", name=re.compile("^T[0-9]{2} ")).first.click()
    expect(page.get_by_role("heading", name="Wat telt tegen")).to_be_visible()

    regio: Page = visit("regiocoordinator")
    regio.goto("/convenant/toezeggingen/verdeling/")
    expect(regio.get_by_role("heading", level=1, name="Hoe partijen het samen doen")).to_be_visible()
    expect(regio.get_by_text("Waalstroom")).to_have_count(0)
    regio.goto("/convenant/toezeggingen/")
    expect(regio.get_by_text("Waalstroom")).to_have_count(0)


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_commitments_without_javascript(visit):
    page: Page = visit("beleid.tiel")
    page.goto("/convenant/toezeggingen/")
    page.get_by_label("Tekende als").select_option("Gemeente")
    page.get_by_role("button", name="Filteren").click()
    expect(page.get_by_role("link", name="Tiel", exact=True)).to_be_visible()
    page.goto("/convenant/toezeggingen/verdeling/")
    page.get_by_label("Waar").select_option("Tiel")
    page.get_by_role("button", name="Tonen").click()
    expect(page).to_have_url(re.compile("gemeente=GM0281"))
