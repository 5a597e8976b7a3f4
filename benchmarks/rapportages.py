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

import psycopg

from benchmarks.bezoeker import Bezoeker
from benchmarks.opstelling import ROOT, ensure_database

GEMEENTE = "GM0281"
BLADZIJDE = "/registratie/locaties/"
STIL = 30
"""Visits before the reports of a round are asked for, and again after them."""
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
select count(*) filter (where status in ('wacht', 'bezig')), count(*) filter (where status = 'klaar'),
    extract(epoch from max(klaar_at) - min(created_at))
from core_achtergrondtaak where groep = %s
"""


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


def visits(bezoeker: Bezoeker) -> list[float]:
    """Milliseconds of visits while nothing else is asked."""
    return [bezoeker.get(BLADZIJDE)["ms"] for _ in range(STIL)]


def round_of_nine(environment: dict[str, str], bezoeker: Bezoeker, queue: str) -> tuple[float, float, float]:
    """Seconds from asking to the last report; median milliseconds of a visit in between, and of those around it."""
    stil, bezoeken = visits(bezoeker), []
    vraag = subprocess.run(
        [sys.executable, "-c", VRAAG.format(queue=queue)], env=environment, cwd=ROOT, stdout=subprocess.PIPE, check=True
    )
    groep = vraag.stdout.decode().split()[-1]
    with psycopg.connect(environment["DATABASE_OWNER_URL"], autocommit=True) as owner:
        while (stand := owner.execute(STAND, [groep]).fetchone())[0]:
            bezoeken.append(bezoeker.get(BLADZIJDE)["ms"])
            time.sleep(0.1)  # a visitor reads, too
    if stand[1] != 9:
        raise SystemExit(f"{stand[1]} van 9 rapporten gelukt; de fout staat bij de taken.")
    return float(stand[2]), statistics.median(bezoeken), statistics.median(stil + visits(bezoeker))


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
            visits(bezoeker)
            rondes = [round_of_nine(environment, bezoeker, queue) for _ in range(options.keer)]
    finally:
        child.terminate()
        child.wait()
        shutil.rmtree(map_)
    print("\n| ronde | negen rapporten s | locaties in rust ms | tijdens ms | verhouding |\n|---|---|---|---|---|")
    for nr, (seconden, druk, stil) in enumerate(rondes, start=1):
        print(f"| {nr} | {seconden:.1f} | {stil:.0f} | {druk:.0f} | {druk / stil:.2f} |")
    seconden = statistics.median(ronde[0] for ronde in rondes)
    verhouding = statistics.median(druk / stil for _, druk, stil in rondes)
    print(f"| mediaan (grens) | {seconden:.1f} ({GRENS_SECONDEN}) | | | {verhouding:.2f} ({GRENS_VERHOUDING}) |")


if __name__ == "__main__":
    main()
