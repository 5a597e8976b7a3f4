"""The road that always ends: for each small count the cheapest cells beside it, and after that show again what was not needed."""

from functools import cached_property

import highspy
import numpy as np

from rivierenland.core.onderdrukking.ruimte import NIHIL, Ruimte, Stand, bits, linear, quiet
from rivierenland.core.onderdrukking.stelsel import Onbeschermbaar

_EEN_BEETJE = 1e-4
"""What moving a withheld cell costs: nothing to the reader, but it keeps a road from wandering."""


class Gretig:
    """Patterns of one part of a system, by price per cell."""

    def __init__(self, ruimte: Ruimte, prijzen: np.ndarray):
        self.ruimte, self.prijzen = ruimte, prijzen

    def find(self, dicht: int) -> Stand:
        """A safe pattern that withholds at least `dicht`; nothing but `ruimte.vast` in it stays without being needed.

        Raises Onbeschermbaar.
        """
        stand = Stand(self.ruimte, dicht | self.ruimte.vast)
        # The smallest counts have the least room, and what is withheld for them often serves the others.
        for kijker, nr in sorted(self.ruimte.vragen, key=lambda vraag: (vraag[0], self.ruimte.cellen[vraag[1]].waarde)):
            while not stand.is_safe(kijker, nr):
                erbij = self._beside(stand, kijker, nr)
                if not erbij and not self.ruimte.can_ask_less(kijker, nr):
                    raise Onbeschermbaar([self.ruimte.cellen[nr].sleutel])
                stand.dicht |= erbij
        return self.clean(stand)

    def clean(self, stand: Stand) -> Stand:
        """Show again, the dearest first, what is not needed."""
        los = [nr for nr in range(len(self.prijzen)) if (stand.dicht & ~self.ruimte.vast) >> nr & 1]
        for nr in sorted(los, key=lambda nr: (-self.prijzen[nr], nr)):
            proef = stand.copy()
            proef.show(nr)
            if all(proef.is_safe(*vraag) for vraag in self.ruimte.vragen):
                stand = proef
        return stand

    def cost(self, dicht: int) -> float:
        """What a pattern costs, apart from what must be withheld anyway."""
        return float(self.prijzen @ bits(dicht & ~self.ruimte.vast, len(self.prijzen)))

    def _beside(self, stand: Stand, kijker: str, nr: int) -> int:
        """The cells to withhold so that this count gets its room, up or down, whichever is cheaper; 0 when there are none."""
        omhoog, omlaag = (stand.measure(kijker, nr, richting) for richting in (1, -1))
        speling, (laag, hoog) = self.ruimte.needed(kijker, nr), self.ruimte.grens[nr]
        doelen = [speling - omlaag] * (speling - omlaag <= hoog) + [omhoog - speling] * (omhoog - speling >= laag)
        keuzes = [keuze for doel in doelen if (keuze := self._road(stand, kijker, nr, doel))]
        if not keuzes:  # as far as it goes, one way and then the other
            wijd = Stand(self.ruimte, (1 << len(self.prijzen)) - 1)
            verder = [(wijd.measure(kijker, nr, 1), omhoog, 1), (wijd.measure(kijker, nr, -1), omlaag, -1)]
            keuzes = [
                keuze
                for ver, nu, kant in verder
                if ver > nu + NIHIL and (keuze := self._road(stand, kijker, nr, kant * ver))
            ]
        return min(keuzes, key=self.cost, default=0)

    def _road(self, stand: Stand, kijker: str, nr: int, doel: float) -> int:
        """The cells that move, and were not yet withheld, when this count moves to `doel` at the least price."""
        aantal = len(self.prijzen)
        dicht = bits(stand.dicht, aantal)
        vrij = 1 - bits(self.ruimte.eigen[kijker], aantal)
        omlaag, omhoog = -self.ruimte.omlaag * vrij, self.ruimte.omhoog * vrij
        onder, boven = np.zeros(2 * aantal), np.concatenate([omhoog, omlaag])
        onder[nr], boven[nr] = max(doel, 0.0), max(doel, 0.0)
        onder[aantal + nr], boven[aantal + nr] = max(-doel, 0.0), max(-doel, 0.0)
        prijs = np.where(dicht > 0, _EEN_BEETJE, self.prijzen)
        alle = np.arange(2 * aantal, dtype=np.int32)
        self._model.changeColsBounds(len(alle), alle, onder, boven)
        self._model.changeColsCost(len(alle), alle, np.concatenate([prijs, prijs]))
        self._model.run()
        if self._model.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return 0
        stap = np.array(self._model.getSolution().col_value)
        bewogen = np.abs(stap[:aantal] - stap[aantal:]) > NIHIL
        return sum(1 << int(plek) for plek in np.flatnonzero(bewogen & (dicht == 0)))

    @cached_property
    def _model(self) -> highspy.Highs:
        """Up and down apart, so that either way costs."""
        aantal = len(self.prijzen)
        highs = quiet()
        dubbel = [rij + [(plek + aantal, -keer) for plek, keer in rij] for rij in self.ruimte.rijen]
        highs.passModel(linear(2 * aantal, dubbel))
        return highs
