"""A visitor finds a dataset, reads what its columns mean, and opens its files. Without a login."""

import csv
import zipfile

from playwright.sync_api import Browser, expect

from tests.e2e import axe
from tests.e2e.portal import Portal


def test_a_visitor_finds_reads_and_downloads(portal: Portal, browser: Browser) -> None:
    page = browser.new_page(base_url=portal.url)
    page.goto("/open-data/")
    expect(page.locator("head link[rel=alternate]")).to_have_count(3)
    assert not axe.faults(page)
    page.get_by_role("link", name="Bekijk en download: Vergunde bedden").click()
    expect(page.get_by_role("heading", name="Woordenboek")).to_be_visible()
    expect(page.get_by_role("rowheader", name="gebiedscode")).to_be_visible()
    assert not axe.faults(page)
    for formaat in ("CSV", "ODS"):
        with page.expect_download() as wacht:
            page.get_by_role("link", name=formaat + " van").first.click()
        bestand = wacht.value.path()
        if formaat == "CSV":
            with bestand.open(encoding="utf-8-sig", newline="") as inhoud:
                assert next(csv.DictReader(inhoud, delimiter=";"))["gebiedscode"].startswith("GM")
        else:
            assert zipfile.ZipFile(bestand).read("mimetype").endswith(b"opendocument.spreadsheet")
    page.goto("/open-data/methode/")
    assert not axe.faults(page)
    page.close()
