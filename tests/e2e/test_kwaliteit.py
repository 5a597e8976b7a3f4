"""Supply quality: the gemeente follows up on a list that stays away, and the organisation reads the figures it is judged by."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import bestand, steps
from tests.e2e.portal import Portal

TE_LAAT = "Betuwe Kwekerij 10 Groep (fictief)"


@pytest.fixture(scope="module")
def delivered(portal: Portal) -> None:
    """Waalstroom's list is in the register; the worker measures it."""
    portal.manage("import_nachtregister", str(bestand.PATH), "--organisatie", "99000017", "--only-valid")


def test_follow_up_later_and_settle(visit, watch):
    watch.expected.add(422)
    inspector: Page = visit("toezichthouder.zaltbommel")
    inspector.get_by_role("link", name=re.compile(f"Opvolgen.*{re.escape(TE_LAAT)}")).click()
    inspector.get_by_role("radio", name="Ik kom hier later op terug").check()
    inspector.get_by_label("Notitie").fill("Beheerder gebeld, de lijst komt maandag.")
    inspector.get_by_role("button", name="Vastleggen").click()
    expect(inspector.locator(".error-summary")).to_contain_text("Kies de dag waarop u terugkomt.")
    expect(inspector.get_by_label("Notitie")).to_have_value("Beheerder gebeld, de lijst komt maandag.")
    inspector.get_by_label("Terugkomen op").fill(f"{steps.vandaag() + 4 * steps.DAG}")
    inspector.get_by_role("button", name="Vastleggen").click()
    steps.told(inspector, "De taak komt terug op de dag die u koos.")
    expect(inspector.get_by_role("heading", level=1, name=TE_LAAT)).to_be_visible()

    beleid: Page = visit("beleid.zaltbommel")
    expect(beleid.locator("main")).not_to_contain_text("levert niet aan in Zaltbommel")
    steps.menu(beleid, "Kwaliteit")
    beleid.get_by_label("Stand").select_option(label="Te laat")
    expect(beleid.locator("#aantal")).to_have_text("1 regel")
    beleid.get_by_role("link", name=TE_LAAT).click()
    expect(beleid.locator("main")).to_contain_text("Beheerder gebeld, de lijst komt maandag.")
    beleid.get_by_role("link", name="Opvolgen", exact=True).click()
    beleid.get_by_label("Notitie").fill("De lijst van maandag is binnen.")
    beleid.get_by_role("button", name="Vastleggen").click()
    steps.told(beleid, "De taak is afgehandeld.")
    expect(beleid.get_by_role("link", name="Opvolgen", exact=True)).to_have_count(0)


def test_both_sides_read_the_same_figures(visit, delivered):
    provider: Page = visit("waalstroom")
    provider.goto("/registratie/aanleverkwaliteit/")
    table = provider.get_by_role("table", name="Aanleverkwaliteit")
    steps.look_again_until(provider, table.get_by_text("Op tijd").nth(1))
    official: Page = visit("toezichthouder.tiel")
    official.goto("/registratie/aanleverkwaliteit/")
    official.get_by_role("link", name=re.compile("^Waalstroom")).click()
    provider.goto(official.url)
    for part in (".strip", "#uitleg", "#ontbreekt tbody th, #ontbreekt tbody td.num"):
        seen = official.locator(part).all_inner_texts()
        assert seen
        assert provider.locator(part).all_inner_texts() == seen
    expect(official.locator(".strip")).to_contain_text("van 140 bedden")
    expect(provider.get_by_role("link", name="Opvolgen")).to_have_count(0)
    provider.get_by_role("table", name="Uw laatste aanleveringen").get_by_role("link", name=bestand.PATH.name).click()
    expect(provider.get_by_role("heading", level=1, name="Uw lijst")).to_be_visible()
    assert steps.tally(provider)["nieuw"] == len(steps.voorbeeld().goed)
