"""The programme from end to end: a coordinator and policy officers agree, join, defer, decide, compare, and see it move."""

import re
from datetime import timedelta

from playwright.sync_api import Page, expect

from tests.e2e import steps
from tests.e2e.portal import Portal
from tests.e2e.test_programma_besluiten import decided, submitted
from tests.e2e.test_programma_perspectief import OVER, PLEK

BORD = "/programma/wie-doet-mee/"
INSPECTIES = "/cijfers/inspecties/?gebied=neder-betuwe"


def test_from_agreement_to_progress(portal: Portal, visit) -> None:
    regio, buren, maasdriel, betuwe = (
        visit(naam) for naam in ("regiocoordinator", "beleid.buren", "beleid.maasdriel", "beleid.neder-betuwe")
    )
    new_version(portal, regio)
    before = joined(regio)
    raad_decides(regio, buren)
    choose(maasdriel, "maasdriel", "Haakt aan", besloten="College van B en W")
    choose(betuwe, "neder-betuwe", "Nog niet")
    compared(regio, before)
    moves(portal, betuwe, visit("toezichthouder.neder-betuwe"))


def new_version(portal: Portal, regio: Page) -> None:
    """The version in consultation is closed with who agreed, and the next one lies ready to be written."""
    regio.goto(f"{PLEK}versies/2/reacties/")
    while regio.get_by_role("link", name="Beantwoorden").count():
        regio.get_by_role("link", name="Beantwoorden").first.click()
        regio.get_by_role("radio", name="Overgenomen", exact=True).check()
        regio.get_by_label("Antwoord", exact=True).fill("Dat staat nu in de tekst.")
        regio.get_by_role("button", name="Antwoord opslaan").click()
        steps.told(regio, "is opgeslagen")
    portal.manage("shell", "-c", OVER)
    regio.goto(f"{PLEK}versies/2/")
    regio.get_by_role("link", name="Vaststellen").click()
    regio.get_by_role("button", name="Vaststellen").click()
    steps.told(regio, "Versie 2 is vastgesteld en verandert niet meer.")
    regio.get_by_role("link", name="Nieuwe versie maken").click()
    regio.get_by_role("button", name="Nieuwe versie maken").click()
    steps.told(regio, "Versie 3 staat klaar")


def joined(page: Page) -> int:
    """How many choices of the 112 are 'haakt aan' today."""
    page.goto(BORD)
    found = re.search(r"(\d+) van 112", page.locator("main").inner_text())
    assert found
    return int(found[1])


def raad_decides(regio: Page, buren: Page) -> None:
    """A proposal about M11 goes the whole road in Buren, and the choice follows from it."""
    submitted(regio, pakket="M11")
    buren.goto(regio.url)
    buren.get_by_role("link", name=re.compile("college van Buren", re.IGNORECASE)).first.click()
    decided(buren, voorgelegd=True)
    buren.get_by_role("link", name="Naar raad van Buren").click()
    buren.get_by_role("link", name="Voorleggen").click()
    buren.get_by_label("Voorgelegd op").fill(steps.vandaag().isoformat())
    buren.get_by_role("button", name="Opslaan").click()
    decided(buren, stemmen=("14", "6", "1"))
    buren.get_by_role("link", name="Leg ook de keuze vast").click()
    expect(buren.get_by_role("radio", name=re.compile("^Haakt aan"))).to_be_checked()
    expect(buren.get_by_label("Besloten op")).to_have_value(steps.vandaag().isoformat())
    buren.get_by_label("Waarom?").fill("De raad stemde in, met een evaluatie na een jaar.")
    buren.get_by_role("button", name="Keuze vastleggen").click()
    steps.told(buren, "Vastgelegd: Buren haakt aan bij M11")


def choose(page: Page, gemeente: str, keuze: str, *, besloten: str = "") -> None:
    """The own gemeente records what it does with M11."""
    page.goto(f"{BORD}{gemeente}/M11/kiezen/")
    page.get_by_role("radio", name=re.compile(f"^{keuze}")).check()
    page.get_by_label("Waarom?").fill("Besproken in het college.")
    if besloten:
        page.get_by_label("Wie besloot dit?").select_option(label=besloten)
        page.get_by_label("Besloten op").fill(steps.vandaag().isoformat())
    page.get_by_role("button", name="Keuze vastleggen").click()
    steps.told(page, "Vastgelegd:")


def compared(regio: Page, before: int) -> None:
    """Two more joined since yesterday, three choices changed; the map of choices says so in letters and in words."""
    gisteren = steps.vandaag() - timedelta(days=1)
    regio.goto(f"{BORD}?naast={gisteren}&op={steps.vandaag()}")
    expect(regio.locator("main")).to_contain_text(f"{before + 2} van 112")
    expect(regio.locator("main")).to_contain_text(f"was {before}")
    expect(regio.locator("main")).to_contain_text("3 keuzes veranderd")


def moves(portal: Portal, beleid: Page, toezichthouder: Page) -> None:
    """A finished inspection is in the figures of the gemeente after the next count."""
    portal.manage("compute_meetwaarden")
    before = counted(beleid)
    toezichthouder.goto("/registratie/locaties/?q=Zandweg")
    toezichthouder.get_by_role("link", name="Campus De Zandweg").click()
    toezichthouder.get_by_role("navigation", name="Onderdelen van deze locatie").get_by_role(
        "link", name="Toezicht"
    ).click()
    toezichthouder.get_by_role("link", name="Inspectie beginnen").click()
    toezichthouder.get_by_role("button", name="Hele checklist beginnen").click()
    toezichthouder.get_by_label("Bewoners geteld").fill("17")
    toezichthouder.get_by_label("Wie was erbij").fill("beheerder")
    toezichthouder.get_by_role("button", name="Bewaren en verder").click()
    toezichthouder.get_by_role("link", name=re.compile("^E. Brandveiligheid")).click()
    toezichthouder.get_by_role("group", name=re.compile("^E1")).get_by_text("Voldoet", exact=True).click()
    toezichthouder.get_by_role("button", name="Bewaren en verder").click()
    toezichthouder.get_by_role("link", name="Afronden").click()
    toezichthouder.get_by_role("button", name="Inspectie afronden").click()
    steps.told(toezichthouder, "De inspectie is afgerond.")
    portal.manage("compute_meetwaarden")
    assert counted(beleid) == before + 1


def counted(page: Page) -> int:
    """The inspections of Neder-Betuwe up to today, as the page of the figure shows them."""
    page.goto(INSPECTIES)
    table = page.locator("main table").last
    heads = table.locator("thead th").all_inner_texts()
    newest = table.locator("tbody tr").first.locator("th, td").all_inner_texts()
    return int(newest[heads.index("Neder-Betuwe")])
