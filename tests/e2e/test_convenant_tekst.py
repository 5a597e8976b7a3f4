"""The region writes and adopts a version, a party answers an evaluation, and the text is read without a login."""

from collections.abc import Callable

from playwright.sync_api import Browser, Page, expect

from tests.e2e import steps
from tests.e2e.portal import Portal
from tests.e2e.watch import Watch

OVER = """
from datetime import date, timedelta
from rivierenland.core import scope
from convenant.models import Evaluatieronde
with scope.within(scope.systeem("e2e")):
    gisteren = date.today() - timedelta(days=1)
    Evaluatieronde.objects.filter(status="open").update(sluit_op=gisteren, peildatum=gisteren)
"""


def test_from_a_concept_to_a_version_that_everybody_reads(
    portal: Portal, visit: Callable[[str], Page], browser: Browser, watch: Watch
) -> None:
    watch.expected.add(422)
    regio = visit("regiocoordinator")
    regio.goto("/convenant/versies/2/")
    expect(regio.get_by_text("Deze versie is in voorbereiding.")).to_be_visible()
    regio.get_by_role("link", name="Wijzigen: toezegging T05").click()
    regio.get_by_label("Norm (%)").fill("85")
    regio.get_by_role("button", name="Opslaan").click()
    expect(regio.get_by_role("link", name="De norm is een ondergrens")).to_be_visible()
    regio.get_by_label("Norm (%)").fill("99")
    regio.get_by_role("button", name="Opslaan").click()
    steps.told(regio, "Toezegging T05 is opgeslagen.")
    regio.get_by_role("link", name="Wat verandert er").first.click()
    expect(regio.locator("ins").filter(has_text="ten minste 99")).to_be_visible()

    iedereen = browser.new_page(base_url=portal.url)
    assert iedereen.goto("/convenant/versies/2/").status == 404  # type: ignore[union-attr]
    regio.goto("/convenant/versies/2/vaststellen/")
    expect(regio.get_by_text("moeten opnieuw ondertekenen")).to_be_visible()
    regio.get_by_role("button", name="Versie 2 vaststellen").click()
    steps.told(regio, "Versie 2 is vastgesteld.")
    iedereen.goto("/convenant/versies/2/")
    expect(iedereen.get_by_text("Gaat nog in")).to_be_visible()
    iedereen.get_by_role("link", name="Vervoer").first.click()
    expect(iedereen.locator("#artikel-7")).to_be_in_viewport()
    iedereen.close()


def test_an_evaluation_is_opened_answered_and_closed(portal: Portal, visit: Callable[[str], Page]) -> None:
    regio, tiel = visit("regiocoordinator"), visit("beleid.tiel")
    regio.goto("/convenant/evaluatie/openen/")
    regio.get_by_role("button", name="Evaluatie openen").click()
    steps.told(regio, "is geopend")

    tiel.goto("/convenant/evaluatie/")
    tiel.get_by_role("row").nth(1).get_by_role("link", name="Evaluatie").click()
    tiel.get_by_role("link", name="Vragen beantwoorden").click()
    expect(tiel.get_by_role("button", name="Antwoorden opslaan")).to_be_visible()
    for keuze in tiel.locator("main").get_by_role("radio", name="Eens", exact=True).all():
        keuze.check()
    tiel.get_by_role("button", name="Antwoorden opslaan").click()
    steps.told(tiel, "Uw antwoorden zijn opgeslagen.")

    portal.manage("shell", "-c", OVER)
    regio.reload()
    regio.get_by_role("link", name="Conclusies schrijven").click()
    regio.get_by_label("Conclusies").fill("Het gaat beter.")
    regio.get_by_role("button", name="Opslaan").click()
    regio.get_by_role("link", name="Afsluiten").click()
    regio.get_by_role("button", name="Evaluatie afsluiten").click()
    steps.told(regio, "is afgesloten")
    tiel.reload()
    expect(tiel.get_by_text("Het gaat beter.")).to_be_visible()
