"""The map: its first view with 600 locations, and the points of 50,000.

    benchmarks/run kaart [--keer 15] [--veel 50000]

The first view is what a visitor waits for: the page, the borders and the points of the region, uncompressed, without what a browser
keeps (script, stylesheet, font). Every answer goes through all of the portal's middleware. The cards are made up and stand in a
database of their own, spread round the kernen; 240 work sites and 45 projects stand beside the locations.
"""

import argparse
import os
import statistics
import time
from datetime import date
from random import Random
from typing import NamedTuple
from urllib.parse import urlsplit, urlunsplit

import psycopg

from benchmarks.opstelling import manage

DATABASE = "benchmark_kaart"
FEW, WORK, PROJECTS = 600, 240, 45
PAGE, BORDERS, POINTS = "/aanbod/kaart/", "/aanbod/kaart/grenzen.json", "/aanbod/kaart/punten.json"
REGION = "bbox=4.85,51.65,5.87,52.06&zoom=10"
VIEWS = {
    "the whole region": REGION,
    "half of it": "bbox=5.10,51.75,5.60,51.95&zoom=11",
    "round Tiel": "bbox=5.35,51.85,5.50,51.92&zoom=13",
    "the whole region at the deepest zoom": "bbox=4.85,51.65,5.87,52.06&zoom=18",
}


class Answer(NamedTuple):
    """What an address costs: kilobytes, milliseconds of the clock and of the processor (the database is another process), queries."""

    kb: float
    ms: float
    busy: float
    queries: int


def ensure_scratch() -> None:
    """Point this process at a migrated database of its own."""
    for name in ("DATABASE_URL", "DATABASE_OWNER_URL"):
        os.environ[name] = urlunsplit(urlsplit(os.environ[name])._replace(path=f"/{DATABASE}"))
    system = urlunsplit(urlsplit(os.environ["DATABASE_OWNER_URL"])._replace(path="/postgres"))
    with psycopg.connect(system, autocommit=True) as owner:
        if not owner.execute("select 1 from pg_database where datname = %s", [DATABASE]).fetchone():
            owner.execute(f'create database "{DATABASE}"')
    manage(dict(os.environ), "migrate", "--no-input", "-v", "0")


def fill(locaties: int) -> None:
    """Exactly so many locations, with the work sites and projects beside them."""
    from django.utils import timezone

    from registratie.models import Locatiekaart
    from rivierenland.core import scope
    from rivierenland.core.kernen import kernen
    from speerpunten.aanbod.models import Project, Vraagkaart

    kans, plekken = Random(50), kernen()

    def place() -> dict:
        kern = kans.choice(plekken)
        x, y = (round(value + kans.gauss(0, 1500), -2) for value in kern.punt)
        return {"gemeente_id": kern.gemeente, "rd_x": x, "rd_y": y}

    with scope.within(scope.systeem("benchmark")):
        for model in (Locatiekaart, Vraagkaart, Project):
            model.objects.all().delete()
        Locatiekaart.objects.bulk_create(
            [
                Locatiekaart(
                    locatie_id=nr, naam=f"Logiesgebouw De Boomgaard {nr}", soort="logiesgebouw", status="actief",
                    bedden=kans.randint(4, 200), ingangsdatum=date(2020, 1, 1), **place(),
                )
                for nr in range(1, locaties + 1)
            ],
            batch_size=5000,
        )  # fmt: skip
        Vraagkaart.objects.bulk_create(
            [
                Vraagkaart(
                    werklocatie_nr=nr, jaar=timezone.localdate().year, kern="Geldermalsen", sector="fruitteelt", mensen=[9] * 12,
                    jaarrond=9, piek=9, bron="gemeente", zekerheid="laag", **place(),
                )
                for nr in range(1, WORK + 1)
            ]
        )  # fmt: skip
        Project.objects.bulk_create(
            [
                Project(
                    naam=f"Logiesgebouw Plan {nr}", soort="logiesgebouw", kern="Tiel", bedden=60, stadium="aanvraag",
                    stadium_sinds=date(2026, 1, 1), **place(),
                )
                for nr in range(1, PROJECTS + 1)
            ]
        )  # fmt: skip
    with psycopg.connect(os.environ["DATABASE_OWNER_URL"], autocommit=True) as owner:
        owner.execute("vacuum analyze")


def measure(client, pad: str, keer: int) -> Answer:
    """Kilobytes, median milliseconds of the clock and of the processor, and queries of an answer."""
    from benchmarks.bezoek import visit

    answers, busy = [], []
    for _ in range(keer):
        begin = time.process_time()
        answers.append(visit(client, pad))
        busy.append((time.process_time() - begin) * 1000)
    ms = statistics.median(answer["ms"] for answer in answers)
    return Answer(answers[-1]["bytes"] / 1000, ms, statistics.median(busy), answers[-1]["queries"])


def first_view(client, keer: int) -> None:
    """The three answers of the first view, and together."""
    found = [measure(client, pad, keer) for pad in (PAGE, BORDERS, f"{POINTS}?{REGION}")]
    total = Answer(*(sum(column) for column in zip(*found, strict=True)))
    show("first view", dict(zip(("page", "borders", "points", "together"), [*found, total], strict=True)))


def show(naam: str, answers: dict[str, Answer]) -> None:
    """One table."""
    print(f"| {naam} | kB | ms | processor ms | queries |\n|---|---|---|---|---|")
    for wat, answer in answers.items():
        print(f"| {wat} | {answer.kb:.1f} | {answer.ms:.0f} | {answer.busy:.0f} | {answer.queries} |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keer", type=int, default=15)
    parser.add_argument("--veel", type=int, default=50_000)
    options = parser.parse_args()
    ensure_scratch()
    from django.test import Client

    from benchmarks.bezoek import official  # sets up Django for the database of this process
    from rivierenland.core import scope

    with scope.within(scope.systeem("benchmark")):
        user = official(["GM0281"])
    client = Client()
    client.force_login(user)
    for aantal in (FEW, options.veel):
        fill(aantal)
        print(f"\n{aantal} locations, {WORK} work sites, {PROJECTS} projects")
        first_view(client, options.keer)
        show("points", {naam: measure(client, f"{POINTS}?{query}", options.keer) for naam, query in VIEWS.items()})


if __name__ == "__main__":
    main()
