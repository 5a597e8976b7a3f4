"""The day list: what our half second leaves behind, against a long run of our own and against OR-tools, on the same days.

    benchmarks/run ronde [--dagen 20] [--referentie 60] [--ortools 2]

The reference is the best of long runs with other seeds, until `--referentie` processor seconds are used; when ours or OR-tools
finds more, that is the reference. A gap is what is missing of it, in per cent of its worth.
"""

import argparse
import json
import subprocess
import time
from statistics import fmean

from benchmarks.opstelling import ROOT
from benchmarks.tochten import MINUTEN, Dag, make_dag
from handhaving.route import RONDEN, Reis, best_route
from handhaving.route.netwerk import Netwerk

LANG = 60_000
"""Rounds of one long run of the reference."""


def ours(dag: Dag, *, ronden: int = RONDEN, **keuze: int) -> tuple[int, int, float]:
    """Worth, stops and processor seconds of a day list."""
    begin = time.process_time()
    tocht = best_route(dag.kandidaten, dag.start, minuten=MINUTEN, ronden=ronden, **keuze)
    if tocht.minuten > MINUTEN:
        raise SystemExit(f"{dag.naam}: {tocht.minuten} minuten is te lang")
    return tocht.prijs, len(tocht.stops), time.process_time() - begin


def reference(dag: Dag, seconden: float) -> int:
    """The best worth of long runs with other seeds, for so many processor seconds."""
    beste, gebruikt, zaad = 0, 0.0, 1
    while gebruikt < seconden:
        prijs, _, duur = ours(dag, ronden=LANG, zaad=zaad)
        beste, gebruikt, zaad = max(beste, prijs), gebruikt + duur, zaad + 1
    return beste


def others(dag: Dag, python: str, seconden: int) -> tuple[int, float]:
    """What OR-tools finds in so many seconds of the clock, counted with our own table of times; and its processor seconds."""
    net = Netwerk(dag.kandidaten, dag.start, Reis())
    vraag = {"reis": net.reis, "verblijf": net.ter_plaatse, "prijzen": net.prijzen, "seconden": MINUTEN * 60}
    klaar = subprocess.run(
        [python, "-m", "benchmarks.ortools_tocht"], input=json.dumps(vraag | {"tijd": seconden}),
        capture_output=True, text=True, check=True, cwd=ROOT,
    )  # fmt: skip
    antwoord = json.loads(klaar.stdout)
    route = [0, *antwoord["stops"], 0]
    return (net.worth(route) if net.duration(route) <= MINUTEN * 60 else 0), antwoord["processor"]


def report(dagen: list[Dag], options: argparse.Namespace) -> None:
    """A line per day, then the mean and the worst."""
    print(
        "| day | stops | reference | ours: gap | processor s | OR-tools: gap, processor s |\n|---|---|---|---|---|---|",
        flush=True,
    )
    eigen, ander, duren = [], [], []
    for dag in dagen:
        prijs, stops, duur = ours(dag)
        vreemd, hun_duur = others(dag, options.orakels, options.ortools) if options.orakels else (0, 0.0)
        ijk = max(reference(dag, options.referentie), prijs, vreemd)
        eigen.append(100 * (1 - prijs / ijk))
        ander.append(100 * (1 - vreemd / ijk))
        duren.append(duur)
        vergeleken = f"{ander[-1]:.2f} % in {hun_duur:.1f}" if options.orakels else "not run"
        print(f"| {dag.naam} | {stops} | {ijk} | {eigen[-1]:.2f} % | {duur:.2f} | {vergeleken} |", flush=True)
    vergeleken = f"{fmean(ander):.2f} / {max(ander):.2f} %" if options.orakels else "not run"
    print(f"| mean / worst | | | {fmean(eigen):.2f} / {max(eigen):.2f} % | {fmean(duren):.2f} | {vergeleken} |\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dagen", type=int, default=20)
    parser.add_argument("--kort", type=int, default=10, help="zoveel dagen met korte bezoeken erbij")
    parser.add_argument("--referentie", type=float, default=60)
    parser.add_argument("--ortools", type=int, default=2)
    parser.add_argument("--orakels", help="een Python met OR-tools")
    options = parser.parse_args()
    if options.dagen:
        report([make_dag(zaad) for zaad in range(options.dagen)], options)
    if options.kort:
        report([make_dag(zaad, kort=True) for zaad in range(options.kort)], options)


if __name__ == "__main__":
    main()
