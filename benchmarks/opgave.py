"""The band of the task: 2,000 draws for eight gemeenten, against the statements alone, and how steady its limits are.

    benchmarks/run opgave [--keer 15]

Needs no database: the counts are made up at the size of the region. Statement and band take turns. Steadiness: how far the limits
of 2,000 draws with another seed lie from those of 200,000, in percent of the width of the band.
"""

import argparse
import statistics
import time
import tracemalloc
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from random import Random
from typing import Any

from speerpunten.aanbod.opgave.aannames import Aannames
from speerpunten.aanbod.opgave.som import JAARROND, PIEK, Gemeentecijfers, Plan, Tijd, Vraag, statement
from speerpunten.aanbod.opgave.trekkingen import REGIO, TREKKINGEN, bands

VANDAAG = date(2026, 11, 26)
KANSEN = {"idee": 0.05, "verkenning": 0.15, "vooroverleg": 0.3, "aanvraag": 0.5, "besluit": 0.75, "realisatie": 0.95}
AANNAMES = Aannames(
    in_regio=0.9, eigen_woning=0.25, op_erf=0.6, groei={"laag": 0.023, "midden": 0.044, "hoog": 0.062}, afbouw_kern=0.1,
    niet_conform=0.08, vertraging=6, kansen=KANSEN, marges={"hoog": 0.05, "middel": 0.15, "laag": 0.4},
)  # fmt: skip


def region(plannen: int) -> list[Gemeentecijfers]:
    """Eight gemeenten with about 10,000 people at work and so many plans each."""
    kans = Random(8)
    return [
        Gemeentecijfers(
            code=f"GM{nr}", naam=f"Gemeente {nr}", bedden=1100, kern=250, tijdelijk=120,
            vraag={zekerheid: Vraag(420, 700) for zekerheid in AANNAMES.marges},
            plannen=[
                Plan(kans.choice(list(KANSEN)), kans.randrange(12, 240), opent=VANDAAG + timedelta(days=kans.randrange(100, 2500)))
                for _ in range(plannen)
            ],
        )
        for nr in range(8)
    ]  # fmt: skip


def all_statements(cijfers: list[Gemeentecijfers], tijd: Tijd) -> None:
    """The sums of eight gemeenten at both moments."""
    for een in cijfers:
        for moment in (JAARROND, PIEK):
            statement(een, AANNAMES, tijd, "midden", moment)


def median_ms(work: Callable[[], Any], keer: int) -> float:
    """Milliseconds of the processor, so that others on the machine do not count, after one run that does not count either."""
    found = []
    for _ in range(keer + 1):
        begin = time.process_time()
        work()
        found.append(1000 * (time.process_time() - begin))
    return statistics.median(found[1:])


def speed(keer: int) -> None:
    """The band beside the sixteen statements of the same question; and what it holds in memory at its peak."""
    print(
        "| plannen per gemeente | jaren | trekkingen | 16 sommen ms | band ms (processor) | piek MB |\n|---|---|---|---|---|---|"
    )
    for plannen, jaren, aantal in (
        (6, 10, TREKKINGEN),
        (6, 25, TREKKINGEN),
        (60, 25, TREKKINGEN),
        (6, 10, 10 * TREKKINGEN),
    ):
        cijfers, tijd = region(plannen), Tijd(VANDAAG, jaren)
        sommen = median_ms(partial(all_statements, cijfers, tijd), keer)
        band = partial(bands, cijfers, AANNAMES, tijd, "midden", JAARROND, aantal=aantal)
        ms = median_ms(band, keer)
        tracemalloc.start()
        band()
        piek = tracemalloc.get_traced_memory()[1] / 1e6
        tracemalloc.stop()
        print(f"| {plannen} | {jaren} | {aantal} | {sommen:.2f} | {ms:.1f} | {piek:.1f} |", flush=True)


def steadiness() -> None:
    """The worst and the median of twelve other seeds, for one gemeente and for the region, at ten years."""
    cijfers, tijd = region(6), Tijd(VANDAAG, 10)
    vast = bands(cijfers, AANNAMES, tijd, "midden", JAARROND, aantal=200_000)
    for code, naam in (("GM0", "één gemeente"), (REGIO, "de regio")):
        zeker = vast[code][-1]
        breed = zeker.p90 - zeker.p10
        afstanden = []
        for zaad in range(12):
            band = bands(cijfers, AANNAMES, tijd, "midden", JAARROND, zaad=zaad)[code][-1]
            afstanden += [abs(band.p10 - zeker.p10), abs(band.p90 - zeker.p90)]
        procenten = [100 * afstand / breed for afstand in afstanden]
        print(
            f"{naam}: band {breed:.0f} bedden breed, mediaan {statistics.median(procenten):.1f} %, ergste {max(procenten):.1f} %"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keer", type=int, default=15)
    arguments = parser.parse_args()
    speed(arguments.keer)
    print()
    steadiness()


if __name__ == "__main__":
    main()
