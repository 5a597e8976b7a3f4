"""A commitment that is not kept: the party says what it does, the gemeente agrees. And what everybody may read."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import axe, steps

LIJST, PUNTEN = "/convenant/naleving/", "/convenant/aanspreekpunten/"


def test_a_party_files_its_plan_and_the_gemeente_agrees(visit, watch):
    watch.expected.add(422)
    party: Page = visit("waalstroom")
    party.goto(f"{LIJST}?stand=plan")
    party.locator("#lijst tbody").get_by_role("link").first.click()
    expect(party.get_by_role("heading", name="Wat nu")).to_be_visible()
    adres = party.url
    party.get_by_label("Wat gaat u doen?").fill("Wij leveren elke maandag aan.")
    party.get_by_label("Wanneer is het in orde?").fill("2020-01-01")
    party.get_by_role("button", name="Plan indienen").click()
    expect(party.locator(".error-summary")).to_contain_text("al voorbij")
    expect(party.get_by_label("Wat gaat u doen?")).to_have_value("Wij leveren elke maandag aan.")
    party.get_by_label("Wanneer is het in orde?").fill((steps.vandaag() + timedelta(days=30)).isoformat())
    party.get_by_role("button", name="Plan indienen").click()
    steps.told(party, "Uw plan is ingediend")
    regie = party.locator(".page-head__line").inner_text().split("gemeente ")[-1].lower().replace(" ", "-")

    official: Page = visit(f"beleid.{regie}")
    official.goto(adres)
    expect(official.locator("#nu").get_by_text("Wij leveren elke maandag aan.")).to_be_visible()
    official.get_by_role("button", name="Akkoord geven").click()
    steps.told(official, "Akkoord gegeven")
    expect(official.locator("#verloop .timeline")).to_contain_text("Akkoord met het plan")
    party.reload()
    expect(party.locator(".page-head")).to_contain_text("Hercontrole")


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_everybody_reads_the_public_page_and_finds_a_party(new_context):
    page: Page = new_context().new_page()
    page.goto("/convenant/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Convenant")
    page.get_by_label("Naam").fill("waalstroom")
    page.get_by_role("button", name="Zoeken").click()
    expect(page).to_have_url(re.compile("q=waalstroom"))
    expect(page.locator(".convenant-partijen").first.get_by_role("listitem")).to_have_count(1)


@pytest.mark.parametrize(
    ("wie", "adressen"),
    [
        ("beleid.tiel", ("/convenant/", "/convenant/overzicht/", LIJST, PUNTEN, f"{PUNTEN}GM0281/")),
        ("regiocoordinator", ("/convenant/overzicht/",)),
        ("waalstroom", ("/convenant/overzicht/", LIJST, f"{LIJST}1/", f"{LIJST}1/plan/")),
    ],
)  # fmt: skip
def test_the_pages_by_the_rules_of_wcag(visit, wie: str, adressen: tuple[str, ...]):
    page: Page = visit(wie)
    for adres in adressen:
        page.goto(adres)
        assert axe.faults(page) == [], adres
