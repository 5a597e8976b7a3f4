"""Supply near work from end to end: Maasdriel finds where 120 beds help most, plans them there, and sees everything move."""

import csv
import re
from io import StringIO
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.e2e import steps
from tests.e2e.portal import Portal
from tests.e2e.steps import number

NAAM = "Campus voor de kassen"
BEDDEN, VERWACHT = 120, 114
"""Beds of the plan, and times the chance of 95 in a hundred that goes with building."""


def test_from_the_question_where_to_the_region(portal: Portal, visit, tmp_path: Path) -> None:
    beleid, regio = visit("beleid.maasdriel"), visit("regiocoordinator")
    before, picture = (task(beleid), share(beleid), distance(beleid)), pipeline(regio)
    kern = best_kern(beleid)
    answered(beleid, kern)
    planned(beleid, kern)

    assert task(beleid) == (before[0][0] + VERWACHT, before[0][1] - VERWACHT)
    assert share(beleid) == before[1] + VERWACHT
    assert distance(beleid) < before[2]
    portal.manage("compute_meetwaarden")
    assert pipeline(regio) == picture + VERWACHT
    assert exported(beleid, tmp_path) == share(beleid)


def best_kern(page: Page) -> str:
    """The kern of Maasdriel where an extra bed is worth most, from the table under the map."""
    page.goto("/aanbod/nieuwe-locatie/")
    page.locator("#kaart").get_by_text("Toon de cijfers").click()
    rij = page.locator("#kaart tbody tr", has=page.get_by_role("cell", name="Maasdriel", exact=True)).first
    return rij.locator("th, td").first.inner_text()


def answered(page: Page, kern: str) -> None:
    """What 120 beds there would change."""
    page.get_by_label("Plaats", exact=True).select_option(f"GM0263:{kern}")
    page.get_by_label("Aantal bedden", exact=True).fill(str(BEDDEN))
    page.get_by_role("button", name="Reken door").click()
    expect(page.locator("#effect")).to_contain_text(f"Met {BEDDEN} bedden", timeout=steps.LANGZAAM)


def planned(page: Page, kern: str) -> None:
    """The answer becomes a project of that kern, with its beds filled in."""
    page.get_by_role("link", name="Maak hier een project van").click()
    expect(page.get_by_label("Kern", exact=True)).to_have_value(kern)
    expect(page.get_by_label("Bedden", exact=True)).to_have_value(str(BEDDEN))
    page.get_by_label("Naam", exact=True).fill(NAAM)
    page.get_by_label("Stadium", exact=True).select_option("In aanbouw")
    page.get_by_label("In gebruik vanaf (verwacht)").fill((steps.vandaag() + 200 * steps.DAG).isoformat())
    page.get_by_role("button", name="Project toevoegen").click()
    steps.told(page, f"‘{NAAM}’ staat in de pijplijn.")


def task(page: Page) -> tuple[int, int]:
    """Of Maasdriel in ten years: what plans bring, and what is short."""
    page.goto("/aanbod/opgave/?gemeente=maasdriel")
    cells = by_head(row_of(page, "Maasdriel", "Opgave"))
    return cells["Plannen"], next(value for head, value in cells.items() if head.startswith("Opgave"))


def share(page: Page) -> int:
    """The beds that Maasdriel may expect from its projects."""
    page.goto("/aanbod/verdeling/?pijplijn=1")
    return by_head(row_of(page, "Maasdriel", "Verschil"))["Verwacht"]


def distance(page: Page) -> tuple[int, int]:
    """With the beds that are being built and twenty in Tiel: people without a bed, and kilometres a week of those who have one."""
    page.goto("/aanbod/nieuwe-locatie/")
    page.get_by_label("Plaats", exact=True).select_option("GM0281:Tiel")
    page.get_by_label("Aantal bedden", exact=True).fill("20")
    page.get_by_label("Bedden die al in aanbouw zijn").check()
    page.get_by_role("button", name="Reken door").click()
    page.wait_for_url("**/nieuwe-locatie/*/")
    expect(page.locator("#effect")).to_contain_text("Met 20 bedden", timeout=steps.LANGZAAM)
    return figure(page, "Zonder bed"), figure(page, "Km per week")


def figure(page: Page, naam: str) -> int:
    """A figure in the strip below the distances; nought when it does not stand there, as when nobody is without a bed."""
    item = page.locator("#afstand .strip__item", has=page.get_by_text(naam, exact=True)).locator(".strip__figure")
    return number(item.inner_text()) if item.count() else 0


def pipeline(page: Page) -> int:
    """The region's figure of beds that are expected, as the newest count has it."""
    page.goto("/cijfers/pijplijn_verwacht/")
    return number(page.locator("main table").last.locator("tbody tr").first.locator("td").last.inner_text())


def exported(page: Page, folder: Path) -> int:
    """The beds that Maasdriel may expect, in the file."""
    page.goto("/aanbod/verdeling/?pijplijn=1")
    with page.expect_download() as download:
        page.get_by_role("link", name="CSV").click()
    path = folder / "verdeling.csv"
    download.value.save_as(path)
    rows = list(csv.reader(StringIO(path.read_text(encoding="utf-8-sig")), delimiter=";"))
    head = next(nr for nr, row in enumerate(rows) if "Gemeente" in row)
    maasdriel = next(row for row in rows if "Maasdriel" in row)
    return round(float(dict(zip(rows[head], maasdriel, strict=False))["Verwacht uit projecten"].replace(",", ".")))


def row_of(page: Page, gemeente: str, head: str) -> Locator:
    """The row of a gemeente in the table with that column."""
    table = page.locator("main table", has=page.get_by_role("columnheader", name=re.compile(f"^{head}"))).first
    return table.locator("tbody tr", has=page.get_by_role("rowheader", name=gemeente, exact=True))


def by_head(row: Locator) -> dict[str, int]:
    """The figures of a row by the head of their column."""
    heads = row.locator("xpath=ancestor::table").locator("thead th").all_inner_texts()
    cells = row.locator("th, td").all_inner_texts()
    return {head: signed(cell) for head, cell in zip(heads, cells, strict=True) if re.match(r"[−–-]?\d", cell)}


def signed(text: str) -> int:
    """`−1.241` is less than nought."""
    return -number(text[1:]) if text[0] in "−–-" else number(text)
