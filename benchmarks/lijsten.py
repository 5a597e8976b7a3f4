"""List pages of an official of one gemeente: *land* against *regio*, and row security against the manager's filter alone.

    benchmarks/run lijsten [--keer 31]

Every page goes through the whole of the middleware under the restricted login. The visitors that are compared take turns, so
that another load on the machine hits both.
"""

import argparse
import statistics
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

import psycopg

from benchmarks.bezoeker import Bezoeker
from benchmarks.opstelling import ensure_database

GROOTSTE = "GM0281"
LOCATIES, VERBLIJVEN = "/registratie/locaties/", "/registratie/verblijven/"
AANTALLEN = "select gemeente_code, count(*) from registratie_verblijf group by 1"


def pages(feiten: dict[str, Any]) -> dict[str, str]:
    """What is measured: name and address, with words that occur in the data of this visitor."""
    vanaf = {"van": feiten["vanaf"], "tot": feiten["tot"], "stand": ""}
    vragen: list[tuple[str, str, dict[str, Any]]] = [
        ("locaties", LOCATIES, {}),
        ("locaties, op bezetting", LOCATIES, {"sort": "-bezet"}),
        ("locaties, op aanbieder", LOCATIES, {"sort": "organisatie"}),
        ("locaties, met bedden vrij", LOCATIES, {"stand": "vrij"}),
        ("locaties, zoeken op plaats", LOCATIES, {"q": feiten["plaats"]}),
        ("verblijven, nu aanwezig", VERBLIJVEN, {}),
        ("verblijven, bladzijde 10", VERBLIJVEN, {"page": 10}),
        ("verblijven, alle", VERBLIJVEN, {"stand": ""}),
        ("verblijven, vertrokken", VERBLIJVEN, {"stand": "vertrokken"}),
        ("verblijven, langer dan verwacht", VERBLIJVEN, {"stand": "over_tijd"}),
        ("verblijven, aankomst in een maand", VERBLIJVEN, vanaf),
        ("verblijven, taal Pools", VERBLIJVEN, {"taal": "pl"}),
        ("verblijven, van een locatie", VERBLIJVEN, {"locatie": feiten["locatie"], "stand": ""}),
        ("verblijven, zoeken op naam", VERBLIJVEN, {"q": feiten["naam"], "stand": ""}),
        ("verblijven, op naam", VERBLIJVEN, {"sort": "naam"}),
        ("verblijven, op locatie", VERBLIJVEN, {"sort": "locatie"}),
        ("verblijven, op vertrek", VERBLIJVEN, {"sort": "-vertrek", "stand": ""}),
    ]
    return {naam: f"{pad}?{urlencode(vraag)}" for naam, pad, vraag in vragen}


def compare(titel: str, left: Bezoeker, right: Bezoeker, keer: int) -> None:
    """Every page by both visitors in turn; prints the medians and their ratio, and the same of the median page."""
    print(f"\n{titel}\n")
    for naam, bezoeker in (("A", left), ("B", right)):
        feiten = bezoeker.feiten
        print(f"{naam}: {bezoeker.naam}, {feiten['locaties']} locaties, {feiten['verblijven']} verblijven")
    print(
        "\n| bladzijde | A ms | B ms | B/A | A sql ms | B sql ms | vragen A/B | rijen A/B |\n|---|---|---|---|---|---|---|---|"
    )
    ratios, found = [], []
    asked = zip(pages(left.feiten).items(), pages(right.feiten).values(), strict=True)
    for (naam, pad_left), pad_right in asked:
        answers = [(left.get(pad_left), right.get(pad_right)) for _ in range(keer + 3)][3:]
        a, b = ([pair[side] for pair in answers] for side in (0, 1))
        medians = [middle(answers, key) for key in ("ms", "sql_ms") for answers in (a, b)]
        ratios.append(statistics.median(y["ms"] / x["ms"] for x, y in answers))
        found.append(medians)
        counts = " | ".join(f"{a[0][key]} / {b[0][key]}" for key in ("queries", "rijen"))
        print(
            f"| {naam} | {medians[0]:.1f} | {medians[1]:.1f} | {ratios[-1]:.2f}"
            f" | {medians[2]:.1f} | {medians[3]:.1f} | {counts} |",
            flush=True,
        )
    whole = [statistics.median(column) for column in zip(*found, strict=True)]
    print(f"\nmediaan over de bladzijden: A {whole[0]:.1f} ms, B {whole[1]:.1f} ms, verhouding {statistics.median(ratios):.2f},"
          f" hoogste {max(ratios):.2f}", flush=True)  # fmt: skip


def middle(answers: Sequence[dict[str, Any]], key: str) -> float:
    """The median of one figure."""
    return statistics.median(answer[key] for answer in answers)


def nearest(regio: dict[str, str], land: dict[str, str]) -> str:
    """The gemeente of *land* that holds about as many stays as the largest one of *regio*."""
    counts = []
    for environment in (regio, land):
        with psycopg.connect(environment["DATABASE_OWNER_URL"]) as owner:
            counts.append(dict(owner.execute(AANTALLEN).fetchall()))
    return min(counts[1], key=lambda code: abs(counts[1][code] - counts[0][GROOTSTE]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keer", type=int, default=31)
    parser.add_argument("--laden", action="store_true", help="alleen de twee databases vullen")
    options = parser.parse_args()
    regio, land, keer = ensure_database("regio"), ensure_database("land"), options.keer
    if options.laden:
        return
    even_groot = nearest(regio, land)
    with Bezoeker(regio, [GROOTSTE]) as klein, Bezoeker(land, [even_groot]) as groot:
        compare("Land tegen regio, gemeenten van gelijke omvang (A regio, B land)", klein, groot, keer)
    with Bezoeker(regio, [GROOTSTE]) as klein, Bezoeker(land, [GROOTSTE]) as groot:
        compare("Land tegen regio, in beide de grootste gemeente (A regio, B land)", klein, groot, keer)
    for naam, environment in (("land", land), ("regio", regio)):
        with (
            Bezoeker(environment, [GROOTSTE], row_security=False) as zonder,
            Bezoeker(environment, [GROOTSTE]) as met,
        ):
            compare(f"Rijbeveiliging op {naam} (A alleen de manager, B met rijbeveiliging)", zonder, met, keer)


if __name__ == "__main__":
    main()
