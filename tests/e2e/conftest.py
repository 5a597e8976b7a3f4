"""A real browser on a real portal: web server, worker, broker and database as in `bin/demo`."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.e2e.portal import Portal
from tests.e2e.watch import Watch

HERE = Path(__file__).parent
PATIENCE = 20_000  # milliseconds; two cores may be busy with something else
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium", path="/usr/bin") or "chromium"
QUIET = [
    "--lang=nl-NL",
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test here needs the browser."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def running_portal(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Iterator[Portal]:
    """Started once; the tests talk to it through the browser only."""
    name = urlsplit(settings.OWNER_DATABASE_URL).path.strip("/")
    portal = Portal(tmp_path_factory.mktemp("portaal"), f"{name}_{worker_id}")
    try:
        portal.start()
        # Playwright keeps its event loop in this thread to the end, and Django takes every later query here for an async one
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
        yield portal
    finally:
        portal.stop()


@pytest.fixture(scope="module")
def portal(running_portal: Portal) -> Portal:
    """The portal as it was filled: every file of tests starts on a fresh copy of the database."""
    running_portal.databases.renew()
    return running_portal


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict:
    return {"executable_path": CHROMIUM, "args": [*QUIET, "--no-first-run"]}


@pytest.fixture(scope="session")
def browser_context_args(running_portal: Portal) -> dict:
    expect.set_options(timeout=PATIENCE)
    return {
        "base_url": running_portal.url,
        "locale": "nl-NL",
        "timezone_id": "Europe/Amsterdam",
        "viewport": {"width": 1440, "height": 1000},
        "reduced_motion": "reduce",
    }


@pytest.fixture
def watch(portal: Portal) -> Iterator[Watch]:
    """Fails the test afterwards when any of its pages complained."""
    watching = Watch(portal.url)
    yield watching
    assert watching.faults == []


@pytest.fixture
def new_context(
    watch: Watch, browser: Browser, browser_context_args: dict, request: pytest.FixtureRequest
) -> Iterator[Callable[..., BrowserContext]]:
    """A watched context. Other options than the usual: `@pytest.mark.browser_context_args(java_script_enabled=False)`, or for one
    context of a test `new_context(viewport=…)`; what the context itself is given counts most.
    """
    marker = request.node.get_closest_marker("browser_context_args")
    usual = browser_context_args | (marker.kwargs if marker else {})
    made: list[BrowserContext] = []

    def make(**options: Any) -> BrowserContext:
        context = browser.new_context(**(usual | options))
        context.set_default_timeout(PATIENCE)
        watch.follow(context)
        made.append(context)
        return context

    yield make
    for context in made:
        context.close()


@pytest.fixture
def visit(new_context: Callable[..., BrowserContext]) -> Callable[..., Page]:
    """A page of somebody of the demo, logged in with the one click: `visit("waalstroom")`."""

    def open_page(naam: str, **options: Any) -> Page:
        page = new_context(**options).new_page()
        log_in(page, naam)
        return page

    return open_page


def log_in(page: Page, naam: str) -> None:
    """Choose somebody on the login page; ends on their home."""
    page.goto("/account/inloggen/")
    page.locator(f'button[formaction="/demo/als/{naam}/"]').click()
    page.wait_for_url("/")
