"""Withholding: two hundred tables, all attacked; how far single ones are from the proven least price, and how long each takes.

    benchmarks/run onderdrukking [--tabellen 200]

Half are single tables of 8 by 7 to 9 by 13, half are two such periods with their sum. Seconds are of the processor: the machine is shared.
Needs no database.
"""

import argparse
import statistics
import time
from dataclasses import dataclass
from random import Random

import numpy as np

from benchmarks.synthetische_tabellen import make_table
from rivierenland.core.onderdrukking.aanval import attack
from rivierenland.core.onderdrukking.gretig import Gretig
from rivierenland.core.onderdrukking.ruimte import Bouw, Ruimte
from rivierenland.core.onderdrukking.stelsel import Stelsel
from rivierenland.core.onderdrukking.volmaakt import improve


@dataclass(frozen=True, slots=True)
class Meting:
    """One table. `ondergrens`: what every safe pattern costs at least; `gretig`: what the greedy road alone costs."""

    cellen: int
    klein: int
    lekken: int
    prijs: float
    gretig: float
    ondergrens: float
    seconden: float
    aanval: float

    @property
    def gat(self) -> float:
        """How far above the proof, as a fraction of the price of what is withheld beside the small counts."""
        return self.prijs / self.ondergrens - 1 if self.ondergrens else 0.0


def measure(stelsel: Stelsel) -> Meting:
    """Protect it as a report does, attack it, and ask for the proof."""
    begin = time.process_time()
    prijzen, dicht = stelsel.prijzen(), set[str]()
    gretig = onder = 0.0
    for stuk in stelsel.stukken():  # the steps of `protect`, which keeps its proof to itself
        road = Gretig(
            Ruimte(stuk, stelsel.spelingen(), Bouw(stelsel)), np.array([prijzen[cel.sleutel] for cel in stuk.cellen])
        )
        stand = road.find(0)
        gretig += road.cost(stand.dicht)
        if road.ruimte.is_een_tabel:
            uit = improve(road, stand)
            stand, onder = uit.stand, onder + uit.ondergrens
        dicht |= {cel.sleutel for nr, cel in enumerate(stuk.cellen) if stand.dicht >> nr & 1}
    klaar = time.process_time()
    lekken = attack(stelsel, dicht)
    einde = time.process_time()
    klein = {cel.sleutel for cel in stelsel.cellen if cel.is_klein}
    prijs = sum(prijzen[sleutel] for sleutel in dicht - klein)
    return Meting(len(stelsel.cellen), len(klein), len(lekken), prijs, gretig, onder, klaar - begin, einde - klaar)


def main() -> None:
    """Measure and tell."""
    lezer = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    lezer.add_argument("--tabellen", type=int, default=200)
    keuze = lezer.parse_args()
    for perioden, naam in ((1, "one table"), (2, "two periods and their sum")):
        kans = Random(perioden)
        vormen = [(kans.choice((8, 9)), kans.randint(7, 13)) for _ in range(keuze.tabellen // 2)]
        tell(naam, [measure(make_table(nr, *vorm, perioden=perioden)) for nr, vorm in enumerate(vormen)])


def tell(naam: str, metingen: list[Meting]) -> None:
    """One block of lines."""
    gaten = [meting.gat for meting in metingen]
    seconden = [meting.seconden for meting in metingen]
    beter = 1 - sum(m.prijs for m in metingen) / max(1e-9, sum(m.gretig for m in metingen))
    print(
        f"{naam}: {len(metingen)} tables, {min(m.cellen for m in metingen)} to {max(m.cellen for m in metingen)} cells"
    )
    print(f"  leaks found by the attack: {sum(m.lekken for m in metingen)}")
    if any(meting.ondergrens for meting in metingen):
        print(f"  above the proven least: median {statistics.median(gaten):.1%}, highest {max(gaten):.1%}, "
              f"within 5 %: {sum(gat <= 0.05 for gat in gaten)}")  # fmt: skip
        print(f"  cheaper than the greedy road alone: {beter:.1%}")
    print(f"  seconds: median {statistics.median(seconden):.2f}, highest {max(seconden):.2f}; "
          f"attack highest {max(m.aanval for m in metingen):.2f}", flush=True)  # fmt: skip


if __name__ == "__main__":
    main()
