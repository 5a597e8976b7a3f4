"""All travel times between the start (0) and the candidates (1, 2, …), as whole numbers."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from .typen import Kandidaat, Punt, Reis, Stop, Tocht

Tijden = NDArray[np.int32]


class Netwerk:
    """Times in seconds: `tijden` and `verblijf` as numpy columns, `reis` and `ter_plaatse` as lists for single look-ups.

    Only sums, products and square roots are used, which every machine rounds alike.
    """

    def __init__(self, kandidaten: Sequence[Kandidaat], start: Punt, reis: Reis) -> None:
        punten = [start, *(kandidaat.punt for kandidaat in kandidaten)]
        x, y = (np.array([punt[as_] for punt in punten], dtype=np.float64) for as_ in (0, 1))
        dx, dy = x[:, None] - x[None, :], y[:, None] - y[None, :]
        meters = np.sqrt(dx * dx + dy * dy) * reis.omweg
        self.meters: NDArray[np.int32] = np.rint(meters).astype(np.int32)
        self.tijden: Tijden = np.rint(meters * (3.6 / reis.kmu)).astype(np.int32)
        self.verblijf: Tijden = np.array([0, *(kandidaat.minuten * 60 for kandidaat in kandidaten)], dtype=np.int32)
        self.reis: list[list[int]] = self.tijden.tolist()
        self.ter_plaatse: list[int] = self.verblijf.tolist()
        self.prijzen: list[int] = [0, *(kandidaat.prijs for kandidaat in kandidaten)]
        self.kandidaten = kandidaten

    def duration(self, route: Sequence[int]) -> int:
        """Seconds of a route that begins and ends at 0, travel and time on site together."""
        reis, ter_plaatse, vorige, som = self.reis, self.ter_plaatse, 0, 0
        for plek in route[1:]:
            som += reis[vorige][plek] + ter_plaatse[plek]
            vorige = plek
        return som

    def worth(self, route: Sequence[int]) -> int:
        """What the stops of a route are worth together."""
        return sum(self.prijzen[plek] for plek in route)

    def describe(self, route: Sequence[int]) -> Tocht:
        """The route in words of the day: whole minutes, the sum rounded up once."""
        stops, vorige, seconden = [], 0, 0
        for plek in route[1:-1]:
            seconden += self.reis[vorige][plek]
            kandidaat = self.kandidaten[plek - 1]
            stops.append(
                Stop(
                    nummer=kandidaat.nummer,
                    meters=int(self.meters[vorige, plek]),
                    reisminuten=_minutes(self.reis[vorige][plek]),
                    minuten=kandidaat.minuten,
                    aankomst=_minutes(seconden),
                )
            )
            seconden += self.ter_plaatse[plek]
            vorige = plek
        terug = self.reis[vorige][0]
        return Tocht(
            stops=tuple(stops),
            terug_meters=int(self.meters[vorige, 0]),
            terug_minuten=_minutes(terug),
            minuten=-(-(seconden + terug) // 60),
            prijs=self.worth(route),
        )


def _minutes(seconden: int) -> int:
    return (seconden + 30) // 60
