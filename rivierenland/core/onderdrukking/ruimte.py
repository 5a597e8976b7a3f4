"""What a reader must reckon with: how far every withheld count can lie from the true one, as linear programmes on HiGHS.

Only differences from the true counts are variables: in every sum they must cancel out. A withheld count is one at least, because a nought
is shown. The reader may know that one count is small (then it is under its threshold) and may be a gemeente that knows its own.
One solution says something of every count in it, so each is kept as evidence: how far, and which counts had to move for it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import highspy
import numpy as np

from rivierenland.core.onderdrukking.stelsel import Cel, Gegeven, Stelsel

NIHIL = 1e-6


class _Silent(highspy.Highs):
    """HiGHS greets on the console while it is being made, before anybody can ask it not to."""

    def enableCallbacks(self) -> None:
        self.silent()
        super().enableCallbacks()


def quiet() -> highspy.Highs:
    """A solver that says nothing and does the same on every machine: one thread, no clock."""
    highs = _Silent()
    highs.setOptionValue("threads", 1)
    highs.setOptionValue("parallel", "off")
    return highs


@dataclass(frozen=True, slots=True)
class Bereik:
    """How far a count can move one way, by moving the counts of `met` (bits by place)."""

    stap: float = 0.0
    met: int = 0


class Bouw:
    """What the sums alone say, for who sees no more than which counts are nought: no way of withholding leaves more room than this."""

    def __init__(self, stelsel: Stelsel):
        self.stelsel = stelsel
        self.cellen = [cel for cel in stelsel.cellen if cel.waarde > 0 or cel.gegeven is Gegeven.VERBORGEN]
        self.plek = {cel.sleutel: nr for nr, cel in enumerate(self.cellen)}
        ver = float(max((cel.drempel for cel in self.cellen), default=0))
        self.laag = np.array([-min(ver, float(max(0, cel.waarde - 1))) for cel in self.cellen])
        self.hoog = np.full(len(self.cellen), ver)

    @cached_property
    def model(self) -> highspy.Highs:
        """Every count that is not nought a column, every sum a row."""
        rijen = [
            [(self.plek[sleutel], keer) for sleutel, keer in ((som.totaal, 1.0), *((d, -1.0) for d in som.delen)) if sleutel in self.plek]
            for som in self.stelsel.optellingen
        ]  # fmt: skip
        highs = quiet()
        highs.passModel(linear(len(self.cellen), [rij for rij in rijen if rij]))
        highs.changeObjectiveSense(highspy.ObjSense.kMaximize)
        return highs

    def room(self, kijker: str, sleutel: str) -> int:
        """How far the lowest and highest value of a small count lie apart when all that is not the own of who looks is withheld."""
        nr, alle = self.plek[sleutel], np.arange(len(self.cellen), dtype=np.int32)
        vrij = np.array([not kijker or cel.eigenaar != kijker for cel in self.cellen], dtype=float)
        laag, hoog = self.laag * vrij, self.hoog * vrij
        cel = self.cellen[nr]
        laag[nr], hoog[nr] = 1.0 - cel.waarde, float(self.stelsel.top(cel) - cel.waarde)
        self.model.changeColsBounds(len(alle), alle, laag, hoog)
        ver = 0.0
        for richting in (1.0, -1.0):
            self.model.changeColCost(nr, richting)
            self.model.run()
            ver += abs(float(self.model.getSolution().col_value[nr]))
        self.model.changeColCost(nr, 0.0)
        return int(ver + NIHIL)


class Ruimte:
    """One part of a system of which every cell can be withheld. Cells are numbered by their place in `cellen`."""

    def __init__(self, stuk: Stelsel, spelingen: Mapping[str, int], bouw: "Bouw"):
        self.cellen: list[Cel] = list(stuk.cellen)
        self._speling = [spelingen.get(cel.sleutel, 0) for cel in self.cellen]
        self._minder: dict[tuple[str, int], float] = {}
        self._bouw = bouw
        self.sommen = stuk.optellingen
        plek = {cel.sleutel: nr for nr, cel in enumerate(self.cellen)}
        self.rijen = [
            [*((plek[deel], -1.0) for deel in som.delen), *([(plek[som.totaal], 1.0)] if som.totaal else [])]
            for som in self.sommen
        ]
        ver = float(max(cel.drempel for cel in self.cellen))
        self.omlaag = np.array([-min(ver, float(max(0, cel.waarde - 1))) for cel in self.cellen])
        self.omhoog = np.full(len(self.cellen), ver)
        self.klein = [nr for nr, cel in enumerate(self.cellen) if cel.is_klein]
        self.vast = sum(1 << nr for nr, cel in enumerate(self.cellen) if cel.moet_dicht)
        self.grens = {
            nr: (1.0 - self.cellen[nr].waarde, float(stuk.top(self.cellen[nr]) - self.cellen[nr].waarde))
            for nr in self.klein
        }
        self.kijkers = ["", *sorted({cel.eigenaar for cel in self.cellen} - {""})]
        self.eigen = {
            kijker: sum(1 << nr for nr, cel in enumerate(self.cellen) if kijker and cel.eigenaar == kijker)
            for kijker in self.kijkers
        }

    def needed(self, kijker: str, nr: int) -> float:
        """How much room this small count needs from who looks."""
        return self._minder.get((kijker, nr), float(self._speling[nr]))

    def can_ask_less(self, kijker: str, nr: int) -> bool:
        """Whether less room than the rule asks is all there can be, whatever is withheld; then that is asked from now on."""
        meest = self._bouw.room(kijker, self.cellen[nr].sleutel)
        if (kijker, nr) in self._minder or meest >= self._speling[nr]:
            return False
        self._minder[kijker, nr] = float(meest)
        return True

    @property
    def is_een_tabel(self) -> bool:
        """Whether every cell stands in two sums at most, as in a table with its totals: then it is a network."""
        keren = np.bincount([nr for rij in self.rijen for nr, _ in rij], minlength=1)
        return int(keren.max()) <= 2

    @property
    def vragen(self) -> list[tuple[str, int]]:
        """Everything that must be safe: who looks, and at which small count of another."""
        return [(kijker, nr) for kijker in self.kijkers for nr in self.klein if not self.eigen[kijker] >> nr & 1]

    @cached_property
    def model(self) -> highspy.Highs:
        """The programme: every difference a column, every sum a row; asked again and again with other bounds, from where it stood."""
        highs = quiet()
        highs.passModel(linear(len(self.cellen), self.rijen))
        highs.changeObjectiveSense(highspy.ObjSense.kMaximize)
        return highs

    def reach(self, nr: int, richting: int, mate: np.ndarray) -> tuple[float, np.ndarray, np.ndarray]:
        """How far count `nr` moves at most (richting 1 up, -1 down), the differences, and the worth of more room for each.

        `mate`: per cell how far it may be withheld, 0 (shown) to 1. A small count stays under its threshold itself.
        """
        laag, hoog = self.omlaag * mate, self.omhoog * mate
        laag[nr], hoog[nr] = self.grens[nr]
        return self._solve(nr, richting, laag, hoog)

    def _solve(
        self, nr: int, richting: int, laag: np.ndarray, hoog: np.ndarray
    ) -> tuple[float, np.ndarray, np.ndarray]:
        alle = np.arange(len(self.cellen), dtype=np.int32)
        self.model.changeColsBounds(len(alle), alle, laag, hoog)
        self.model.changeColCost(nr, float(richting))
        self.model.run()
        uit = self.model.getSolution()
        stap, winst = np.array(uit.col_value), np.array(uit.col_dual)
        self.model.changeColCost(nr, 0.0)
        return abs(float(stap[nr])), stap, winst


class Stand:
    """Which cells are withheld (bits), and the evidence gathered so far that each small count is safe."""

    def __init__(self, ruimte: Ruimte, dicht: int):
        self.ruimte, self.dicht = ruimte, dicht
        self.bewijs: dict[tuple[str, int, int], Bereik] = {}

    def copy(self) -> "Stand":
        """The same, to try something on."""
        ander = Stand(self.ruimte, self.dicht)
        ander.bewijs = dict(self.bewijs)
        return ander

    def is_safe(self, kijker: str, nr: int) -> bool:
        """Whether who looks is left with enough room for this small count."""
        nodig = self.ruimte.needed(kijker, nr) - NIHIL
        if self._width(kijker, nr) >= nodig:
            return True
        for richting in (1, -1):
            self.measure(kijker, nr, richting)
            if self._width(kijker, nr) >= nodig:
                return True
        return False

    def measure(self, kijker: str, nr: int, richting: int) -> float:
        """The furthest this count goes one way; what the solution proves of others is kept too."""
        mate = bits(self.dicht & ~self.ruimte.eigen[kijker], len(self.ruimte.cellen))
        ver, stap, _ = self.ruimte.reach(nr, richting, mate)
        self._learn(stap)
        return ver

    def show(self, nr: int) -> None:
        """Show a cell after all; evidence that needed it is gone."""
        self.dicht &= ~(1 << nr)
        self.bewijs = {vraag: bereik for vraag, bereik in self.bewijs.items() if not bereik.met >> nr & 1}

    def _width(self, kijker: str, nr: int) -> float:
        return sum(self.bewijs.get((kijker, nr, richting), Bereik()).stap for richting in (1, -1))

    def _learn(self, stap: np.ndarray) -> None:
        met = sum(1 << int(nr) for nr in np.flatnonzero(np.abs(stap) > NIHIL))
        for nr in self.ruimte.klein:
            if met >> nr & 1:
                richting = 1 if stap[nr] > 0 else -1
                # A smaller step of the same kind is always possible too, up to the limits of this count itself.
                ver = min(abs(float(stap[nr])), abs(self.ruimte.grens[nr][richting > 0]))
                # Who knows none of the counts that move reckons with the same: one solution serves nearly every reader.
                for ander, eigen in self.ruimte.eigen.items():
                    if not met & eigen and ver > self.bewijs.get((ander, nr, richting), Bereik()).stap + NIHIL:
                        self.bewijs[ander, nr, richting] = Bereik(ver, met)


def linear(kolommen: int, rijen: list[list[tuple[int, float]]]) -> highspy.HighsLp:
    """A programme whose every row adds up to nought; bounds and prices come later."""
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = kolommen, len(rijen)
    lp.col_cost_ = lp.col_lower_ = lp.col_upper_ = np.zeros(kolommen)
    lp.row_lower_ = lp.row_upper_ = np.zeros(len(rijen))
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = np.cumsum([0, *map(len, rijen)], dtype=np.int32)
    lp.a_matrix_.index_ = np.array([nr for rij in rijen for nr, _ in rij], dtype=np.int32)
    lp.a_matrix_.value_ = np.array([keer for rij in rijen for _, keer in rij])
    return lp


def bits(getal: int, lengte: int) -> np.ndarray:
    """The bits of a number as noughts and ones."""
    return np.array([getal >> nr & 1 for nr in range(lengte)], dtype=float)
