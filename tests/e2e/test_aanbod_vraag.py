"""An employer gives the demand of next season, with the season as an aid, and its gemeente sees it; without JavaScript too."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import axe, steps


def test_fruithof_gives_next_season_and_the_gemeente_sees_it(visit, watch) -> None:
    watch.expected |= {422}
    jaar = steps.vandaag().year + 1
    employer: Page = visit("fruithof")
    regel = employer.locator(".queue li", has_text=f"Geef de vraag voor {jaar} op")
    regel.get_by_role("link", name=re.compile("Opgeven")).click()
    expect(employer.get_by_role("heading", level=1, name=f"Vraag voor {jaar}")).to_be_visible()
    plek = employer.get_by_role("navigation", name="Kruimelpad").get_by_role("link").last.inner_text()

    employer.get_by_label("Mensen in een gewone maand").fill("21")
    employer.get_by_role("button", name="Vul in met het seizoen").click()
    expect(employer.get_by_label("September")).to_have_value("60")
    employer.get_by_label("September").fill("zestig")
    employer.get_by_role("button", name="Vraag opslaan").click()
    expect(employer.locator(".error-summary")).to_contain_text("Vul een heel getal in, zonder komma of letters.")
    expect(employer.get_by_label("September")).to_have_value("zestig")
    employer.get_by_label("September").fill("64")
    employer.get_by_role("button", name="Vraag opslaan").click()
    steps.told(employer, f"De vraag van {plek} voor {jaar} is opgeslagen.")

    employer.get_by_role("link", name="Opgeven waar zij wonen").click()
    employer.get_by_label("West Betuwe").fill("40")
    employer.get_by_role("button", name="Opslaan").click()
    steps.told(employer, f"Opgeslagen waar de mensen van {plek} wonen.")
    assert axe.faults(employer) == []

    official: Page = visit("beleid.west-betuwe")
    steps.menu(official, "Werklocaties")
    official.get_by_label("Jaar", exact=True).select_option(str(jaar))
    official.get_by_label("Naam, werkgever of plaats").fill("Fruithof")
    rij = official.get_by_role("row", name=re.compile(re.escape(plek)))
    expect(rij).to_contain_text("64")
    rij.get_by_role("link", name=plek).click()
    expect(official.get_by_text("Alleen de werkgever wijzigt het.")).to_be_visible()
    expect(official.get_by_text("Vraag opgegeven voor")).to_be_visible()
    place = official.url.split("?")[0]
    assert axe.faults(official) == []

    neighbour: Page = visit("beleid.tiel")
    watch.expected |= {404}
    neighbour.goto(place)
    expect(neighbour.get_by_text(plek)).to_have_count(0)


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_without_javascript(visit) -> None:
    page: Page = visit("beleid.tiel")
    page.goto("/aanbod/werklocaties/aanmelden/")
    page.get_by_label("Naam van de werkplek").fill("Sorteerhal Zuid")
    page.get_by_label("Werkgever").fill("Sorteer B.V.")
    page.get_by_label("Sector").select_option(label="Logistiek")
    page.get_by_label("Kern").select_option(label="Wadenoijen")
    page.get_by_role("button", name="Werklocatie aanmelden").click()
    page.get_by_label("Mensen in een gewone maand").fill("20")
    page.get_by_role("button", name="Vul in met het seizoen").click()
    expect(page.get_by_label("November")).to_have_value("24")
    page.get_by_role("button", name="Vraag opslaan").click()
    steps.told(page, "De vraag van Sorteerhal Zuid")
    expect(page.locator(".card__fact", has_text="Berekend uit het seizoen van de sector")).to_be_visible()
