"""The figures of the programme on *regio*: one night of all indicators, and two years of months that are killed halfway.

    benchmarks/run meetwaarden [--keer 5] [--schaal regio]

The night is timed in one process that sees everything, as the job does. The two years run as `manage.py compute_meetwaarden` in a
process of its own, which is killed (SIGKILL) when a third of the days is done and then asked for again.
"""

import argparse
import os
import signal
import statistics
import subprocess
import sys
import time
from datetime import timedelta
from typing import Any

from benchmarks.opstelling import ROOT, ensure_database

COMMAND = [sys.executable, str(ROOT / "manage.py"), "compute_meetwaarden"]
DERDE = 9


def night(keer: int) -> None:
    """One peildatum, several times; the slowest groups; and what is done every five minutes."""
    from django.utils import timezone

    from rivierenland.core import scope
    from rivierenland.core.actor import Actor
    from speerpunten.programma.actions import meetwaarde
    from speerpunten.programma.indicatoren import GROEPEN, SOORTEN, locatiestand

    gisteren, by = timezone.localdate() - timedelta(days=1), Actor.systeem("benchmark")
    systeem, took, uit = scope.systeem("benchmark"), [], None
    for _ in range(keer):
        begin = time.perf_counter()
        with scope.within(systeem):
            uit = meetwaarde.compute_day(peildatum=gisteren, by=by)
        took.append(time.perf_counter() - begin)
    print(f"one night: {len(SOORTEN)} indicators x 9 = {uit.cijfers if uit else 0} figures: median {statistics.median(took):.2f} s, "
          f"highest {max(took):.2f} s", flush=True)  # fmt: skip
    with scope.within(systeem):
        begin = time.perf_counter()
        locatiestand.prepare(gisteren)
        print(f"  locations of the day: {time.perf_counter() - begin:.3f} s")
        for groep in GROEPEN:
            begin = time.perf_counter()
            list(groep.count(gisteren))
            print(f"  {groep.soorten[0].code} (+{len(groep.soorten) - 1}): {time.perf_counter() - begin:.3f} s")
    begin = time.perf_counter()
    with scope.within(systeem):
        cijfers = meetwaarde.refresh(vandaag=timezone.localdate())
    print(f"every five minutes: {cijfers} figures in {time.perf_counter() - begin:.2f} s", flush=True)


def history(environment: dict[str, str]) -> None:
    """Two years of months, killed and asked for again."""
    from speerpunten.programma.models import Meetdag

    laatste = Meetdag.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    done = Meetdag.objects.filter(pk__gt=laatste)
    begin = time.perf_counter()
    with subprocess.Popen(COMMAND, env=environment, stdout=subprocess.DEVNULL) as first:
        while first.poll() is None and done.count() < DERDE:
            time.sleep(0.05)
        first.send_signal(signal.SIGKILL)
    kept = list(done.order_by("pk").values_list("taak_id", "peildatum", "created_at"))
    print(f"killed after {time.perf_counter() - begin:.1f} s with {len(kept)} days done", flush=True)
    begin = time.perf_counter()
    subprocess.run(COMMAND, env=environment, check=True)
    after: list[Any] = list(done.order_by("pk").values_list("taak_id", "peildatum", "created_at"))
    again = after[: len(kept)] != kept or len({row[0] for row in after}) != 1
    print(f"resumed: {len(after) - len(kept)} more days in {time.perf_counter() - begin:.1f} s; {len(after)} days in one run, "
          f"{'SOME DONE TWICE' if again or len({row[1] for row in after}) != len(after) else 'none done twice'}", flush=True)  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keer", type=int, default=5)
    parser.add_argument("--schaal", default="regio")
    options = parser.parse_args()
    environment = ensure_database(options.schaal)
    os.environ.update(environment | {"DJANGO_SETTINGS_MODULE": "rivierenland.settings"})
    import django

    django.setup()
    night(options.keer)
    history(environment)


if __name__ == "__main__":
    main()
