"""`bin/test [--fast] [pytest arguments]`: every test, against a database and a broker of their own."""

import os
import shutil
from pathlib import Path

from launch import assets, django_process, environment, foreground, places
from launch.failure import guarded, ignore_stop
from launch.places import ROOT, Places
from launch.services import Services
from launch.steps import Steps
from launch.supervise import Family

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PROCESSES = "2"
SLOW = "not browser and not linter"


def main(arguments: list[str]) -> int:
    """Set up what is missing, run pytest, stop everything. pytest's closing line is the last one printed."""
    return guarded(run, arguments)


def run(arguments: list[str]) -> int:
    """pytest's exit code."""
    here = places.for_tests()
    here.make()
    steps, family = Steps(), Family()
    try:
        environment.ensure("dev", here, steps, family)
        build = assets.Build(here, family) if assets.BUILDER.exists() else None
        Services(here, steps, family, safe=False).open(own=True)
        if build:
            build.finish(steps)
        command: list[str | Path] = [here.python, "-m", "pytest", *pytest_arguments(arguments)]
        return foreground.run(command, test_environment(here), cwd=ROOT)
    finally:
        ignore_stop()
        family.stop()


def pytest_arguments(arguments: list[str]) -> list[str]:
    """What pytest is given: two processes unless the caller chose, and with --fast no browser."""
    given = [argument for argument in arguments if argument != "--fast"]
    if "--fast" in arguments:
        given = without_browser(given)
    chosen = any(argument == "--pdb" or argument.startswith(("-n", "--numprocesses")) for argument in given)
    return given if chosen else ["-n", PROCESSES, *given]


def without_browser(arguments: list[str]) -> list[str]:
    """Leave out browser tests, next to a selection of the caller's own."""
    if "-m" not in arguments[:-1]:
        return ["-m", SLOW, *arguments]
    place = arguments.index("-m") + 1
    return [*arguments[:place], f"({arguments[place]}) and {SLOW}", *arguments[place + 1 :]]


def test_environment(here: Places) -> dict[str, str]:
    """What the tests are told: their own database and broker, and where a browser is."""
    env = django_process.environment(here)
    browser = find_browser()
    if browser and "CHROMIUM" not in env:
        env["CHROMIUM"] = browser
    # The database is put back after each test, what was kept of a page is not.
    return {"PAGINAS_BEWAREN": "0"} | env


def find_browser() -> str | None:
    """The machine's own Chromium, for the browser tests."""
    found = (shutil.which(name, path=f"/usr/bin{os.pathsep}{os.environ.get('PATH', '')}") for name in BROWSERS)
    return next((path for path in found if path), None)
