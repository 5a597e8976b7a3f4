"""Bring the database up to date and fill it with demo data: management commands that are safe to repeat."""

import os
from collections.abc import Mapping
from functools import partial

from launch import django_process, migrated
from launch.places import Places
from launch.services import external
from launch.steps import Steps
from launch.supervise import Child, Family, last_line

LOADED, REPORTS_LOADED = "demo_loaded", "demo_reports_loaded"
LOAD_TITLE, REPORTS_TITLE = "Voorbeeldgegevens laden", "Voorbeeldrapporten maken"
POLITE = 10  # visitors go before what nobody waits for


def migrate(places: Places, env: Mapping[str, str], steps: Steps, family: Family) -> None:
    """Run the migrations, as the database's owner; no process at all when nothing changed since they were run last.

    Django's checks of the code are for who changes the code: they load every page, which the web server does already.
    """
    if migrated.up_to_date(places):
        return
    migrated.forget(places)
    with steps.step("Database bijwerken") as step:
        command = django_process.command(places, "migrate", "--no-input", "--skip-checks")
        family.run(step, command, env={**env, "DATABASE_AS_OWNER": "1"}, log=places.logs / "migrate.log")
    migrated.remember(places)


def make_seal(places: Places, env: Mapping[str, str], steps: Steps, family: Family) -> None:
    """The certificate with which the demo seals what is signed; no process at all when it stands."""
    if (places.var / "zegel" / "zegel.p12").exists() or "ZEGEL_PKCS12" in env:
        return
    with steps.step("Zegelcertificaat maken") as step:
        command = django_process.command(places, "make_zegel", "--skip-checks")
        family.run(step, command, env=env, log=places.logs / "make_zegel.log")


def start_load(places: Places, env: Mapping[str, str], family: Family, schaal: str | None) -> Child:
    """Start loading; the command itself sees to it that filled tables are left alone."""
    size = ["--schaal", schaal] if schaal else []
    command = django_process.command(places, "load_demo", "--if-empty", "--skip-checks", *size)
    return family.start(LOAD_TITLE, command, env=env, log=places.logs / "load_demo.log")


def finish_load(places: Places, child: Child, steps: Steps, family: Family) -> None:
    """Wait for the load and remember that it was done once."""
    with steps.step(LOAD_TITLE) as step:
        family.finish(child, step)
        step.ending = last_line(child.log)
    (places.var / LOADED).touch()


def was_loaded(places: Places) -> bool:
    """Was demo data loaded before, into the database under `var`? Of another database only the command itself knows."""
    return (places.var / LOADED).exists() and not external("DATABASE_URL")


def start_reports(places: Places, env: Mapping[str, str], family: Family) -> Child:
    """Start making the example's reports; what is made already is left alone."""
    command = django_process.command(places, "load_rapporten", "--skip-checks")
    log = places.logs / "load_rapporten.log"
    return family.start(REPORTS_TITLE, command, env=env, log=log, prepare=partial(os.nice, POLITE))


def keep_reports(places: Places) -> None:
    """Remember that they were made."""
    (places.var / REPORTS_LOADED).touch()


def reports_loaded(places: Places) -> bool:
    """Were they made before, in the database under `var`? Of another database only the command itself knows."""
    return (places.var / REPORTS_LOADED).exists() and not external("DATABASE_URL")
