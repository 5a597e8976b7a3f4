"""The nine monthly reports of *regio* by one worker of two processes, while an official keeps asking for list pages.

benchmarks/run rapportages [--keer 3]
"""

import argparse
import os
import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from uuid import UUID

import django

from benchmarks.bezoeker import Bezoeker
from benchmarks.lijsten import GROOTSTE, LOCATIES, VERBLIJVEN
from benchmarks.opstelling import ROOT, ensure_database

LIMIT = 120.0  # seconds; reports that take longer will not come


@contextmanager
def worker(environment: dict[str, str]) -> Iterator[None]:
    """The worker exactly as the demo starts it; ready when it has been seen alive."""
    sys.path.insert(0, str(ROOT / "bin"))
    from launch import places, web
    from launch.supervise import Family

    from rivierenland.celery import app

    demo, family = places.find(), Family()
    try:
        web.start_worker(places.Places(var=demo.var, shared=demo.var.parent), environment, family)
        until = time.monotonic() + LIMIT
        while not app.control.ping(timeout=0.5) and time.monotonic() < until:
            pass
        yield
    finally:
        family.stop()


def start(maand: date) -> UUID:
    """Ask for the nine reports of a month, as the regional coordinator does; earlier ones are forgotten first."""
    from rivierenland.core import scope
    from rivierenland.core.models import Gebruiker
    from rivierenland.core.queries.toegang import actor_of
    from rivierenland.rapportages.actions.maandrapport import start_maandrapport
    from rivierenland.rapportages.maandrapport.inhoud import Periode
    from rivierenland.rapportages.models import Rapportage, Rapportagebestand

    with scope.within(scope.systeem("meting")):
        Rapportagebestand.objects.all().delete()
        Rapportage.objects.all().delete()
    by = actor_of(Gebruiker.objects.get(demo_naam="regiocoordinator"), None)
    with scope.within(by.scope):
        return start_maandrapport(periode=Periode.read(f"{maand:%Y-%m}"), by=by)


def seconds_of(groep: UUID) -> float | None:
    """From the first order to the last report; None while one is still being made."""
    from rivierenland.core.enums import Taakstatus
    from rivierenland.core.models import Achtergrondtaak

    rows = list(Achtergrondtaak.objects.filter(groep=groep))
    if any(row.is_open for row in rows):
        return None
    assert [row.status for row in rows] == [Taakstatus.KLAAR] * 9, "a report failed"
    return (max(row.klaar_at for row in rows) - min(row.created_at for row in rows)).total_seconds()


def ask(bezoeker: Bezoeker) -> float:
    """Both list pages once, then a breath as a reader takes; milliseconds for a page."""
    found = statistics.mean(bezoeker.get(pad)["ms"] for pad in (LOCATIES, VERBLIJVEN))
    time.sleep(0.2)
    return found


def measure(bezoeker: Bezoeker, maand: date) -> tuple[float, float, float]:
    """Seconds of the nine reports, and milliseconds of a page without and with them."""
    idle = [ask(bezoeker) for _ in range(25)]
    groep, busy = start(maand), []
    until = time.monotonic() + LIMIT
    while (seconds := seconds_of(groep)) is None and time.monotonic() < until:
        busy.append(ask(bezoeker))
    assert seconds is not None, "the reports did not come"
    return seconds, statistics.median(idle), statistics.median(busy)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keer", type=int, default=3)
    keer = parser.parse_args().keer
    regio = ensure_database("regio")
    os.environ.update(regio)
    django.setup()
    found = []
    with worker(regio), Bezoeker(regio, [GROOTSTE]) as bezoeker:
        ask(bezoeker)
        print("| keer | negen rapporten s | bladzijde in rust ms | tijdens ms | verhouding |\n|---|---|---|---|---|")
        maand = date.today().replace(day=1)
        for nr in range(1, keer + 1):
            maand = (maand - timedelta(days=1)).replace(day=1)
            found.append(measure(bezoeker, maand))
            seconds, idle, busy = found[-1]
            print(f"| {nr} | {seconds:.1f} | {idle:.1f} | {busy:.1f} | {busy / idle:.2f} |", flush=True)
    seconds, ratio = (statistics.median(column) for column in ([f[0] for f in found], [f[2] / f[1] for f in found]))
    print(f"| mediaan | {seconds:.1f} | | | {ratio:.2f} |")


if __name__ == "__main__":
    main()
