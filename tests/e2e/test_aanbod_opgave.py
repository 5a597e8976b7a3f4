"""How many beds are short: reckoned otherwise, kept, compared, shared, and taken along as a file."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import axe, steps

OPGAVE, SCENARIOS = "/aanbod/opgave/", "/aanbod/scenarios/"


def keep(page: Page, naam: str) -> None:
    """Keep what the page shows."""
    page.get_by_role("link", name="Bewaar als scenario").click()
    page.get_by_label("Naam").fill(naam)
    page.get_by_label("Waarom deze berekening?").fill("Om te vergelijken.")
    page.get_by_role("button", name="Scenario bewaren").click()
    steps.told(page, f"Het scenario ‘{naam}’ is bewaard.")


def test_a_gemeente_reckons_otherwise_keeps_two_and_compares_them(visit, tmp_path):
    page: Page = visit("beleid.maasdriel")
    steps.menu(page, "Opgave")
    expect(page.get_by_role("heading", level=1, name="Hoeveel bedden zijn er nodig?")).to_be_visible()
    expect(page.get_by_role("combobox", name="Som en band van")).to_have_value("maasdriel")
    keep(page, "Gewoon tot over tien jaar")

    page.goto(OPGAVE)
    page.get_by_label("Jaren vooruit").fill("5")
    page.get_by_text("Hoog", exact=True).first.click()
    page.get_by_text("Oogstpiek", exact=True).first.click()
    page.get_by_text("Reken met andere waarden").click()
    page.get_by_label("Andere waarde voor Seizoensmensen die bij hun werk wonen").fill("75")
    page.get_by_role("button", name="Reken met deze waarden").click()
    expect(page).to_have_url(re.compile(r"jaren=5&groei=hoog&moment=piek"))
    expect(page.get_by_text("groei hoog · oogstpiek · 1 andere waarde")).to_be_visible()
    steps.download(page, page.get_by_role("link", name="CSV"), tmp_path)
    steps.download(page, page.get_by_role("link", name="PDF"), tmp_path)
    regels = next(tmp_path.glob("*.csv")).read_text(encoding="utf-8-sig").splitlines()
    assert (len(regels), regels[-1].split(";")[0]) == (10, "Regio")
    assert next(tmp_path.glob("*.pdf")).read_bytes().startswith(b"%PDF")
    keep(page, "Oogst met meer op het erf")
    expect(page.get_by_text("75 procent")).to_be_visible()

    page.goto(SCENARIOS)
    for naam in ("Gewoon tot over tien jaar", "Oogst met meer op het erf"):
        page.get_by_role("checkbox", name=f"Kies {naam}").check()
    page.get_by_role("button", name="Zet naast elkaar").click()
    expect(page.get_by_role("heading", level=1, name="Scenario’s naast elkaar")).to_be_visible()
    expect(
        page.get_by_role("table", name=re.compile("^De regio, oogstpiek")).get_by_role(
            "row", name=re.compile("^Opgave")
        )
    ).to_be_visible()
    assert axe.faults(page) == []


def test_the_region_sees_it_once_it_is_shared(visit):
    page: Page = visit("beleid.zaltbommel")
    page.goto(OPGAVE)
    keep(page, "Bommelerwaard")
    region: Page = visit("regiocoordinator")
    region.goto(SCENARIOS)
    expect(region.get_by_role("link", name="Bommelerwaard")).to_have_count(0)
    page.get_by_role("button", name="Delen met de anderen").click()
    steps.told(page, "De andere gemeenten en de regio kunnen dit scenario nu lezen.")
    region.reload()
    region.get_by_role("link", name="Bommelerwaard").click()
    expect(region.get_by_text("Alleen Zaltbommel kan het delen of weghalen.")).to_be_visible()
    expect(region.get_by_role("link", name="Weghalen")).to_have_count(0)
    page.get_by_role("link", name="Weghalen").click()
    page.get_by_role("button", name="Weghalen").click()
    steps.told(page, "Het scenario ‘Bommelerwaard’ is weggehaald.")


@pytest.mark.parametrize("breedte", [320, 768, 1440])
def test_no_page_scrolls_sideways(visit, breedte):
    page: Page = visit("regiocoordinator")
    page.set_viewport_size({"width": breedte, "height": 900})
    for path in (OPGAVE, f"{OPGAVE}?jaren=25&moment=piek&gebied=tiel&opgave_op_erf=70", f"{OPGAVE}bewaren/", SCENARIOS, f"{SCENARIOS}1/",
                 f"{SCENARIOS}vergelijken/?kies=1&kies=2"):  # fmt: skip
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), path


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_without_javascript_a_wrong_value_is_kept_and_explained(visit):
    page: Page = visit("beleid.tiel")
    page.goto(f"{OPGAVE}?opgave_in_regio=101")
    expect(page.get_by_label("Andere waarde voor Mensen die in de regio wonen")).to_have_value("101")
    page.get_by_role("link", name=re.compile("Vul een heel getal in van 0 tot en met 100")).click()
    page.get_by_label("Andere waarde voor Mensen die in de regio wonen").fill("95")
    page.get_by_role("button", name="Reken met deze waarden").click()
    expect(page.get_by_text("1 andere waarde", exact=False).first).to_be_visible()
