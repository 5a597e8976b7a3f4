"""The marks of one view of the map: how the points of the layers are put together."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from rivierenland.core.rd import Kader
from speerpunten.aanbod.enums.kaart import Kaartlaag
from speerpunten.aanbod.kaart.clusters import Groep, cell_size, group

MOST_CELLS = 64
"""Cells along the longer side of a view, whatever is asked: a map of the whole region at the deepest zoom stays a small answer."""

Spot = tuple[int, int, int, int]
"""Key, metres RD and value of a card."""


class Laagbeeld(NamedTuple):
    """The marks of a layer; `sleutels[nr]` is the key of the card that a group calls its member `nr`."""

    groepen: Sequence[Groep]
    sleutels: Sequence[int]
    aantal: int
    som: int


class Beeld(NamedTuple):
    """All layers of a view. `cel`: side of the cells in metres, 0 when every spot stands alone."""

    lagen: Mapping[Kaartlaag, Laagbeeld]
    cel: float


def view_of(spots: Mapping[Kaartlaag, Sequence[Spot]], zoom: int, kader: Kader, breedte: int | None = None) -> Beeld:
    """The marks for these points at this zoom. One size of cell for all layers, so that they thin out together.

    `breedte`: of the map on the screen in pixels, when it is known.
    """
    aantal = sum(map(len, spots.values()))
    cel = cell_size(zoom, aantal, breedte)
    if cel:
        cel = max(cel, max(kader.xmax - kader.xmin, kader.ymax - kader.ymin) / MOST_CELLS)
    return Beeld({laag: layer(rows, cel) for laag, rows in spots.items()}, cel)


def layer(rows: Sequence[Spot], cel: float) -> Laagbeeld:
    """The marks of one layer. Of a group in a cell only a single is named: a larger one opens by zooming in."""
    keys, xs, ys, waarden = zip(*rows, strict=True) if rows else ((), (), (), ())
    groepen = group(xs, ys, waarden, cel, noem=1 if cel else len(keys))
    return Laagbeeld(groepen, keys, len(keys), sum(waarden))
