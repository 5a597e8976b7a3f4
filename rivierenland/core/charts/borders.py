"""The borders that every map of ours draws: traced ones that ship with the portal, or those an operator imported."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SHAPES = Path(__file__).resolve().parent.parent / "data/gemeenten-vormen.json"
TRACED = "Kaart: © CBS/Kadaster 2024, vereenvoudigd."

Ring = Sequence[tuple[float, float]]


@dataclass(frozen=True)
class Borders:
    """Per gemeente the rings of its area in the drawing space, the outer ring of the largest part first.

    `stamp` differs whenever the shapes do; `source` is the line under a map.
    """

    stamp: str
    source: str
    rings: Mapping[str, Sequence[Ring]]


_imported: Callable[[], Borders | None] | None = None
_only_shipped: ContextVar[bool] = ContextVar("only_shipped", default=False)


def use(imported: Callable[[], Borders | None] | None) -> None:
    """Ask `imported` for the borders from now on; None of it, or for it, means the traced ones."""
    global _imported
    _imported = imported


def current() -> Borders:
    """The borders to draw now."""
    return (_imported() if _imported and not _only_shipped.get() else None) or traced()


@contextmanager
def shipped() -> Iterator[None]:
    """Draw the traced borders, whatever was imported: for what must be the same on every machine."""
    token = _only_shipped.set(True)
    try:
        yield
    finally:
        _only_shipped.reset(token)


@cache
def traced() -> Borders:
    """The outlines that ship with the portal, right to about 300 metres."""
    outlines = json.loads(SHAPES.read_text(encoding="utf-8"))
    return Borders("traced", TRACED, {name: [[(x, y) for x, y in points]] for name, points in outlines.items()})


def shapes() -> dict[str, Ring]:
    """The main outline per gemeente, in the drawing space."""
    return {name: rings[0] for name, rings in current().rings.items()}


def source() -> str:
    """The line under a map of these borders."""
    return current().source


def from_rd(rd_x: float, rd_y: float) -> tuple[float, float]:
    """A point in Rijksdriehoek metres as a point in the drawing space; on the traced shapes right to about 300 m."""
    return 150.9 + (rd_x - 128235) * 0.01582, 68.4 + (444021 - rd_y) * 0.01578


def to_rd(x: float, y: float) -> tuple[float, float]:
    """The way back: a point of the drawing space in Rijksdriehoek metres."""
    return 128235 + (x - 150.9) / 0.01582, 444021 - (y - 68.4) / 0.01578
