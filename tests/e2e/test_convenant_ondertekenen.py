"""Delta signs with a code from an app; the file verifies on the page, and does not with one byte changed."""

import re
import time
from base64 import b32decode
from hmac import digest
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.e2e import axe, steps

STAP = 30


def code_of(secret: str) -> str:
    """What an authenticator app shows now (RFC 6238)."""
    key = b32decode(secret + "=" * (-len(secret) % 8))
    mac = digest(key, int(time.time() // STAP).to_bytes(8), "sha1")
    plek = mac[-1] & 15
    return f"{(int.from_bytes(mac[plek : plek + 4]) & 0x7FFFFFFF) % 1_000_000:06}"


def next_code(page: Page, secret: str, used: str) -> str:
    """A code that was not used yet: the app changes every half minute."""
    for _ in range(STAP + 5):
        if (found := code_of(secret)) != used:
            return found
        page.wait_for_timeout(1000)
    raise AssertionError("the code did not change")


def link_app(page: Page) -> tuple[str, str]:
    """Set up an app; its secret, and the code that was used up by it."""
    page.goto("/account/app/koppelen/")
    found = re.search(r"in de app: ([A-Z2-7]+)", page.locator("main").inner_text())
    assert found
    code = code_of(found[1])
    page.get_by_label("Code uit de app").fill(code)
    page.get_by_role("button", name="App koppelen").click()
    steps.told(page, "app")
    return found[1], code


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
