"""`bin/check`: style, layers, types and templates. No database; every check runs, whatever the others say."""

import os
import signal
import time
from dataclasses import dataclass

from launch import environment, foreground, places
from launch.failure import Stopped, guarded, ignore_stop
from launch.places import ROOT, Places
from launch.steps import Steps, dutch
from launch.supervise import Family


@dataclass(frozen=True)
class Check:
    """One tool, under a heading that says what it looks at."""

    heading: str
    command: tuple[str, ...]


NOT_OURS = ("--extend-exclude", "var,node_modules")  # git ignores them, but not every copy is a git clone

CHECKS = (
    Check("Fouten en stijl (ruff check)", ("ruff", "check", "--output-format=concise", *NOT_OURS, ".")),
    Check("Opmaak van de code (ruff format)", ("ruff", "format", "--check", *NOT_OURS, ".")),
    Check("Verdiepingen en lagen (lint-imports)", ("lint-imports",)),
    Check("Typen (mypy)", ("mypy",)),
    Check("Sjablonen (djlint)", ("djlint", "templates", "--lint", "--quiet")),
)


def main(arguments: list[str]) -> int:
    """Exit code 1 when any check found something."""
    return guarded(run, arguments)


def run(arguments: list[str]) -> int:
    """Set up the environment and run the checks one after the other."""
    here = places.find()
    here.make()
    family = Family()
    try:
        environment.ensure("dev", here, Steps(quiet=True), family)
        failed = [check.heading for check in CHECKS if not passes(check, here)]
    finally:
        ignore_stop()
        family.stop()
    print("\nNiet in orde: " + ", ".join(failed) if failed else "\nAlles is in orde.", flush=True)
    return 1 if failed else 0


def passes(check: Check, here: Places) -> bool:
    """Run one check under its heading and say how long it took."""
    print(f"\n== {check.heading}", flush=True)
    began = time.monotonic()
    program, *arguments = check.command
    # mypy's Django plugin loads the settings; they need no more than this.
    code = foreground.run([here.python.with_name(program), *arguments], {**os.environ, "DEMO": "1"}, cwd=ROOT)
    if code == 128 + signal.SIGINT:
        raise Stopped(signal.SIGINT)
    print(f"   {'in orde' if code == 0 else 'NIET in orde'}, {dutch(time.monotonic() - began)} s", flush=True)
    return code == 0
