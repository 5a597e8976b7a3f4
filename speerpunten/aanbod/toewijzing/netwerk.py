"""The network of an allocation: an arc for every pair of beds and work that may be joined."""

from dataclasses import dataclass

import numpy as np

from speerpunten.aanbod.toewijzing.afstand import Getallen, Punten, between, metres
from speerpunten.aanbod.toewijzing.invoer import Regels, Vraagstuk

VOL = 300_000
"""Up to this many pairs every place of work may use every bed; a larger sum looks at the nearest places only."""
BUREN = 200
"""Places with beds that a place of work looks at in a large sum."""


@dataclass(frozen=True, slots=True)
class Netwerk:
    """Arcs sorted by place with beds: arc i joins `bed[i]` to `werk[i]` over `meters[i]` metres. `bedden`, `mensen`: per place.

    `boete`: what a person without a bed costs, in metres: more than any chain of moves can gain or cost, so that first as many
    people as possible get a bed and only then distance counts. It never leaves this room as a distance.
    """

    bedden: Getallen
    mensen: Getallen
    bed: Getallen
    werk: Getallen
    meters: Getallen
    boete: int

    @property
    def bogen(self) -> int:
        """How many pairs may be joined."""
        return len(self.meters)


def build(
    stuk: Vraagstuk, regels: Regels, *, routes: Getallen | None = None, vol: int = VOL, buren: int = BUREN
) -> Netwerk:
    """The network of a question. `routes`: measured metres, a row per place with beds and a column per place of work.

    Raises ValueError when the routes have another shape.
    """
    werkpunten = _points([(plek.x, plek.y) for plek in stuk.werk])
    bedpunten = _points([(plek.x, plek.y) for plek in stuk.bedden])
    bedden = np.array([plek.bedden for plek in stuk.bedden], dtype=np.int64)
    mensen = np.array([plek.mensen for plek in stuk.werk], dtype=np.int64)
    vorm = (len(bedden), len(mensen))
    if routes is not None and routes.shape != vorm:
        raise ValueError(f"routes must have the shape {vorm}, not {routes.shape}")
    if vorm[0] * vorm[1] <= vol or vorm[0] <= buren:
        bed = np.repeat(np.arange(vorm[0], dtype=np.int64), vorm[1])
        werk = np.tile(np.arange(vorm[1], dtype=np.int64), vorm[0])
        meters = (metres(bedpunten, werkpunten, regels.factor) if routes is None else routes.astype(np.int64)).ravel()
    else:
        nieuw = np.array([plek.nieuw for plek in stuk.bedden], dtype=bool)
        bed, werk = _neighbours(bedpunten, werkpunten, nieuw, buren)
        meters = between(bedpunten[bed], werkpunten[werk], regels.factor) if routes is None else routes[bed, werk]
    return Netwerk(bedden, mensen, bed, werk, meters, _penalty(meters, vorm))


def _points(punten: list[tuple[float, float]]) -> Punten:
    return np.array(punten, dtype=float).reshape(-1, 2)


def _penalty(meters: Getallen, vorm: tuple[int, int]) -> int:
    """More than a chain that visits every place once can gain or cost."""
    langste = int(meters.max()) if len(meters) else 1
    return 2 * max(langste, 1) * (min(vorm) + 1) + 1


def _neighbours(bedpunten: Punten, werkpunten: Punten, nieuw: np.ndarray, buren: int) -> tuple[Getallen, Getallen]:
    """Pairs of bed and work: the nearest for every place of work, and every place of work for a new place with beds."""
    from scipy.spatial import KDTree  # noqa: PLC0415 - half a second that no page should pay

    oud = np.flatnonzero(~nieuw)
    aantal = min(buren, len(oud))
    gevonden = KDTree(bedpunten[oud]).query(werkpunten, k=aantal)[1].reshape(len(werkpunten), aantal)
    bed = np.concatenate([oud[gevonden.ravel()], np.repeat(np.flatnonzero(nieuw), len(werkpunten))])
    werk = np.concatenate([
        np.repeat(np.arange(len(werkpunten)), aantal), np.tile(np.arange(len(werkpunten)), int(nieuw.sum())),
    ])  # fmt: skip
    volgorde = np.lexsort((werk, bed))
    return bed[volgorde].astype(np.int64), werk[volgorde].astype(np.int64)
