"""The second step of logging in, as an authenticator app has it."""

import re
import time
from base64 import b32decode
from hmac import digest

from playwright.sync_api import Page

STAP = 30
"""Seconds that a code lasts (RFC 6238)."""


def link_app(page: Page) -> tuple[str, str]:
    """Set up an app; its secret, and the code that was used up by it."""
    page.goto("/account/2fa/totp/activate/")
    secret = re.sub(r"\s", "", page.locator("#authenticator_secret, [data-geheim], code").first.inner_text())
    code = code_of(secret)
    page.get_by_label("Code uit de app").fill(code)
    page.get_by_role("button", name=re.compile("oppelen|ctiveren")).click()
    return secret, code


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
