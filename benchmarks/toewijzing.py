"""The allocation: seconds and memory of the flow, of the prices and of one what-if, each size in a process of its own.

    benchmarks/run toewijzing [--klein 400x600] [--groot 4000x6000] [--linprog 200x300]

Beds and work are scattered around sixty kernen in a region of fifty by thirty kilometres, with five in a hundred beds too few. The
objective is held against scipy's linear programme (HiGHS) on a size that it can do, and with `--orakels PYTHON` against networkx.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from dataclasses import replace
from random import Random

from benchmarks.opstelling import ROOT
from speerpunten.aanbod.toewijzing import netwerk, oplossen, prijzen, uitkomst
from speerpunten.aanbod.toewijzing.invoer import Beddenplek, Punt, Regels, Vraagstuk, Werkplek

REGELS = Regels()
KERNEN, BREED, HOOG = 60, 50_000, 30_000
TEKORT = 0.95
NIEUW = 150


def make_question(werk: int, bedden: int, zaad: int = 1) -> tuple[Vraagstuk, list[Punt]]:
    """So many places of work and places with beds, and the kernen as points where a bed might come."""
    kans = Random(zaad)
    punten = [
        Punt("GM0281", f"kern {nr}", 128_000 + kans.random() * BREED, 416_000 + kans.random() * HOOG)
        for nr in range(KERNEN)
    ]

    def spot() -> tuple[float, float]:
        kern = kans.choice(punten)
        return kern.x + kans.gauss(0, 900), kern.y + kans.gauss(0, 900)

    plekken = tuple(
        Werkplek(nr, f"GM{nr % 8:04}", f"kern {nr % KERNEN}", *spot(), kans.randint(3, 60)) for nr in range(werk)
    )
    mensen = sum(plek.mensen for plek in plekken)
    gewicht = [kans.randint(4, 80) for _ in range(bedden)]
    som = sum(gewicht)
    return (
        Vraagstuk(
            plekken,
            tuple(
                Beddenplek(f"L{nr}", f"GM{nr % 8:04}", *spot(), max(1, round(TEKORT * mensen * deel / som)))
                for nr, deel in enumerate(gewicht)
            ),
        ),
        punten,
    )


def measure(werk: int, bedden: int) -> dict[str, float]:
    """One size: seconds per part on the clock and of the processor, arcs, and megabytes at most."""
    voor = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    stuk, punten = make_question(werk, bedden)
    klok: dict[str, float] = {}
    processor: dict[str, float] = {}

    def timed(naam, doe):
        begin, bezig = time.perf_counter(), time.process_time()
        gevonden = doe()
        klok[naam], processor[naam] = time.perf_counter() - begin, time.process_time() - bezig
        return gevonden

    net = timed("network", lambda: netwerk.build(stuk, REGELS))
    nu = timed("flow", lambda: oplossen.solve(net))
    timed("sums", lambda: uitkomst.overview(stuk, net, nu, REGELS))
    keten = timed("chains", lambda: prijzen.chains(net, nu))
    waarden = timed("values", lambda: prijzen.values(punten, stuk, REGELS, keten))
    beste = max(range(len(punten)), key=lambda nr: waarden[nr].meters)
    plek = Beddenplek("N", "GM0281", punten[beste].x, punten[beste].y, NIEUW, nieuw=True)

    def what_if():
        straks = replace(stuk, bedden=(*stuk.bedden, plek))
        erbij = netwerk.build(straks, REGELS)
        gevonden = oplossen.solve(erbij)
        uitkomst.overview(straks, erbij, gevonden, REGELS)
        return gevonden

    met = timed("what if", what_if)
    delen = {f"{naam}: clock": seconden for naam, seconden in klok.items()}
    delen |= {f"{naam}: processor": seconden for naam, seconden in processor.items()}
    samen = {f"base and what if: {wat}": sum(tijd[naam] for naam in ("network", "flow", "sums", "what if"))
             for wat, tijd in (("clock", klok), ("processor", processor))}  # fmt: skip
    return delen | samen | {
        "arcs": net.bogen, "MB before": voor, "MB at most": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "without a bed": int(nu.zonder_bed.sum()), "without a bed, what if": int(met.zonder_bed.sum()),
        "mean km": nu.meters / nu.gehuisvest / 1000, "mean km, what if": met.meters / met.gehuisvest / 1000,
    }  # fmt: skip


def compare(werk: int, bedden: int) -> dict[str, float | str]:
    """The same question by others: processor seconds, and whether the objective is the same to the unit."""
    import numpy as np
    from scipy.optimize import linprog
    from scipy.sparse import coo_matrix, hstack, identity, vstack

    stuk, _ = make_question(werk, bedden, zaad=2)
    net = netwerk.build(stuk, REGELS)
    oplossen.solve(net)  # imports the solver
    begin = time.process_time()
    doel = oplossen.solve(net).doel
    ons = time.process_time() - begin
    boog, een = np.arange(net.bogen), np.ones(net.bogen)
    gelijk = hstack([coo_matrix((een, (net.werk, boog)), (werk, net.bogen)), identity(werk)])
    hoogstens = hstack([coo_matrix((een, (net.bed, boog)), (bedden, net.bogen)), coo_matrix((bedden, werk))])
    begin = time.process_time()
    kosten = np.r_[net.meters, np.full(werk, net.boete)]
    lp = linprog(kosten, A_ub=vstack([hoogstens]), b_ub=net.bedden, A_eq=gelijk, b_eq=net.mensen, method="highs")
    hun = time.process_time() - begin
    gelijkheid = int(np.rint(lp.x).astype(np.int64) @ kosten)
    gevonden: dict[str, float | str] = {
        "ours": ons,
        "linprog": hun,
        "linprog objective": "equal" if gelijkheid == doel else "DIFFERS",
    }
    return gevonden | simplex(net, doel)


def simplex(net: netwerk.Netwerk, doel: int) -> dict[str, float | str]:
    """networkx's network simplex, where it is installed."""
    try:
        import networkx
    except ImportError:
        return {"networkx": "not installed"}
    graaf = networkx.DiGraph()
    graaf.add_node("bron", demand=-int(net.mensen.sum()))
    for nr, mensen in enumerate(net.mensen.tolist()):
        graaf.add_node(("w", nr), demand=mensen)
        graaf.add_edge("bron", ("w", nr), weight=net.boete)
    for nr, plekken in enumerate(net.bedden.tolist()):
        graaf.add_edge("bron", ("b", nr), capacity=plekken, weight=0)
    for bed, werk, meters in zip(net.bed.tolist(), net.werk.tolist(), net.meters.tolist(), strict=True):
        graaf.add_edge(("b", bed), ("w", werk), weight=meters)
    begin = time.process_time()
    kosten, _ = networkx.network_simplex(graaf)
    return {"networkx": time.process_time() - begin, "networkx objective": "equal" if kosten == doel else "DIFFERS"}


