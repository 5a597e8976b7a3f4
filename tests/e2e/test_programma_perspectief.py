"""A coordinator and two policy officers: a text written by two, reactions, answers, agreeing, and closing the version."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.e2e import steps
from tests.e2e.portal import Portal
from tests.e2e.watch import Watch

PLEK = "/programma/handelingsperspectief/"
OVER = """
from datetime import date, timedelta
from rivierenland.core import scope
from speerpunten.programma.models import Handelingsperspectief
with scope.within(scope.systeem("e2e")):
    Handelingsperspectief.objects.filter(status="consultatie").update(consultatie_tot=date.today() - timedelta(days=1))
"""


def open_change(page: Page, titel: str) -> None:
    page.goto(f"{PLEK}versies/2/")
    afspraak = page.get_by_role("article").filter(has=page.get_by_role("heading", name=titel))
    afspraak.get_by_role("link", name="Wijzigen").click()


def test_from_two_writers_to_a_closed_version(portal: Portal, visit: Callable[[str], Page], watch: Watch) -> None:
    watch.expected.add(409)
    tiel, buren, regio = (visit(naam) for naam in ("beleid.tiel", "beleid.buren", "regiocoordinator"))

    steps.menu(tiel, "Handelingsperspectief")
    expect(tiel.get_by_text("Er is een nieuwe versie in de maak.")).to_be_visible()
    tiel.get_by_role("link", name="wat er verandert").click()
    expect(tiel.locator("ins").filter(has_text="drie")).to_be_visible()

    for page in (tiel, buren):
        open_change(page, "Signalen over de grens")
    tiel.get_by_label("Wat spreken de gemeenten af?").fill(
        "Sluit een gemeente een locatie, dan belt zij de andere gemeenten."
    )
    tiel.get_by_role("button", name="Opslaan").click()
    steps.told(tiel, "is opgeslagen")
    buren.get_by_label("Titel").fill("Signalen over de gemeentegrens")
    buren.get_by_role("button", name="Opslaan").click()
    expect(buren.get_by_text("Iemand was u voor")).to_be_visible()
    expect(buren.get_by_text("opgeslagen door gemeente Tiel")).to_be_visible()
    expect(buren.get_by_label("Wat spreken de gemeenten af?")).to_have_value(re.compile("belt zij de andere gemeenten"))
    buren.get_by_role("button", name="Mijn tekst opslaan").click()
    steps.told(buren, "is opgeslagen")
    expect(buren.get_by_role("heading", name="Signalen over de gemeentegrens")).to_be_visible()

    buren.goto("/")
    buren.get_by_role("link", name="Lezen en reageren").click()
    buren.get_by_role("link", name="Reageren op afspraak 3.2").click()
    buren.get_by_label("Reactie").fill("Bellen mag ook met een bericht in het portaal.")
    buren.get_by_role("button", name="Reactie plaatsen").click()
    steps.told(buren, "Uw reactie is geplaatst")

    regio.goto(f"{PLEK}versies/2/reacties/")
    while regio.get_by_role("link", name="Beantwoorden").count():
        regio.get_by_role("link", name="Beantwoorden").first.click()
        regio.get_by_role("radio", name="Overgenomen", exact=True).check()
        regio.get_by_label("Antwoord", exact=True).fill("Dat staat nu in de tekst.")
        regio.get_by_role("button", name="Antwoord opslaan").click()
        steps.told(regio, "is opgeslagen")

    tiel.goto(f"{PLEK}versies/2/instemmen/")
    tiel.get_by_role("radio", name="Stemt in", exact=True).check()
    tiel.get_by_role("radio", name="Gemeenteraad").check()
    tiel.get_by_role("button", name="Standpunt vastleggen").click()
    steps.told(tiel, "is vastgelegd")

    portal.manage("shell", "-c", OVER)
    regio.goto(f"{PLEK}versies/2/")
    regio.get_by_role("link", name="Vaststellen").click()
    expect(regio.get_by_text("Niet alle gemeenten stemmen in.")).to_be_visible()
    regio.get_by_role("button", name="Vaststellen").click()
    steps.told(regio, "Versie 2 is vastgesteld en verandert niet meer.")
    expect(regio.locator("#instemming").get_by_text("Niet ingestemd").first).to_be_visible()

    regio.get_by_role("link", name="Nieuwe versie maken").click()
    regio.get_by_role("button", name="Nieuwe versie maken").click()
    steps.told(regio, "Versie 3 staat klaar")
