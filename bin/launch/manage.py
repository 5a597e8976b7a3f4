"""`bin/manage COMMAND …`: Django's commands in the demo's environment. Standard output belongs to the command."""

import sys
from collections.abc import Mapping

from launch import assets, django_process, environment, foreground, places, prepare
from launch.failure import guarded, ignore_stop
from launch.places import Places
from launch.services import Services
from launch.steps import Steps
from launch.supervise import Family

# Commands that work without tables, or make them.
BARE = {"", "help", "--help", "-h", "version", "--version", "check", "migrate", "makemigrations", "showmigrations"}
BARE |= {"sqlmigrate", "dbshell", "shell", "flush", "test", "diffsettings", "makemessages", "compilemessages"}


def main(arguments: list[str]) -> int:
    """Run one management command; its exit code is ours."""
    return guarded(run, arguments)


def run(arguments: list[str]) -> int:
    """Set up what the command needs, run it, and stop only what was started for it."""
    here = places.find()
    here.make()
    steps, family = Steps(sys.stderr, quiet=True), Family()
    services = Services(here, steps, family)
    try:
        environment.ensure("demo", here, steps, family)
        services.open()
        env = environment_of(here)
        if arguments[:1] and arguments[0] not in BARE:
            fill(arguments[0], here, env, steps, family)
        code = foreground.run(django_process.command(here, *arguments), env)
        services.leave()
        return code
    finally:
        ignore_stop()
        family.stop()


def environment_of(here: Places) -> dict[str, str]:
    """The environment of the running demo, on the port it runs on."""
    file = here.var / "address"
    return django_process.environment(
        here, port=int(file.read_text()) if file.exists() else django_process.DEFAULT_PORT
    )


def fill(command: str, here: Places, env: Mapping[str, str], steps: Steps, family: Family) -> None:
    """On a machine where the demo never ran: make its tables, its look and its data first."""
    if prepare.was_loaded(here):
        return
    build = assets.Build(here, family) if assets.BUILDER.exists() else None
    prepare.migrate(here, env, steps, family)
    if build:
        build.finish(steps)  # letters of the example are made with its fonts
    if command != "load_demo":
        prepare.finish_load(here, prepare.start_load(here, env, family, None), steps, family)
