"""Export of stays at *land* size: first rows sent against the query's own first row, and memory by number of rows.

    benchmarks/run uitvoer [--rijen 10000 100000]

The official acts for as many gemeenten as it takes to see that many stays. Every file is made in a fresh process.
"""

import argparse
import statistics
from urllib.parse import urlencode

import psycopg

from benchmarks.bezoeker import Bezoeker
from benchmarks.opstelling import ensure_database

FORMATEN = ("csv", "ods", "xlsx")
GROOTSTE = "select gemeente_code, count(*) from registratie_verblijf group by 1 order by 2 desc"


def gemeenten_with(environment: dict[str, str], rijen: int) -> list[str]:
    """The largest gemeenten that together hold at least this many stays; for few rows the smallest that does alone."""
    with psycopg.connect(environment["DATABASE_OWNER_URL"]) as owner:
        counts = owner.execute(GROOTSTE).fetchall()
    if alone := [code for code, aantal in counts if aantal >= rijen]:
        return [alone[-1]]
    chosen, found = [], 0
    for code, aantal in counts:
        chosen.append(code)
        found += aantal
        if found >= rijen:
            break
    return chosen


def measure(environment: dict[str, str], formaat: str, rijen: int) -> dict[str, float]:
    """One file; the page asked before it warms what every request needs."""
    with Bezoeker(environment, gemeenten_with(environment, rijen)) as bezoeker:
        bezoeker.get("/registratie/locaties/")
        pad = f"/registratie/verblijven/verblijven.{formaat}?{urlencode({'stand': ''})}"
        return bezoeker.get(pad) | {"rijen": bezoeker.feiten["verblijven"]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rijen", type=int, nargs="*", default=[10_000, 100_000])
    parser.add_argument("--keer", type=int, default=3)
    options = parser.parse_args()
    land = ensure_database("land")
    print(
        "| bestand | rijen | eerste rijen verstuurd ms | eerste rij van de vraag ms | verschil ms | klaar s | MB | piek MB |"
    )
    print("|---|---|---|---|---|---|---|---|")
    for formaat in FORMATEN:
        peaks = []
        for rijen in options.rijen:
            found = [measure(land, formaat, rijen) for _ in range(options.keer)]
            one = {key: statistics.median(answer[key] for answer in found) for key in found[0]}
            peaks.append(one["piek_mb"])
            print(
                f"| {formaat} | {one['rijen']:.0f} | {one['eerste_ms']:.0f} | {one['rij_ms']:.0f}"
                f" | {one['eerste_ms'] - one['rij_ms']:.0f} | {one['ms'] / 1000:.1f}"
                f" | {one['bytes'] / 1e6:.1f} | {one['piek_mb']:.0f} |",
                flush=True,
            )
        print(f"| {formaat}: geheugen | {peaks[-1] / peaks[0]:.2f} x | | | | | | |", flush=True)


if __name__ == "__main__":
    main()
