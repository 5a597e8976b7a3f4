"""`bin/demo`: the whole portal on a machine that has nothing but Python."""

import argparse
from collections.abc import Mapping
from functools import partial

from launch import assets, django_process, environment, places, prepare, web
from launch.failure import Failure, Stopped, guarded, ignore_stop
from launch.locks import FileLock
from launch.places import Places
from launch.services import Services
from launch.steps import Steps
from launch.supervise import Child, Family

SIZES = ("klein", "regio", "land")


def main(arguments: list[str]) -> int:
    """Set up what is missing, run the portal until somebody stops it, and stop all of it."""
    return guarded(run, arguments)


def parse(arguments: list[str]) -> argparse.Namespace:
    """The options of the command."""
    parser = argparse.ArgumentParser(
        prog="bin/demo", description="Start Rivierenland op deze computer.", add_help=False
    )
    options = parser.add_argument_group("keuzes")
    options.add_argument("--port", type=int, default=django_process.DEFAULT_PORT, metavar="N", help="poort (8000)")
    options.add_argument("--schaal", choices=SIZES, help="hoeveel voorbeeldgegevens er bij de eerste keer komen")
    options.add_argument("-h", "--help", action="help", help="toon deze uitleg")
    return parser.parse_args(arguments)


def run(arguments: list[str]) -> int:
    """Everything between the command line and the last process that ends."""
    options = parse(arguments)
    here = places.find()
    here.make()
    mine = FileLock(here.var / "demo.lock")
    if not mine.alone(wait=False):
        raise Failure(f"Deze demo draait al{known_address(here)}. Stop hem eerst met Ctrl-C in zijn eigen venster.")
    web.check_port(options.port)
    steps, family = Steps(), Family()
    running = False
    try:
        print("Rivierenland klaarzetten", flush=True)
        restart = set_up(here, options, steps, family)
        remember_address(here, options.port)
        welcome(options.port)
        running = True
        web.keep_running(family, restart, reports(here, options, family), partial(prepare.keep_reports, here))
    except Stopped:
        if not running:
            raise
    finally:
        ignore_stop()
        family.stop()
        (here.var / "address").unlink(missing_ok=True)
    print("\nRivierenland is gestopt.", flush=True)
    return 0


def set_up(here: Places, options: argparse.Namespace, steps: Steps, family: Family) -> dict[str, partial[Child]]:
    """Environment, database, broker, data; the look is built and the web server wakes up meanwhile. Returns what may be restarted."""
    environment.ensure("demo", here, steps, family)
    env = django_process.environment(here, port=options.port)
    build = assets.Build(here, family) if assets.BUILDER.exists() else None
    web.shut_door(here)
    start_server = partial(web.start_server, here, env, family, options.port, behind_door=True)
    server = start_server()
    Services(here, steps, family).open(own=True)
    prepare.migrate(here, env, steps, family)
    prepare.make_seal(here, env, steps, family)
    if build:
        build.finish(steps)  # letters of the example are made with its fonts
    if not prepare.was_loaded(here):
        load(here, env, options, steps, family)
    with steps.step("Webserver en achtergrondwerk starten") as step:
        web.open_door(here)
        web.wait_until_alive(server, options.port, step)
        start_worker = partial(web.start_worker, here, env, family)
        start_worker()
    return {"Webserver": start_server, "Achtergrondwerk": start_worker}


def load(here: Places, env: Mapping[str, str], options: argparse.Namespace, steps: Steps, family: Family) -> None:
    prepare.finish_load(here, prepare.start_load(here, env, family, options.schaal), steps, family)


def reports(here: Places, options: argparse.Namespace, family: Family) -> tuple[Child, ...]:
    """The example's reports are made behind the first pages: nobody waits for them. The largest size is for measuring other things."""
    if options.schaal == "land":
        prepare.keep_reports(here)
    env = django_process.environment(here, port=options.port)
    return () if prepare.reports_loaded(here) else (prepare.start_reports(here, env, family),)


def welcome(port: int) -> None:
    """The line everybody waits for, and what this is."""
    print(f"\nRivierenland draait op http://{web.HOST}:{port}/", flush=True)
    print(
        "Alles hierin is verzonnen. De database is alleen bedoeld om te bekijken en te ontwikkelen.\nStoppen: Ctrl-C.",
        flush=True,
    )


def remember_address(here: Places, port: int) -> None:
    (here.var / "address").write_text(str(port))


def known_address(here: Places) -> str:
    """Where the running demo is, to say so."""
    file = here.var / "address"
    return f" op http://{web.HOST}:{file.read_text()}/" if file.exists() else ""
