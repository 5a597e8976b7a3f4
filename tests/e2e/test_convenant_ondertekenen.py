"""Delta signs with a code from an app; the file verifies on the page, and does not with one byte changed."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.e2e import axe, steps
from tests.e2e.tweede_stap import link_app, next_code


def check(page: Page, path: Path) -> None:
    page.goto("/convenant/controleren/")
    page.get_by_label("Het pdf-bestand").set_input_files(path)
    page.get_by_role("button", name="Controleren").click()


def test_culemborg_signs_and_anybody_can_check_it(visit, new_context, tmp_path):
    page: Page = visit("beleid.culemborg")
    page.goto("/convenant/ondertekeningen/")
    expect(page.get_by_role("heading", name="Dit kunt u ondertekenen")).to_be_visible()
    page.get_by_role("link", name=re.compile("^Lezen en ondertekenen")).click()
    expect(page.get_by_text("U hebt nog geen tweede stap.")).to_be_visible()
    secret, used = link_app(page)
    page.goto("/convenant/ondertekenen/1/")
    assert axe.faults(page) == []
    page.get_by_label("Ik heb de tekst gelezen en ik onderteken").check()
    page.get_by_label("Code uit uw app").fill(next_code(page, secret, used))
    page.get_by_role("button", name="Ondertekenen met code").click()
    steps.told(page, "U hebt het convenant ondertekend")
    assert axe.faults(page) == []
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Document downloaden").click()
    path = tmp_path / "convenant.pdf"
    waiting.value.save_as(path)

    anybody: Page = new_context().new_page()
    check(anybody, path)
    expect(anybody.get_by_text("Dit bestand is echt en niet gewijzigd.")).to_be_visible()
    expect(anybody.get_by_text("Gemeente Culemborg", exact=True)).to_be_visible()
    assert axe.faults(anybody) == []
    inhoud = bytearray(path.read_bytes())
    inhoud[len(inhoud) // 3] ^= 1
    path.write_bytes(bytes(inhoud))
    check(anybody, path)
    expect(anybody.get_by_text("Dit bestand is gewijzigd nadat het is ondertekend.")).to_be_visible()


def test_a_mandate_waits_for_an_official(visit):
    page: Page = visit("beleid.maasdriel")
    page.goto("/convenant/mandaten/?stand=wacht")
    page.get_by_role("link", name=re.compile("^Bevestigen")).click()
    page.get_by_label(re.compile("^Ik heb het in het handelsregister nagekeken")).check()
    assert axe.faults(page) == []
    page.get_by_role("button", name="Bevestigen").click()
    steps.told(page, "is bevestigd")
