"""Retention: a list is fixed, a stay is held, the rest is destroyed with a proof; and somebody gets their own data."""

import json
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from rivierenland.core.opmaak import MAANDEN
from tests.e2e import steps

REDEN = "Bezwaarprocedure, zaak Z-2026-0123"


@dataclass(frozen=True)
class Persoon:
    """Who stands behind a line of the list, as burgerzaken reads it on the page of the stay."""

    stay: str
    naam: str
    geboren: str


def test_hold_destroy_prove_and_hand_over(visit, watch, tmp_path: Path):
    registrar, official = visit("burgerzaken.tiel"), visit("functioneel_beheerder.tiel")
    official.get_by_role("link", name=re.compile("Bekijken.*Vernietigingslijst")).click()
    lijst = fix(official)
    held, *rest = [person_behind(registrar, reference) for reference in references(official)]
    assert held.naam not in official.content()
    hold(official)
    weg = [
        person
        for person, row in zip(rest, lines(official).all()[1:], strict=True)
        if "Te vernietigen" in row.inner_text()
    ]
    assert weg
    approve(official)
    prove(official, len(weg), {person.naam for person in [held, *rest]})

    assert is_found(registrar, held)
    assert not any(is_found(registrar, person) for person in weg[:3])
    watch.expected.add(404)
    gone = registrar.goto(weg[0].stay)
    assert gone is not None
    assert gone.status == 404
    figures_only(visit("privacy_officer"), lijst, {person.naam for person in [held, *rest]})
    hand_over(registrar, held, tmp_path)


def fix(page: Page) -> str:
    """Close the concept; returns the address of the list."""
    if page.get_by_role("table", name="Vernietigingslijsten").is_visible():
        page.get_by_role("link", name="Tiel", exact=True).click()
    page.get_by_role("button", name="Lijst vastzetten").click()
    steps.told(page, "De lijst ligt vast.")
    return page.url


def lines(page: Page) -> Locator:
    return page.get_by_role("table", name="Verblijven op deze lijst").locator("tbody tr")


def references(page: Page) -> list[str]:
    """The stays on the list, `GM0281-928`: the number without its name."""
    return [
        row[0].replace("\u2011", "-") for row in steps.cells(page.get_by_role("table", name="Verblijven op deze lijst"))
    ]


def person_behind(page: Page, reference: str) -> Persoon:
    stay = f"/registratie/verblijven/{reference.split('-')[1]}/"
    page.goto(stay)
    dag, maand, jaar = steps.facts(page)["Geboren"].split()
    geboren = f"{dag}-{MAANDEN.index(maand) + 1}-{jaar}"
    return Persoon(stay, page.get_by_role("heading", level=1).inner_text(), geboren)


def hold(page: Page) -> None:
    """The first stay stays, with all stays of the same person."""
    page.get_by_role("link", name=re.compile("^Aanhouden: verblijf")).first.click()
    page.get_by_label("Waarom blijft dit verblijf staan?").fill(REDEN)
    page.get_by_role("button", name="Aanhouden").click()
    steps.told(page, re.compile(r"^\s*\d+ verblijf is aangehouden|^\s*\d+ verblijven zijn aangehouden"))
    expect(lines(page).first).to_contain_text(REDEN)


def approve(page: Page) -> None:
    """What cannot be undone is said first; the worker carries it out."""
    page.get_by_role("link", name="Goedkeuren").click()
    expect(page.get_by_text("Dit kan niet ongedaan worden gemaakt.")).to_be_visible()
    page.get_by_role("button", name="Goedkeuren en vernietigen").click()
    steps.told(page, "De lijst is goedgekeurd.")
    steps.look_again_until(page, page.get_by_role("link", name="Bewijs bekijken"))


def prove(page: Page, aantal: int, names: set[str]) -> None:
    """The proof counts what went and holds no name."""
    page.get_by_role("link", name="Bewijs bekijken").click()
    facts = steps.facts(page)
    assert facts["Verblijven"] == f"{aantal} geanonimiseerd"
    assert facts["Overgeslagen"].startswith("0 ")
    expect(page.get_by_text("De lijst past bij dit kenmerk.")).to_be_visible()
    assert not [naam for naam in names if naam in page.content()]


def is_found(page: Page, person: Persoon) -> bool:
    """Whether looking for the name in all stays leads to this one."""
    page.goto(f"/registratie/verblijven/?stand=&q={person.naam}")
    expect(page.locator("#aantal")).to_be_visible()
    return page.locator(f'#lijst a[href="{person.stay}"]').count() > 0


def figures_only(page: Page, lijst: str, names: set[str]) -> None:
    """The privacy officer sees how much, never which stay."""
    steps.menu(page, "Bewaren")
    page.get_by_role("row").filter(has_text="Tiel").get_by_role("link", name="Tiel", exact=True).click()
    expect(page).to_have_url(lijst)
    expect(page.locator("main")).to_contain_text("U ziet de aantallen.")
    assert not re.search(r"GM0281.\d", page.locator("main").inner_text())
    page.get_by_role("link", name="Bewijs bekijken").click()
    expect(page.locator("main")).to_contain_text("functioneel beheerder")
    assert not [naam for naam in names | {"Roos Kellenberg"} if naam in page.content()]


def hand_over(page: Page, person: Persoon, folder: Path) -> None:
    """Who was held asks for the own data, and gets all of it in one file."""
    steps.menu(page, "Inzageverzoeken")
    page.get_by_role("link", name="Nieuw verzoek").first.click()
    page.get_by_label("Naam", exact=True).fill(person.naam)
    page.get_by_label("Geboortedatum").fill(person.geboren)
    page.get_by_role("button", name="Zoeken").click()
    for found in page.get_by_role("checkbox").all():
        found.check()
    page.get_by_role("radio", name="Aan de balie, document gezien").check()
    page.get_by_label("Kenmerk").fill("Z-2026-0456")
    page.get_by_role("button", name="Verzoek vastleggen").click()
    steps.told(page, "Het verzoek Z-2026-0456 is vastgelegd.")
    button = page.get_by_role("link", name="Bestand downloaden")
    steps.look_again_until(page, button)
    with zipfile.ZipFile(steps.download(page, button, folder)) as pakket:
        assert sorted(pakket.namelist()) == ["uw-gegevens.html", "uw-gegevens.json", "uw-gegevens.ods"]
        inhoud = json.loads(pakket.read("uw-gegevens.json"))
        assert "Uw gegevens bij de gemeente Tiel" in pakket.read("uw-gegevens.html").decode()
    stays = next(deel["rijen"] for deel in inhoud["onderdelen"] if deel["onderdeel"] == "Verblijven")
    assert len(stays) >= 1
    assert person.naam.split()[-1] in json.dumps(inhoud, ensure_ascii=False)
    page.get_by_role("button", name="Gegeven aan de persoon").click()
    steps.told(page, "Vastgelegd dat deze persoon de gegevens heeft gekregen.")
