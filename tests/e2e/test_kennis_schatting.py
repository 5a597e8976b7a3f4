"""From a phone at the door to a range: an inspector counts, policy asks for an estimate, and reads what is missing elsewhere."""

import re

from playwright.sync_api import Page, expect

from tests.e2e import steps
from tests.e2e.watch import Watch


def test_from_a_count_on_a_phone_to_a_range(visit, watch: Watch) -> None:
    watch.expected |= {422}
    inspecteur, beleid = visit("toezichthouder.tiel"), visit("beleid.tiel")
    begun(beleid)
    counted(inspecteur)
    asked(beleid)
    expect(beleid.get_by_role("heading", level=1, name="Te weinig voor een schatting")).to_be_visible()
    expect(beleid.locator("#ontbreekt")).to_contain_text("moeten nog ongeveer")
    ranged(beleid)


def begun(page: Page) -> None:
    """A round that runs today."""
    page.goto("/kennis/schatting/rondes/nieuw/")
    page.get_by_label("Naam", exact=True).fill("Ronde aan de deur")
    page.get_by_label("Eerste dag").fill((steps.vandaag() - 3 * steps.DAG).isoformat())
    page.get_by_label("Laatste dag").fill(steps.vandaag().isoformat())
    page.get_by_role("button", name="Telronde beginnen").click()
    steps.told(page, "Telronde ‘Ronde aan de deur’ is begonnen.")


def counted(page: Page) -> None:
    """Two people, typed on a phone; a wrong date first, and nothing is lost."""
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto("/kennis/schatting/tellingen/nieuw/")
    page.get_by_label("Telronde").select_option("Ronde aan de deur")
    for nummer, naam, dag in ((1, "Wójcik", "23-11-1990"), (2, "Ionescu", "gisteren")):
        persoon = page.get_by_role("group", name=f"Persoon {nummer}")
        persoon.get_by_label(re.compile("Achternaam")).fill(naam)
        persoon.get_by_label(re.compile("Geboortedatum")).fill(dag)
    page.get_by_role("button", name="Telling vastleggen").click()
    persoon = page.get_by_role("group", name="Persoon 2")
    expect(persoon.get_by_label(re.compile("Achternaam"))).to_have_value("Ionescu")
    persoon.get_by_label(re.compile("Geboortedatum")).fill("01-02-1985")
    page.get_by_role("button", name="Telling vastleggen").click()
    steps.told(page, "2 mensen geteld. De namen zijn niet bewaard.")
    expect(page.get_by_role("main")).not_to_contain_text("Ionescu")


def asked(page: Page) -> None:
    """An estimate of Tiel with the list of inspections."""
    page.goto("/kennis/schatting/maken/")
    page.get_by_label("Telronde").select_option("Ronde aan de deur")
    page.get_by_label("Voor welk gebied").select_option("Tiel")
    page.get_by_label("Inspecties").check()
    page.get_by_role("button", name="Schatting maken").click()
    page.get_by_role("link", name="Bekijk de schatting").click(timeout=steps.LANGZAAM)


def ranged(page: Page) -> None:
    """The example round has enough people: the range stands first, then every model."""
    page.goto("/kennis/schatting/maken/")
    page.get_by_label("Telronde").select_option(f"Telronde {steps.vandaag().year}")
    page.get_by_label("Voor welk gebied").select_option("Tiel")
    page.get_by_label("Inspecties").check()
    page.get_by_label("Meldingen en spreekuren").check()
    page.get_by_role("button", name="Schatting maken").click()
    page.get_by_role("link", name="Bekijk de schatting").click(timeout=steps.LANGZAAM)
    expect(page.locator("#bereik")).to_contain_text(re.compile(r"\d tot \d"))
    expect(page.locator("#modellen")).to_contain_text("AB+AC+BC")
