"""The nine quarterly monitors: from asking to a concept in five formats, by one worker of two processes.

    benchmarks/run edities [--keer 2] [--land] [--stappen]

Asked for as in the portal, through jobs over the broker; every round is a new version of the same quarter, and everything is measured,
withheld and written again. Meanwhile a visitor asks for a list page; the ratio is with the same page before and after. Seconds of the
workers and of the database are of the processor, too: those do not grow when others use the machine. After the rounds one process does
the steps one by one (`benchmarks.one_edition`) and tells what each costs. `--stappen`: only that. `--land`: only the measuring, beside
*regio*, per row that it reads.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg

from benchmarks.bezoeker import Bezoeker
from benchmarks.opstelling import ROOT, ensure_database, manage
from benchmarks.processor import server_seconds

GEMEENTE = "GM0281"
BLADZIJDE = "/registratie/locaties/"
STIL = 30
"""Visits before an edition is asked for, and again after it."""
GRENS_SECONDEN, GRENS_VERHOUDING, GRENS_MB = 60, 1.5, 400
DELEN, BESTANDEN = 9, 45
TE_LANG = 600
"""Seconds after which a round is stuck."""
STAND = """
select e.status, extract(epoch from e.klaar_at - e.created_at), extract(epoch from e.gemeten_at - e.created_at),
    (select count(*) from rapportages_rapportdeel d where d.editie_id = e.id and d.status = 'klaar'),
    (select count(*) from rapportages_deelbestand b join rapportages_rapportdeel d on d.id = b.deel_id where d.editie_id = e.id), e.fout
