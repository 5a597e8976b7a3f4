"""The best pattern for one table, with a proof of how good it is.

A pattern is safe when no small count is left with too little room. How much room a pattern gives is a linear programme, and its dual says
which cells would give more: a condition ("withhold enough of these") that every safe pattern meets. So an integer programme picks
the cheapest pattern under the conditions so far, each small count that is not safe in it adds one, and so on (Benders' decomposition, for
suppression by Fischetti and Salazar, Management Science 47, 2001). Limits are rounds and nodes, not seconds: the same counts
give the same pattern on any machine.
"""

from dataclasses import dataclass

import highspy
import numpy as np

from rivierenland.core.onderdrukking.gretig import Gretig
from rivierenland.core.onderdrukking.ruimte import NIHIL, Ruimte, Stand, bits, quiet

GOED_GENOEG = 0.02
"""How far above the proven least price a pattern may be."""
_RONDES_GEBROKEN = 25
_RONDES_GEHEEL, _KNOPEN = 25, 2_000


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """The best pattern that was found, what it costs, and what every safe pattern costs at least."""

    stand: Stand
    prijs: float
    ondergrens: float


def improve(gretig: Gretig, stand: Stand) -> Uitkomst:
    """Better than `stand` where that is possible, and the proof."""
    ruimte = gretig.ruimte
    meester = _Meester(ruimte, gretig.prijzen)
    best, prijs, onder = stand, gretig.cost(stand.dicht), 0.0
    for _ in range(_RONDES_GEBROKEN):
        mate, onder = meester.solve()
        if not meester.cut(mate):
            break
    meester.whole(_KNOPEN)
    for _ in range(_RONDES_GEHEEL):
        if prijs <= onder * (1 + GOED_GENOEG) + NIHIL:
            break
        mate, gevonden = meester.solve()
        onder = max(onder, gevonden)
        poging = gretig.find(sum(1 << int(nr) for nr in np.flatnonzero(mate > 0.5)))
        if gretig.cost(poging.dicht) < prijs - NIHIL:
            best, prijs = poging, gretig.cost(poging.dicht)
        if not meester.cut(np.round(mate)):
            break
    return Uitkomst(best, prijs, min(onder, prijs))


class _Meester:
    """Which cells to withhold at the least price, under the conditions so far."""

    def __init__(self, ruimte: Ruimte, prijzen: np.ndarray):
        self.ruimte = ruimte
        self.vast = bits(ruimte.vast, len(prijzen))
        self.prijzen = prijzen * (1 - self.vast)
        self.highs, self.geheel = quiet(), False
        for nr, prijs in enumerate(self.prijzen):
            self.highs.addCol(float(prijs), float(self.vast[nr]), 1.0, 0, np.array([], np.int32), np.array([]))

    def whole(self, knopen: int) -> None:
        """From now on a cell is withheld or not; at most so many nodes of the search a round."""
        self.highs.setOptionValue("mip_max_nodes", knopen)
        alle = np.arange(len(self.prijzen), dtype=np.int32)
        self.highs.changeColsIntegrality(len(alle), alle, np.ones(len(alle), np.uint8))  # 1: a whole number
        self.geheel = True

    def solve(self) -> tuple[np.ndarray, float]:
        """How far each cell is withheld, and the least price that any pattern has."""
        self.highs.run()
        info = self.highs.getInfo()
        onder = info.mip_dual_bound if self.geheel else info.objective_function_value
        return np.clip(np.array(self.highs.getSolution().col_value), 0, 1), float(onder)

    def cut(self, mate: np.ndarray) -> bool:
        """Add the conditions that this pattern breaks; False when it breaks none."""
        nieuw = False
        for kijker, nr in self.ruimte.vragen:
            vrij = 1 - bits(self.ruimte.eigen[kijker], len(self.prijzen))
            uit = [self.ruimte.reach(nr, richting, mate * vrij) for richting in (1, -1)]
            if sum(ver for ver, _, _ in uit) < self.ruimte.needed(kijker, nr) - NIHIL:
                self._add(kijker, nr, [winst for _, _, winst in uit], vrij)
                nieuw = True
        return nieuw

    def _add(self, kijker: str, nr: int, winsten: list[np.ndarray], vrij: np.ndarray) -> None:
        """Room is at most the sum of what each withheld cell adds to it; it must be enough."""
        gewicht = np.zeros(len(self.prijzen))
        nodig = self.ruimte.needed(kijker, nr)
        laag, hoog = self.ruimte.grens[nr]
        for winst in winsten:
            keer = np.maximum(winst * self.ruimte.omhoog, winst * self.ruimte.omlaag) * vrij
            nodig -= max(winst[nr] * hoog, winst[nr] * laag)
            keer[nr] = 0.0
            gewicht += keer
        nodig -= float(gewicht @ self.vast)
        gewicht = np.minimum(gewicht * (1 - self.vast), nodig)  # one cell that gives it all needs to give no more
        plekken = np.flatnonzero(gewicht > NIHIL).astype(np.int32)
        self.highs.addRow(nodig, highspy.kHighsInf, len(plekken), plekken, gewicht[plekken])
