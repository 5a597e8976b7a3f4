"""From the region to one figure and its file: what a coordinator and a policy officer do with the dashboards."""

import csv
import io
from pathlib import Path

import pikepdf
from playwright.sync_api import Page, expect

from tests.e2e import steps


def test_from_the_region_to_a_figure_and_its_file(visit, tmp_path: Path):
    page: Page = visit("regiocoordinator")
    page.get_by_role("link", name="Kwartaal").click()
    expect(page.get_by_role("link", name="Kwartaal")).to_have_attribute("aria-current", "true")
    with pikepdf.open(steps.download(page, page.get_by_role("link", name="PDF"), tmp_path)) as pdf:
        assert bool(pdf.Root.MarkInfo.Marked)

    page.get_by_role("heading", level=3, name="Tiel").get_by_role("link").click()
    expect(page.get_by_role("heading", level=1, name="Tiel")).to_be_visible()
    expect(page.get_by_text("Kleine aantallen ziet alleen de gemeente zelf")).to_be_visible()

    page.get_by_role("heading", level=3, name="Vergunde bedden", exact=True).get_by_role("link").click()
    expect(page.get_by_label("Gebied")).to_have_value("tiel")
    path = steps.download(page, page.get_by_role("link", name="CSV"), tmp_path)
    rows = list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig")), delimiter=";"))
    assert rows[0][-1] == "Regio"


def test_a_policy_officer_reaches_the_records_behind_a_figure(visit):
    page: Page = visit("beleid.tiel")
    page.goto("/cijfers/locaties/")
    page.get_by_role("link", name="Locaties in gebruik").click()
    expect(page.get_by_role("heading", level=1, name="Locaties")).to_be_visible()


def test_every_speerpunt_by_keyboard(visit):
    page: Page = visit("regiocoordinator")
    page.goto("/regio/speerpunt/S1/")
    link = page.get_by_role("link", name="7. Governance")
    link.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Governance")).to_be_visible()
