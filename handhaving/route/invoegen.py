"""Put candidates into a route, each where it costs least, the one that is worth most for its time first."""

from itertools import pairwise
from random import Random

import numpy as np
from numpy.typing import NDArray

from .netwerk import Netwerk

ONMOGELIJK = 10**9
RUIS, SMAKEN = 0.3, 64
MEEST = 128
"""As many stops as the table of places has room for; a day never has them."""


class Invoeger:
    """Fills routes up to `seconden`. Of every place between two stops it keeps what each candidate would cost there.

    The choice is by worth per second, or by worth to the power 1.5 per second, with a little noise that is drawn once: that
    is what makes one filling differ from the next.
    """

    def __init__(self, net: Netwerk, seconden: int, dobbel: Random) -> None:
        self.net, self.seconden, self.dobbel = net, seconden, dobbel
        prijs = np.array(net.prijzen, dtype=np.float64)
        steil = prijs * np.sqrt(prijs)
        self._smaken = [
            (steil if smaak % 2 else prijs)
            * np.array([1 + RUIS * (2 * dobbel.random() - 1) for _ in net.prijzen], dtype=np.float64)
            for smaak in range(SMAKEN)
        ]
        self._kosten: dict[tuple[int, int], NDArray[np.int32]] = {}
        self._plekken = np.empty((MEEST, len(net.prijzen)), dtype=np.int32)

    def fill(self, route: list[int], duur: int, prijs: int) -> tuple[list[int], int, int]:
        """The route with as much put in as fits; with its seconds and its worth."""
        plekken, dobbel, smaken, prijzen = self._plekken, self.dobbel.random, self._smaken, self.net.prijzen
        overgangen = list(pairwise(route))
        for i, (voor, na) in enumerate(overgangen):
            plekken[i] = self._cost(voor, na)
        aantal, gekozen = len(overgangen), route[1:-1]
        while aantal < MEEST:
            kosten = plekken[:aantal].min(axis=0)
            kosten[gekozen] = ONMOGELIJK
            waarde = smaken[int(dobbel() * SMAKEN)] / kosten
            waarde[kosten > self.seconden - duur] = 0
            beste = int(waarde.argmax())
            if waarde[beste] <= 0:
                break
            plek = int(plekken[:aantal, beste].argmin())
            voor, na = overgangen[plek]
            overgangen[plek] = (voor, beste)
            overgangen.append((beste, na))
            plekken[plek], plekken[aantal] = self._cost(voor, beste), self._cost(beste, na)
            aantal += 1
            gekozen.append(beste)
            duur, prijs = duur + int(kosten[beste]), prijs + prijzen[beste]
        return _chain(overgangen), duur, prijs

    def _cost(self, voor: int, na: int) -> NDArray[np.int32]:
        """Per candidate: the seconds it adds between these two, time on site included."""
        kosten = self._kosten.get((voor, na))
        if kosten is None:
            net = self.net
            kosten = net.tijden[voor] + net.tijden[na] + net.verblijf - net.reis[voor][na]
            np.maximum(kosten, 1, out=kosten)
            kosten[0] = ONMOGELIJK
            self._kosten[voor, na] = kosten
        return kosten


def _chain(overgangen: list[tuple[int, int]]) -> list[int]:
    if overgangen == [(0, 0)]:
        return [0, 0]
    volgende, route = dict(overgangen), [0]
    while len(route) == 1 or route[-1]:
        route.append(volgende[route[-1]])
    return route
