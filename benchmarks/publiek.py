"""The pages for the worker: beside an empty page of the portal, and with two hundred visitors at once while officials work.

    benchmarks/run publiek [--keer 31] [--bezoekers 200] [--seconden 60] [--schaal klein|regio]

First every page takes turns with the empty page (`/toegankelijkheid/`: the frame of the portal and no figure), asked by nobody who
is logged in. Then a real web server as `bin/demo` starts it (two processes of four threads) gets the visitors: each loads the sheet,
the fonts and the pictograms once and then a page every one to three seconds, as somebody who reads. Officials open lists meanwhile.
Visitors, officials, server and database share the machine.
"""

import argparse
import asyncio
import random
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from typing import Any

import httpx

from benchmarks.bezoeker import Bezoeker
from benchmarks.opstelling import ROOT, ensure_database

EMPTY = "/toegankelijkheid/"
SLUGS = ("inschrijven", "woonrechten", "werk-verloren", "zorgverzekering-en-huisarts", "waar-melden")
TALEN = ("nl", "en", "pl", "ro", "bg", "uk", "es", "hu")
PAGES = {
    "begin": "/info/pl/",
    "informatie": "/info/pl/inschrijven/",
    "informatie van een gemeente": "/info/bg/woonrechten/?gemeente=tiel",
    "zoeken": "/info/pl/zoeken/?q=meldunek",
    "hulp zoeken": "/info/ro/hulp/",
    "melden, formulier": "/info/uk/melden/",
    "mijn gegevens, de code": "/info/es/mijn-gegevens/",
    "klankbordgroep": "/info/hu/klankbord/",
}
SAMEN = (
    "/static/css/publiek.css",
    "/static/fonts/publiek-latin.woff2",
    "/static/icons/publiek.svg",
    "/static/img/logo.svg",
)
WERK = ("/registratie/locaties/", "/registratie/verblijven/", "/regio/")
AMBTENAREN = ("beleid.tiel", "burgerzaken.tiel", "toezichthouder.tiel", "beleid.buren")
PROCESSEN, DRADEN, VERBINDING = 2, 4, 15
"""Of the web server, as `bin/launch/web.py` has them; the last in seconds."""
LEZEN = (1.0, 3.0)
"""Seconds that somebody looks at a page."""
ADRES = "http://127.0.0.1"


def against_empty(environment: dict[str, str], keer: int) -> None:
    """Every page in turn with the empty one, by nobody; prints both medians, the ratio, queries and bytes."""
    print("| bladzijde | leeg ms | ms | verhouding | vragen | kB |\n|---|---|---|---|---|---|")
    ratios = []
    with Bezoeker(environment, []) as bezoeker:
        for naam, pad in PAGES.items():
            pairs = [(bezoeker.get(EMPTY), bezoeker.get(pad)) for _ in range(keer + 3)][3:]
            empty, full = (statistics.median(pair[side]["ms"] for pair in pairs) for side in (0, 1))
            ratios.append(statistics.median(page["ms"] / bare["ms"] for bare, page in pairs))
            page = pairs[0][1]
            print(
                f"| {naam} | {empty:.1f} | {full:.1f} | {ratios[-1]:.2f} | {page['queries']} | {page['bytes'] / 1000:.1f} |"
            )
    print(f"\nmediaan {statistics.median(ratios):.2f}, hoogste {max(ratios):.2f} (grens 1,2)", flush=True)


class Druk:
    """What the visitors and officials noticed: milliseconds per kind of page, and every answer that was not 200."""

    def __init__(self) -> None:
        self.ms: dict[str, list[float]] = {}
        self.fouten: Counter[str] = Counter()

    async def ask(self, client: httpx.AsyncClient, soort: str, pad: str) -> None:
        """One request, to its last byte."""
        begin = time.perf_counter()
        try:
            answer = await client.get(pad)
        except httpx.HTTPError as fault:
            self.fouten[f"{soort} {type(fault).__name__}"] += 1
            return
        self.ms.setdefault(soort, []).append((time.perf_counter() - begin) * 1000)
        if answer.status_code != 200:
            self.fouten[f"{soort} {pad} {answer.status_code}"] += 1


