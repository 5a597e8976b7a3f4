"""The imported borders, for our own drawings and for the map in the browser."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from time import monotonic
from typing import Any

from django.conf import settings

from rivierenland.core.charts.borders import Borders, from_rd, to_rd, traced
from rivierenland.core.models import Gemeente
from speerpunten.aanbod.kaart.vlakken import coarser
from speerpunten.aanbod.models import Gebied

TEKENING = 60.0
"""Metres a border may move in a drawing of the whole region: less than a pixel."""
OVERZICHT = 40.0
"""Metres a border may move on the map in the browser while it shows the whole region."""

Vlakken = Sequence[Sequence[Sequence[Sequence[float]]]]


@dataclass(frozen=True)
class _Memory:
    """What this process last saw, and when it looked (a monotonic clock, seconds)."""

    looked: float
    newest: datetime | None
    borders: Borders | None


_memory: _Memory | None = None


def drawn() -> Borders | None:
    """The imported borders in the drawing space of our charts; None while nothing is imported.

    A process looks at most once every `KAART_GRENZEN_SECONDEN` whether there is a newer import, so a map costs no query of its own.
    """
    global _memory
    if _memory and monotonic() - _memory.looked < settings.KAART_GRENZEN_SECONDEN:
        return _memory.borders
    newest = Gebied.objects.order_by("-ingelezen_op").values_list("ingelezen_op", flat=True).first()
    unchanged = _memory is not None and _memory.newest == newest
    borders = _memory.borders if _memory and unchanged else _borders(newest)
    _memory = _Memory(monotonic(), newest, borders)
    return borders


def forget() -> None:
    """Look again at the next drawing; other processes follow within their time."""
    global _memory
    _memory = None


def _borders(newest: datetime | None) -> Borders | None:
    if newest is None:
        return None
    rows = list(Gebied.objects.select_related("gemeente"))
    rings = {
        row.gemeente.naam: [
            [from_rd(x, y) for x, y in ring] for vlak in coarser(row.vlakken, TEKENING) for ring in vlak
        ]
        for row in rows
    }
    return Borders(newest.isoformat(), source_line(rows[0]), rings)


def source_line(row: Gebied) -> str:
    """`Kaart: © CBS/Kadaster, grenzen van 2025, vereenvoudigd.`"""
    return f"Kaart: {row.bron}, grenzen van {row.peildatum.year}, vereenvoudigd."


def newest() -> datetime | None:
    """When the borders were last imported."""
    return Gebied.objects.order_by("-ingelezen_op").values_list("ingelezen_op", flat=True).first()


def vlakken(*, fijn: bool) -> Mapping[str, Vlakken]:
    """The areas by name of the gemeente in metres RD: the imported ones, coarser unless `fijn`, or the traced ones."""
    rows: list[tuple[str, Any]] = list(Gebied.objects.values_list("gemeente__naam", "vlakken"))
    if rows:
        return {naam: vlak if fijn else coarser(vlak, OVERZICHT) for naam, vlak in sorted(rows)}
    names = Gemeente.objects.values_list("naam", flat=True)
    return {
        naam: [[[to_rd(x, y) for x, y in ring]] for ring in traced().rings[naam]]
        for naam in names
        if naam in traced().rings
    }
