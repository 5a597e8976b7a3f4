"""The usual time in a stage, counted with projects that are still in it (Kaplan and Meier, 1958).

Leaving the running ones out would make every stage look short: only the fast ones have left it. Here each counts as "at least so
long": it takes part in every day that it stood there, and in none after.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from speerpunten.aanbod.doorlooptijd.verblijf import Einde, Verblijf

HALF = 0.5
KWART = 0.25
MARGE = 1e-9


@dataclass(frozen=True)
class Doorlooptijd:
    """Days in a stage. `klaar`, `loopt`, `uitgevallen`: how many stays ended onward, still run, or ended off the road.

    `kwart`, `mediaan`, `driekwart`: the day by which a quarter, half and three quarters have gone on; None when it has not come
    that far. `genoeg`: whether so many went on that the figures say something.
    """

    klaar: int
    loopt: int
    uitgevallen: int
    kwart: int | None
    mediaan: int | None
    driekwart: int | None
    genoeg: bool

    @property
    def aantal(self) -> int:
        """All stays that were counted."""
        return self.klaar + self.loopt + self.uitgevallen


def estimate(verblijven: Iterable[Verblijf], *, minstens: int) -> Doorlooptijd:
    """The time of these stays; `minstens`: so many must have gone on before a figure is shown."""
    rij = list(verblijven)
    aantal = {einde: sum(1 for verblijf in rij if verblijf.einde is einde) for einde in Einde}
    curve = survival(rij)
    return Doorlooptijd(
        aantal[Einde.VERDER], aantal[Einde.LOOPT], aantal[Einde.UITGEVALLEN], _day(curve, 1 - KWART), _day(curve, HALF),
        _day(curve, KWART), aantal[Einde.VERDER] >= minstens,
    )  # fmt: skip


def survival(verblijven: Iterable[Verblijf]) -> list[tuple[int, float]]:
    """Per day on which somebody went on: the share (0 to 1) that is still there after it.

    Whoever still runs, or fell out, on a day counts as still there on that day.
    """
    rij = list(verblijven)
    gevonden, blijft = [], 1.0
    for dag in sorted({verblijf.dagen for verblijf in rij if verblijf.einde is Einde.VERDER}):
        nog = sum(1 for verblijf in rij if verblijf.dagen >= dag)
        weg = sum(1 for verblijf in rij if verblijf.dagen == dag and verblijf.einde is Einde.VERDER)
        blijft *= 1 - weg / nog
        gevonden.append((dag, blijft))
    return gevonden


def _day(curve: list[tuple[int, float]], rest: float) -> int | None:
    """The first day after which at most `rest` (0 to 1) is still there."""
    return next((dag for dag, blijft in curve if blijft <= rest + MARGE), None)
