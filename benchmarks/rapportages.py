"""The nine monthly reports of *regio* with one worker of two processes, and what a visitor notices of it meanwhile.

    benchmarks/run rapportages [--keer 3] [--hier]

Asked for as in the portal: nine jobs in one group, over the broker. Every round begins without stored files, so that all
forty-five are written. `--hier`: the configured database as it is, instead of one of its own.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.bezoeker import Bezoeker
from benchmarks.opstelling import ROOT, ensure_database

GEMEENTE = "GM0281"
BLADZIJDE = "/registratie/locaties/"
STIL = 60
"""Visits before the reports are asked for."""
GRENS_SECONDEN, GRENS_VERHOUDING = 20, 1.5
VRAAG = """
import django; django.setup()
from django.conf import settings
from django.utils import timezone
from rivierenland.celery import app
from rivierenland.core.actor import Actor
from rivierenland.core import scope
from rivierenland.core.rollen import Rol
from rivierenland.core.models import Gebruiker, Toegang
from rivierenland.rapportages.actions.maandrapport import start_maandrapport
from rivierenland.rapportages.maandrapport.inhoud import Periode
from rivierenland.rapportages.models import Rapportage
app.conf.task_default_queue = "{queue}"
with scope.within(scope.systeem("meting")):
    Rapportage.objects.all().delete()
    wie, _ = Gebruiker.objects.get_or_create(email="meting-regio@voorbeeld.example", defaults=dict(naam="Meting"))
    Toegang.objects.get_or_create(gebruiker=wie, rol=Rol.REGIOCOORDINATOR)
print(start_maandrapport(periode=Periode.of(timezone.localdate()).vorige, by=Actor("Meting", wie, Rol.REGIOCOORDINATOR)))
"""
STAND = """
import sys, time, django; django.setup()
from rivierenland.core.models import Achtergrondtaak
while True:
    taken = Achtergrondtaak.objects.filter(groep=sys.argv[1])
    if not any(taak.is_open for taak in taken):
        print(sum(taak.status == "klaar" for taak in taken), flush=True)
        break
    time.sleep(0.1)
"""


def python(code: str, environment: dict[str, str], *arguments: str) -> subprocess.Popen:
    """A small program in the portal's environment."""
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.Popen(command, env=environment, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def worker(environment: dict[str, str], queue: str) -> subprocess.Popen:
    """One worker of two processes, ready for work."""
    command = ["celery", "-A", "rivierenland", "worker", "-c", "2", "-Q", queue, "--without-gossip", "--without-mingle"]
    child = subprocess.Popen(
        [sys.executable, "-m", *command],
        env=environment,
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    time.sleep(8)  # its processes import the portal
    return child


def round_of_nine(environment: dict[str, str], bezoeker: Bezoeker, queue: str) -> tuple[float, list[float]]:
    """Seconds from asking to the last report, and the milliseconds of every visit in between."""
    groep = python(VRAAG.format(queue=queue), environment).communicate()[0].strip().splitlines()[-1]
    begin = time.perf_counter()
    wacht, bezoeken = python(STAND, environment, groep), []
    while wacht.poll() is None:
        bezoeken.append(bezoeker.get(BLADZIJDE)["ms"])
        time.sleep(0.1)  # a visitor reads, too
    klaar = wacht.communicate()[0].strip()
    if klaar != "9":
        raise SystemExit(f"{klaar} van 9 rapporten gelukt; de fout staat bij de taken.")
    return time.perf_counter() - begin, bezoeken


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--keer", type=int, default=3)
    parser.add_argument("--hier", action="store_true")
    options = parser.parse_args()
    environment = (dict(os.environ) if options.hier else ensure_database("regio")) | {"PYTHONPATH": str(ROOT)}
    map_ = Path(tempfile.mkdtemp(prefix="rapportages-"))
    environment |= {"MEDIA_ROOT": str(map_), "DJANGO_SETTINGS_MODULE": "rivierenland.settings"}
    queue = f"meting-{os.getpid()}"
    child = worker(environment, queue)
    try:
        with Bezoeker(environment, [GEMEENTE]) as bezoeker:
            stil = [bezoeker.get(BLADZIJDE)["ms"] for _ in range(STIL)][10:]
            rondes = [round_of_nine(environment, bezoeker, queue) for _ in range(options.keer)]
    finally:
        child.terminate()
        child.wait()
        shutil.rmtree(map_)
    seconden = statistics.median(seconden for seconden, _ in rondes)
    druk = statistics.median(ms for _, bezoeken in rondes for ms in bezoeken)
    print(f"\n{os.cpu_count()} cores, {options.keer} rondes\n\n| meting | waarde | grens |\n|---|---|---|")
    print(f"| negen maandrapporten, mediaan | {seconden:.1f} s | {GRENS_SECONDEN} s |")
    print(f"| locaties, zonder rapporten | {statistics.median(stil):.0f} ms | |")
    print(f"| locaties, tijdens de rapporten | {druk:.0f} ms | |")
    print(f"| verhouding | {druk / statistics.median(stil):.2f} | {GRENS_VERHOUDING} |")


if __name__ == "__main__":
    main()