from rapportages_rapporteditie e where e.id = %s
"""


@dataclass(slots=True)
class Werkers:
    """One worker of two processes, and what they used so far. `with Werkers(environment) as werkers`."""

    environment: dict[str, str]
    piek: dict[int, int] = field(default_factory=dict)
    child: subprocess.Popen | None = None

    def __enter__(self) -> "Werkers":
        options = ["-c", "2", "--without-gossip", "--without-mingle"]
        self.child = subprocess.Popen(
            [sys.executable, "-m", "celery", "-A", "rivierenland", "worker", *options],
            env=self.environment,
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        while len(self.processes()) < 2:
            time.sleep(0.2)
        time.sleep(2)  # they import the portal
        return self

    def __exit__(self, *error: object) -> None:
        if self.child:
            self.child.terminate()
            self.child.wait()

    def processes(self) -> list[int]:
        """The processes that do the work."""
        pid = self.child.pid if self.child else 0
        return [int(kind) for kind in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]

    def seconds(self) -> float:
        """Of the processor, both together."""
        return sum(map(server_seconds, self.processes()))

    def look(self) -> None:
        """Remember the highest memory that each ever held, as the operating system counted it."""
        for pid in self.processes():
            status = Path(f"/proc/{pid}/status").read_text()
            self.piek[pid] = int(status.split("VmHWM:")[1].split()[0]) // 1024


@dataclass(frozen=True, slots=True)
class Ronde:
    """One edition. `meten`: seconds until its figures were frozen; `werk`: processor seconds of the two workers."""

    seconden: float
    meten: float
    werk: float
    druk: float
    stil: float

    @property
    def verhouding(self) -> float:
        return self.druk / self.stil


def visits(bezoeker: Bezoeker) -> list[float]:
    """Milliseconds of visits while nothing else is asked."""
    return [bezoeker.get(BLADZIJDE)["ms"] for _ in range(STIL)]


def one_round(environment: dict[str, str], bezoeker: Bezoeker, werkers: Werkers) -> Ronde:
    """Ask for an edition and wait for its concept, visiting meanwhile."""
    stil, bezoeken, werk = visits(bezoeker), list[float](), werkers.seconds()
    editie = child(environment, "start")["editie"]
    with psycopg.connect(environment["DATABASE_OWNER_URL"], autocommit=True) as owner:
        begin = time.monotonic()
        while (stand := owner.execute(STAND, [editie]).fetchone() or ("weg",))[0] in ("meten", "maken"):
            bezoeken.append(bezoeker.get(BLADZIJDE)["ms"])
            werkers.look()
            if time.monotonic() - begin > TE_LANG:
                raise SystemExit(f"Na {TE_LANG} s nog niet klaar: {stand}")
            time.sleep(0.1)  # a visitor reads, too
    if stand[0] != "concept" or stand[3:5] != (DELEN, BESTANDEN):
        raise SystemExit(f"Geen concept van negen delen: {stand}")
    werk = werkers.seconds() - werk
    return Ronde(
        float(stand[1]), float(stand[2]), werk, statistics.median(bezoeken), statistics.median(stil + visits(bezoeker))
    )


def child(environment: dict[str, str], *arguments: str) -> dict[str, Any]:
    """One run of `benchmarks.one_edition`; what it tells on its last line."""
    command = [sys.executable, "-m", "benchmarks.one_edition", *arguments]
    said = subprocess.run(command, env=environment, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout
    answer: dict[str, Any] = json.loads(said.strip().splitlines()[-1])
    return answer


def rounds(environment: dict[str, str], keer: int) -> None:
    """Measure and print the table of the rounds."""
    child(environment, "schoon")
    with (
        Werkers(environment) as werkers,
        Bezoeker(environment, [GEMEENTE]) as bezoeker,
    ):
        visits(bezoeker)
        rondes = [one_round(environment, bezoeker, werkers) for _ in range(keer)]
    print(f"load {os.getloadavg()[0]:.1f}")
    print(
        "| ronde | seconden | waarvan tot bevroren | processor van de werkers s | lijst in rust ms | tijdens ms | verhouding |"
    )
    print("|---|---|---|---|---|---|---|")
    for nr, r in enumerate(rondes, start=1):
        print(
            f"| {nr} | {r.seconden:.1f} | {r.meten:.1f} | {r.werk:.1f} | {r.stil:.0f} | {r.druk:.0f} | {r.verhouding:.2f} |"
        )
    print(
        f"mediaan: {statistics.median(r.seconden for r in rondes):.1f} s (hoogstens {GRENS_SECONDEN}), verhouding "
        f"{statistics.median(r.verhouding for r in rondes):.2f} (hoogstens {GRENS_VERHOUDING}); hoogste geheugen van een werker "
        f"{max(werkers.piek.values())} MB (hoogstens {GRENS_MB})",
        flush=True,
    )


def steps(environment: dict[str, str]) -> None:
    """What each step costs in one process: seconds of the processor here and in the database, and the share."""
    gemeten = child(environment, "stappen")
    print(
        f"\n{gemeten['feiten']} feiten, {gemeten['sommen']} sommen, {gemeten['verborgen']} niet getoond; geheugen {gemeten['piek_mb']} MB"
    )
    alles = sum(eigen + database for _, eigen, database, _ in gemeten["stappen"])
    print("| stap | processor s | database s | klok s | deel |\n|---|---|---|---|---|")
    for naam, eigen, database, klok in gemeten["stappen"]:
        print(f"| {naam} | {eigen:.2f} | {database:.2f} | {klok:.2f} | {(eigen + database) / alles:.0%} |")
    print(f"| samen | {alles:.2f} | | | |", flush=True)


def land(omgevingen: dict[str, dict[str, str]]) -> None:
    """Measuring at two sizes: processor seconds (here and in the database) per million rows that were read."""
    print(
        "| schaal | gelezen rijen | metingen | processor s | database s | s per miljoen rijen |\n|---|---|---|---|---|---|"
    )
    per_rij = {}
    for schaal, environment in omgevingen.items():
        gemeten = child(environment, "meten")
        _, eigen, database, _ = gemeten["stappen"][0]
        per_rij[schaal] = (eigen + database) / gemeten["rijen"] * 1e6
        print(
            f"| {schaal} | {gemeten['rijen']:,} | {gemeten['keer']} | {eigen:.2f} | {database:.2f} | {per_rij[schaal]:.2f} |"
        )
    print(f"verhouding per rij: {per_rij['land'] / per_rij['regio']:.2f}", flush=True)


def ready(schaal: str) -> dict[str, str]:
    """The environment of a database in which the programme has its figures."""
    environment = ensure_database(schaal) | {
        "PYTHONPATH": str(ROOT),
        "DJANGO_SETTINGS_MODULE": "rivierenland.settings",
    }
    with psycopg.connect(environment["DATABASE_OWNER_URL"], autocommit=True) as owner:
        (gevuld,) = owner.execute("select exists (select from programma_meetwaarde)").fetchone() or (False,)
        if not gevuld:
            manage(environment, "compute_meetwaarden")
            owner.execute("vacuum analyze")
    return environment


def main() -> None:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--keer", type=int, default=2)
    parser.add_argument("--stappen", action="store_true")
    parser.add_argument("--land", action="store_true")
    options = parser.parse_args()
    map_ = tempfile.mkdtemp(prefix="edities-")
    try:
        regio = ready("regio") | {"MEDIA_ROOT": map_}
        if options.land:
            land({"regio": regio, "land": ready("land") | {"MEDIA_ROOT": map_}})
            return
        if not options.stappen:
            rounds(regio, options.keer)
        steps(regio)
    finally:
        shutil.rmtree(map_)


if __name__ == "__main__":
    main()
