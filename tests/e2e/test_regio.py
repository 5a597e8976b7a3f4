"""Step 4 of a newcomer: the regional coordinator sees figures, never a name, and makes the monthly report."""

import csv
import io
import json
import re
import zipfile
from pathlib import Path

import pikepdf
import pytest
from playwright.sync_api import Page, expect
from python_calamine import CalamineWorkbook

from tests.e2e import bestand, steps
from tests.e2e.portal import Portal

GEMEENTEN = (
    "Buren", "Culemborg", "Maasdriel", "Neder-Betuwe", "Tiel", "West Betuwe", "West Maas en Waal", "Zaltbommel",
)  # fmt: skip


@pytest.fixture(scope="module")
def surnames(portal: Portal) -> set[str]:
    """Waalstroom's list is in the register."""
    portal.manage("import_nachtregister", str(bestand.PATH), "--organisatie", "99000017", "--only-valid")
    return {rij.achternaam for rij in steps.voorbeeld().goed}


def test_the_region_sees_figures_and_never_a_name(visit, surnames: set[str]):
    page = visit("regiocoordinator")
    expect(page.get_by_role("heading", level=1, name="De regio vandaag")).to_be_visible()
    assert page.locator("article.multiple h3").all_inner_texts() == list(GEMEENTEN)
    for path in ("/", "/regio/", "/regio/cijfers/", "/rapporten/", "/normen/"):
        page.goto(path)
        assert_no_names(page.content(), surnames)


def test_nine_reports_from_start_to_files(visit, surnames: set[str], tmp_path: Path):
    page = visit("regiocoordinator")
    page.get_by_role("main").get_by_role("link", name="Rapporten", exact=True).click()
    steps.ask_for_report(page, "Maandrapport", steps.last_month())

    bars = page.locator("#voortgang .job-grid > li")
    expect(bars).to_have_count(9, timeout=steps.RAPPORT)
    assert bars.locator("strong").all_inner_texts() == [*GEMEENTEN, "Regio Rivierenland"]
    expect(page.get_by_text("Concept: wacht op controle").first).to_be_visible(timeout=steps.RAPPORT)

    rows = page.get_by_role("table", name="Delen van dit rapport").locator("tbody tr")
    expect(rows).to_have_count(9)
    region = rows.filter(has_text="Regio Rivierenland")
    files = {
        formaat: steps.download(page, region.get_by_role("link", name=f"{formaat} van "), tmp_path)
        for formaat in ("PDF", "ODS", "Excel", "CSV (zip)", "JSON")
    }
    assert {path.suffix for path in files.values()} == {".pdf", ".ods", ".xlsx", ".zip", ".json"}
    opens_and_names_nobody(files, surnames)


def opens_and_names_nobody(files: dict[str, Path], surnames: set[str]) -> None:
    """Each format opens in a reader of its own kind."""
    with pikepdf.open(files["PDF"]) as pdf:
        assert len(pdf.pages) >= 2
        assert str(pdf.Root.Lang).startswith("nl")
        assert bool(pdf.Root.MarkInfo.Marked)
    for formaat in ("ODS", "Excel"):
        book = CalamineWorkbook.from_path(files[formaat])
        texts = [
            str(cell) for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python() for cell in row
        ]
        assert set(GEMEENTEN) <= set(texts)
        assert_no_names(" ".join(texts), surnames)
    with zipfile.ZipFile(files["CSV (zip)"]) as pack:
        tables = {name: pack.read(name).decode("utf-8-sig") for name in pack.namelist() if name.endswith(".csv")}
    assert len(tables) > 1
    for text in tables.values():
        assert len({len(row) for row in csv.reader(io.StringIO(text), delimiter=";") if row}) == 1
        assert_no_names(text, surnames)
    assert_no_names(json.dumps(json.loads(files["JSON"].read_bytes()), ensure_ascii=False), surnames)


def assert_no_names(text: str, surnames: set[str]) -> None:
    words = set(re.findall(r"[^\W\d_]+", text))
    assert words & surnames == set()


def test_the_region_cannot_open_the_register(visit, watch):
    page: Page = visit("regiocoordinator")
    watch.expected |= {403, 404}
    for path in ("/registratie/verblijven/", "/registratie/locaties/", "/registratie/aanleveringen/"):
        answer = page.goto(path)
        assert answer is not None
        assert answer.status in {403, 404}
