"""Step 3 of a newcomer: the policy officer of Neder-Betuwe sees the delivered stays counted, and takes the list along."""

import csv
import io
import re
from datetime import date, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from python_calamine import CalamineWorkbook

from tests.e2e import bestand, steps
from tests.e2e.portal import Portal

GEMEENTE = {"WF-KES": "Kesteren", "WF-OCH": "Ochten"}


@pytest.fixture(scope="module")
def delivered(portal: Portal) -> bestand.Bestand:
    """Waalstroom's list is in the register."""
    portal.manage("import_nachtregister", str(bestand.PATH), "--organisatie", "99000017", "--only-valid")
    return steps.voorbeeld()


@pytest.fixture
def page(visit, delivered) -> Page:
    return visit("beleid.neder-betuwe")


def test_the_stays_count_at_kesteren_and_ochten(page: Page, delivered: bestand.Bestand):
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Locaties").click()
    rows = steps.cells(page.get_by_role("table", name="Locaties"))
    here = {row[1].split("\n")[0]: int(row[4]) for row in rows if "Waalstroom" in row[3]}
    assert here == {plaats: delivered.vannacht[code] for code, plaats in GEMEENTE.items()}

    page.get_by_role("link", name="Campus De Zandweg").click()
    expect(page.get_by_role("heading", level=1, name="Campus De Zandweg")).to_be_visible()
    tabs = page.locator("main").get_by_role("link", name="Verblijven")
    expect(tabs.first).to_contain_text(str(delivered.vannacht["WF-KES"]))
    tabs.first.click()
    present = steps.cells(page.get_by_role("table", name="Wie vannacht slaapt"))
    assert len(present) == delivered.vannacht["WF-KES"]


def test_filter_sort_and_page_through_the_list_of_a_location(page: Page, delivered: bestand.Bestand):
    stays = delivered.of_locatie("WF-KES")
    open_list(page)
    expect(page.locator("#aantal")).to_have_text(f"{len(stays)} verblijven")

    page.get_by_role("link", name="Pagina 2").click()
    expect(page.locator('[aria-current="page"]').filter(has_text="2")).to_be_visible()
    page.get_by_role("link", name="Aankomst").click()
    expect(page).to_have_url(re.compile(r"[?&]sort=aankomst(&|$)"))
    expect(page.get_by_role("columnheader", name="Aankomst")).to_have_attribute("aria-sort", "ascending")
    expect(page.get_by_role("link", name="Aankomst")).to_be_focused()
    first = sorted(rij.aankomst for rij in stays)[:50]
    assert [row[4].replace("\u2011", "-") for row in list_cells(page)] == [steps.nl(day) for day in first]

    page.get_by_label("Stand").select_option(label="Nu aanwezig")
    expect(page.locator("#aantal")).to_have_text(f"{delivered.vannacht['WF-KES']} verblijven")
    naam = stays[0].achternaam
    page.get_by_label("Stand").select_option(label="Alle verblijven")
    page.get_by_label("Naam", exact=True).fill(naam)
    found = sum(rij.achternaam == naam for rij in stays)
    expect(page.locator("#aantal")).to_have_text(re.compile(f"^{found} verblij(f|ven)$"))
    assert len(list_cells(page)) == found


@pytest.mark.parametrize("formaat", ["CSV", "ODS", "Excel"])
def test_the_export_holds_what_the_list_shows(page: Page, delivered: bestand.Bestand, tmp_path: Path, formaat: str):
    open_list(page)
    path = steps.download(page, page.get_by_role("link", name=formaat, exact=True), tmp_path)
    assert path.name == f"verblijven-{steps.vandaag()}{path.suffix}"
    expected = [
        (rij.achternaam, rij.voornaam, rij.kamer, rij.aankomst, rij.vertrek) for rij in delivered.of_locatie("WF-KES")
    ]
    assert sorted(exported(path), key=str) == sorted(expected, key=str)


def open_list(page: Page) -> None:
    """All stays of the location in Kesteren, also those that are over."""
    page.goto("/registratie/locaties/")
    page.get_by_role("link", name="Campus De Zandweg").click()
    page.locator("main").get_by_role("link", name="Verblijven").first.click()
    page.get_by_role("link", name="Alle verblijven op deze locatie").click()


def list_cells(page: Page) -> list[list[str]]:
    return steps.cells(page.get_by_role("table", name="Verblijven"))


def exported(path: Path) -> list[tuple]:
    """Name, room and dates of every row of the file, found by their headings."""
    head, *rows = sheet(path)
    places = [head.index(name) for name in ("Achternaam", "Voornaam", "Kamer", "Aankomst", "Vertrek")]
    return [tuple(as_value(row[place]) for place in places) for row in rows]


def sheet(path: Path) -> list[list]:
    if path.suffix == ".csv":
        text = path.read_bytes().decode("utf-8-sig")
        return list(csv.reader(io.StringIO(text), delimiter=";"))
    return CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()


def as_value(cell) -> str | date | None:
    """A text, or a day however the format writes it."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, str):
        return date.fromisoformat(cell) if re.fullmatch(r"\d{4}-\d\d-\d\d", cell) else cell or None
    return cell
