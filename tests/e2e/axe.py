"""axe-core on a page: what a machine can find of the rules for accessibility."""

from functools import cache
from pathlib import Path

from django.conf import settings
from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = (1440, 390, 320)
HEIGHT = 900
JUDGED = (1440, 320)
"""At which of them axe runs, the most expensive part: between 320 and 390 only the columns of a row of weeks differ."""


@cache
def source() -> str:
    """The script, as npm brought it."""
    return (Path(settings.VAR_DIR) / "npm" / "node_modules" / "axe-core" / "axe.min.js").read_text()


def faults(page: Page) -> list[str]:
    """Everything wrong: axe at the widest and the narrowest, the one h1 and nothing wider than the window at every width."""
    return [fault for width in WIDTHS for fault in faults_at(page, width)]


def faults_at(page: Page, width: int) -> list[str]:
    page.set_viewport_size({"width": width, "height": HEIGHT})
    found = violations(page, width) if width in JUDGED else []
    if (headings := page.locator("h1").count()) != 1:
        found.append(f"{headings} times h1")
    if (over := page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")) > 0:
        found.append(f"{over} px wider than the window: {page.evaluate(WIDEST)}")
    return [f"{page.url} at {width}: {fault}" for fault in found]


def violations(page: Page, width: int) -> list[str]:
    """What axe finds in the page at this width, at most four places a rule.

    The whole page is in sight: under a bar that stays while the page scrolls, axe takes half a control for too small a one.
    """
    page.set_viewport_size(
        {"width": width, "height": max(HEIGHT, page.evaluate("document.documentElement.scrollHeight"))}
    )
    if not page.evaluate("typeof window.axe === 'object'"):
        page.evaluate(source())  # not a script tag: the page's own policy stays on
    answer = page.evaluate("tags => axe.run(document, {runOnly: tags, resultTypes: ['violations']})", TAGS)
    return [
        f"{rule['id']}: {node['target']} {node['html'][:160]}"
        for rule in answer["violations"]
        for node in rule["nodes"][:4]
    ]


WIDEST = """() => {
  const edge = document.documentElement.clientWidth;
  const over = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > edge + 1);
  return over.slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ');
}"""