async def visitor(druk: Druk, poort: int, until: float, nummer: int) -> None:
    """Somebody with a phone, who reads in one language."""
    dice = random.Random(nummer)
    taal = dice.choice(TALEN)
    pages = [
        f"/info/{taal}/",
        *(f"/info/{taal}/{slug}/" for slug in SLUGS),
        f"/info/{taal}/hulp/",
        f"/info/{taal}/melden/",
    ]
    async with httpx.AsyncClient(base_url=f"{ADRES}:{poort}", timeout=30) as client:
        await asyncio.sleep(dice.uniform(0, LEZEN[1]))
        for pad in SAMEN:
            await druk.ask(client, "bestand", pad)
        while time.monotonic() < until:
            await druk.ask(client, "bezoeker", dice.choice(pages))
            await asyncio.sleep(dice.uniform(*LEZEN))


async def official(druk: Druk, poort: int, until: float, naam: str, soort: str) -> None:
    """Somebody at a desk, who opens lists."""
    async with httpx.AsyncClient(base_url=f"{ADRES}:{poort}", timeout=30, follow_redirects=True) as client:
        await client.get("/account/inloggen/")
        token = client.cookies["csrftoken"]
        home = await client.post(
            f"/demo/als/{naam}/", data={"csrfmiddlewaretoken": token}, headers={"Referer": f"{ADRES}:{poort}/"}
        )
        assert home.status_code == 200, home.status_code
        for nummer in range(10_000):
            if time.monotonic() > until:
                return
            await druk.ask(client, soort, WERK[nummer % len(WERK)])
            await asyncio.sleep(0.5)


async def measure(poort: int, bezoekers: int, seconden: int) -> Druk:
    """First officials alone, then with the visitors."""
    druk = Druk()
    still = time.monotonic() + seconden / 3
    await asyncio.gather(*(official(druk, poort, still, naam, "ambtenaar, rust") for naam in AMBTENAREN))
    until = time.monotonic() + seconden
    await asyncio.gather(
        *(visitor(druk, poort, until, nummer) for nummer in range(bezoekers)),
        *(official(druk, poort, until, naam, "ambtenaar, druk") for naam in AMBTENAREN),
    )
    return druk


def server(environment: dict[str, str], poort: int) -> subprocess.Popen:
    """The web server as the demo starts it, ready to answer."""
    size = [
        "--workers",
        str(PROCESSEN),
        "--threads",
        str(DRADEN),
        "--worker-class",
        "gthread",
        "--keep-alive",
        str(VERBINDING),
    ]
    command = [sys.executable, "-m", "gunicorn", *size, "--bind", f"127.0.0.1:{poort}", "rivierenland.wsgi:application"]
    child = subprocess.Popen(command, env=environment, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(120):
        try:
            if httpx.get(f"{ADRES}:{poort}/healthz/live", timeout=5).status_code == 200:
                return child
        except httpx.HTTPError:
            time.sleep(0.5)
    child.terminate()
    raise SystemExit("De webserver kwam niet op.")


def told(druk: Druk, seconden: int) -> None:
    """The table of what was noticed."""
    print("\n| wie | vragen | per s | mediaan ms | 95 % ms | langste ms |\n|---|---|---|---|---|---|")
    for soort, ms in sorted(druk.ms.items()):
        duur = seconden / 3 if soort.endswith("rust") else seconden
        print(
            f"| {soort} | {len(ms)} | {len(ms) / duur:.0f} | {statistics.median(ms):.0f} | {_at(ms, 0.95):.0f} | {max(ms):.0f} |"
        )
    print(f"\nfouten: {dict(druk.fouten) or 'geen'}", flush=True)


def _at(ms: Sequence[float], deel: float) -> float:
    return sorted(ms)[min(len(ms) - 1, int(len(ms) * deel))]


def main() -> None:
    """Measure and print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keer", type=int, default=31)
    parser.add_argument("--bezoekers", type=int, default=200)
    parser.add_argument("--seconden", type=int, default=60)
    parser.add_argument("--schaal", choices=("klein", "regio"), default="klein")
    parser.add_argument("--poort", type=int, default=8199)
    options = parser.parse_args()
    environment: dict[str, Any] = ensure_database(options.schaal) | {
        "PYTHONPATH": str(ROOT),
        "DJANGO_SETTINGS_MODULE": "rivierenland.settings",
    }
    against_empty(environment, options.keer)
    child = server(environment, options.poort)
    try:
        druk = asyncio.run(measure(options.poort, options.bezoekers, options.seconden))
    finally:
        child.terminate()
        child.wait()
    told(druk, options.seconden)


if __name__ == "__main__":
    main()
