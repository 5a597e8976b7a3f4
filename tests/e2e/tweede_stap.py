"""The second step of logging in, as an authenticator app has it."""

import re
import time
from base64 import b32decode
from hmac import digest

from playwright.sync_api import Page

from tests.e2e import steps

STAP = 30
"""Seconds that a code lasts (RFC 6238)."""


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


def next_code(page: Page, secret: str, used: str) -> str:
    """A code that was not used yet: the app changes every half minute."""
    for _ in range(STAP + 5):
        if (found := code_of(secret)) != used:
            return found
        page.wait_for_timeout(1000)
    raise AssertionError("the code did not change")


def code_of(secret: str) -> str:
    """What an authenticator app shows now."""
    key = b32decode(secret + "=" * (-len(secret) % 8))
    mac = digest(key, int(time.time() // STAP).to_bytes(8), "sha1")
    plek = mac[-1] & 15
    return f"{(int.from_bytes(mac[plek : plek + 4]) & 0x7FFFFFFF) % 1_000_000:06}"
