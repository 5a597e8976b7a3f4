"""Made-up days of inspection: clustered candidates with a prize and a time on site, from a seed."""

import random
from dataclasses import dataclass

from handhaving.route import Kandidaat, Punt

WEST, OOST, ZUID, NOORD = 128_000, 190_000, 418_000, 440_000
"""About the region, metres RD."""
MINUTEN = 7 * 60


@dataclass(frozen=True)
class Dag:
    """Where one may go, and from where. `naam` says which seed and which kind."""

    naam: str
    start: Punt
    kandidaten: tuple[Kandidaat, ...]


def make_dag(zaad: int, *, aantal: int = 600, kort: bool = False) -> Dag:
    """Ten to 25 villages with four fifths of the candidates, the rest spread; prizes skewed, visits of 20 to 75 minutes.

    `kort`: visits of 8 to 20 minutes and a start in the far corner, so that a day has twice as many stops.
    """
    dobbel = random.Random(zaad)
    dorpen = [
        (dobbel.uniform(WEST, OOST), dobbel.uniform(ZUID, NOORD), dobbel.uniform(300, 2_500), dobbel.random() + 0.2)
        for _ in range(dobbel.randint(10, 25))
    ]
    duren = (8, 10, 12, 15, 20) if kort else (20, 25, 30, 30, 40, 45, 60, 75)
    kandidaten = []
    for nummer in range(aantal):
        if dobbel.random() < 0.2:
            punt = Punt(dobbel.uniform(WEST, OOST), dobbel.uniform(ZUID, NOORD))
        else:
            x, y, straal, _ = dobbel.choices(dorpen, [dorp[3] for dorp in dorpen])[0]
            punt = Punt(dobbel.gauss(x, straal), dobbel.gauss(y, straal))
        prijs = min(250, 5 + int(dobbel.expovariate(1 / 45)))
        kandidaten.append(Kandidaat(nummer, punt, prijs, dobbel.choice(duren)))
    start = Punt(130_000, 420_000) if kort else Punt(159_000, 432_000)
    return Dag(f"{'kort' if kort else 'gewoon'} {zaad}", start, tuple(kandidaten))