def apart(python: str, naam: str, maat: str) -> dict[str, float | str]:
    """One part in a process of its own, so that its memory is its own."""
    klaar = subprocess.run(
        [python, "-m", "benchmarks.toewijzing", naam, maat], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return json.loads(klaar.stdout)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("deel", nargs="?", choices=("measure", "compare"))
    parser.add_argument("maat", nargs="?")
    parser.add_argument("--klein", default="400x600")
    parser.add_argument("--groot", default="4000x6000")
    parser.add_argument("--linprog", default="200x300")
    parser.add_argument("--orakels", help="de Python met networkx")
    options = parser.parse_args()
    if options.deel:
        werk, bedden = (int(getal) for getal in options.maat.split("x"))
        print(json.dumps((measure if options.deel == "measure" else compare)(werk, bedden)))
        return
    for maat in (options.klein, options.groot):
        print(f"{maat} work x beds")
        for naam, waarde in apart(sys.executable, "measure", maat).items():
            print(f"  {naam:<28} {waarde:12.2f}")
    print(f"{options.linprog} work x beds, by others")
    for naam, uit in apart(options.orakels or sys.executable, "compare", options.linprog).items():
        print(f"  {naam:<28} {uit if isinstance(uit, str) else f'{uit:.3f}'}")


if __name__ == "__main__":
    main()
