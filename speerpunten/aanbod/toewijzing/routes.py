"""Measured distances by road between kernen, and what they say about places near those kernen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from speerpunten.aanbod.toewijzing.afstand import Getallen, metres
from speerpunten.aanbod.toewijzing.invoer import Beddenplek, Punt, Werkplek

ONBEKEND = -1
Plekken = Sequence[Beddenplek] | Sequence[Werkplek] | Sequence[Punt]


@dataclass(frozen=True, slots=True)
class Routematrix:
    """`meters[i][j]`: whole metres by road from kern i to kern j; -1 where nobody measured. `peildatum`: ISO date of the measurement.

    A road that was measured one way only counts for both ways.
    """

    kernen: tuple[Punt, ...]
    meters: tuple[tuple[int, ...], ...]
    bron: str
    peildatum: str

    @property
    def paren(self) -> int:
        """Pairs of two kernen, whichever way."""
        return len(self.kernen) * (len(self.kernen) - 1) // 2

    @property
    def gemeten(self) -> int:
        """How many of those pairs were measured."""
        return int((np.triu(np.array(self.meters), 1) > 0).sum())

    def between(self, van: Plekken, naar: Plekken, factor: float) -> Getallen:
        """Metres from each of `van` to each of `naar`: of the kernen they are nearest to in their own gemeente where those were measured,
        else straight on times `factor`; so too within one kern. Shape (van, naar).
        """
        recht = metres(_points(van), _points(naar), factor)
        if not recht.size:
            return recht
        rijen, kolommen = self._nearest(van), self._nearest(naar)
        tabel = np.array(self.meters, dtype=np.int64)
        gemeten = np.where(
            (rijen[:, None] >= 0) & (kolommen[None, :] >= 0), tabel[rijen[:, None], kolommen[None, :]], ONBEKEND
        )
        return np.where(gemeten > 0, gemeten, recht)

    def _nearest(self, plekken: Plekken) -> Getallen:
        """Number of the nearest kern of the own gemeente, so that a river is not crossed by mistake; -1 where that has none."""
        gevonden = np.full(len(plekken), ONBEKEND, dtype=np.int64)
        punten, gemeenten = _points(plekken), np.array([plek.gemeente for plek in plekken])
        codes, kernen = np.array([kern.gemeente for kern in self.kernen]), _points(self.kernen)
        for code in set(codes):
            waar, keuze = np.flatnonzero(gemeenten == code), np.flatnonzero(codes == code)
            gevonden[waar] = keuze[metres(punten[waar], kernen[keuze], 1).argmin(axis=1)]
        return gevonden

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        kernen = [[kern.gemeente, kern.kern, kern.x, kern.y] for kern in self.kernen]
        return {"kernen": kernen, "meters": [list(rij) for rij in self.meters], "bron": self.bron, "peildatum": self.peildatum}  # fmt: skip

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> "Routematrix":
        """What `as_dict` wrote."""
        return cls(
            tuple(Punt(*kern) for kern in values["kernen"]), tuple(map(tuple, values["meters"])), values["bron"], values["peildatum"]
        )  # fmt: skip

    @classmethod
    def of(
        cls, kernen: Sequence[Punt], meters: Mapping[tuple[str, str], int], *, bron: str, peildatum: str
    ) -> "Routematrix":
        """From metres per pair of keys (`GM0281:Tiel`)."""
        sleutels = [f"{kern.gemeente}:{kern.kern}" for kern in kernen]
        return cls(
            tuple(kernen),
            tuple(
                tuple(meters.get((van, naar), meters.get((naar, van), ONBEKEND)) for naar in sleutels) for van in sleutels
            ),
            bron, peildatum,
        )  # fmt: skip


def _points(plekken: Plekken) -> np.ndarray:
    return np.array([(plek.x, plek.y) for plek in plekken], dtype=float).reshape(-1, 2)
