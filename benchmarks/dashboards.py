"""Dashboards against an empty page of the portal, and *land* against *regio*.

    benchmarks/run dashboards [--schaal regio|both|hier] [--keer 31]

Every page takes turns with the empty page (`/toegankelijkheid/`: the same frame and menu, no figure), by the same visitor in the same
process; of each pair the ratio is taken, and the median of those counts. `koud` is the very first visit, when nothing is kept yet.
With --schaal both the same pages are compared between the two databases; with hier the configured database is measured as it stands.
"""

import argparse
import os
import statistics

import psycopg

from benchmarks.bezoeker import Bezoeker
from benchmarks.opstelling import ensure_database, manage

EMPTY = "/toegankelijkheid/"
GEMEENTE, SLUG = "GM0281", "tiel"
PAGES = {
    "regio": "/regio/",
    "regio, per kwartaal en op kaart de locaties": "/regio/?vergelijk=kwartaal&cijfer=locaties",
    "gemeente, eigen": f"/regio/{SLUG}/",
    "gemeente, andere": "/regio/buren/",
    "speerpunt": "/regio/speerpunt/S1/",
    "cijfer": "/cijfers/personen_vannacht/",
    "cijfer van een gemeente": f"/cijfers/bezettingsgraad/?gebied={SLUG}",
    "alle cijfers": "/regio/cijfers/",
    "regels": "/regio/regels/",
}
FILES = {"regio, PDF": "/regio/regio.pdf", "gemeente, PDF": f"/regio/{SLUG}/gemeente.pdf"}
SEARCHES = {"zoeken, letterlijk": "/zoeken/?q=hof", "zoeken, met een tikfout": "/zoeken/?q=nachtregistr"}


def counted(schaal: str) -> dict[str, str]:
    """The database of this size, with the figures of two years."""
    environment = ensure_database(schaal)
    with psycopg.connect(environment["DATABASE_OWNER_URL"]) as owner:
        known = owner.execute("select count(distinct peildatum) from programma_meetwaarde").fetchone()
    if known is None or known[0] < 20:
        manage(environment, "compute_meetwaarden")
    return environment


def against_empty(environment: dict[str, str], keer: int) -> None:
    """Every page in turn with the empty one; prints the first visit, the median after it, and the ratio."""
    print(
        "| bladzijde | leeg ms | ms | verhouding | koud ms | vragen leeg / koud / daarna |\n|---|---|---|---|---|---|"
    )
    ratios = []
    with Bezoeker(environment, [GEMEENTE]) as bezoeker:
        for _ in range(3):
            bezoeker.get(EMPTY)
        for naam, pad in (PAGES | FILES | SEARCHES).items():
            cold = bezoeker.get(pad)
            pairs = [(bezoeker.get(EMPTY), bezoeker.get(pad)) for _ in range(keer + 2)][2:]
            empty, full = (statistics.median(pair[side]["ms"] for pair in pairs) for side in (0, 1))
            ratio = statistics.median(page["ms"] / bare["ms"] for bare, page in pairs)
            ratios += [ratio] if naam in PAGES else []
            vragen = f"{pairs[0][0]['queries']} / {cold['queries']} / {pairs[0][1]['queries']}"
            print(f"| {naam} | {empty:.1f} | {full:.1f} | {ratio:.2f} | {cold['ms']:.1f} | {vragen} |", flush=True)
    print(f"\nmediaan over de dashboards: {statistics.median(ratios):.2f}, hoogste {max(ratios):.2f}", flush=True)


def sizes(regio: dict[str, str], land: dict[str, str], keer: int) -> None:
    """The same pages in both databases, in turn: kept and, with a new choice each time, made again."""
    print("\n| bladzijde | regio ms | land ms | verhouding |\n|---|---|---|---|")
    with Bezoeker(regio, [GEMEENTE]) as klein, Bezoeker(land, [GEMEENTE]) as groot:
        for naam, pad in PAGES.items():
            keys = [f"{pad}{'&' if '?' in pad else '?'}cijfer=x{nr}&gebied=x{nr}" for nr in range(keer)]
            for soort, addresses in (("daarna", [pad] * keer), ("gemaakt", keys)):
                pairs = [(klein.get(een)["ms"], groot.get(een)["ms"]) for een in addresses]
                a, b = (statistics.median(pair[side] for pair in pairs) for side in (0, 1))
                ratio = statistics.median(big / small for small, big in pairs)
                print(f"| {naam}, {soort} | {a:.1f} | {b:.1f} | {ratio:.2f} |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--schaal", choices=("klein", "regio", "both", "hier"), default="regio")
    parser.add_argument("--keer", type=int, default=31)
    options = parser.parse_args()
    if options.schaal == "hier":
        against_empty(dict(os.environ), options.keer)
        return
    environment = counted("regio" if options.schaal == "both" else options.schaal)
    against_empty(environment, options.keer)
    if options.schaal == "both":
        sizes(environment, counted("land"), options.keer)


if __name__ == "__main__":
    main()
