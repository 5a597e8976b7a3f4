"""A chart with its way out: the drawing in three widths, the numbers as a table and the source."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

WIDE = 640
MEDIUM = 480
NARROW = 300
"""The room in a card on a phone of 360 px, so that 13 px in the drawing is 13 px on the screen."""
LARGE = 760


@dataclass(frozen=True)
class Figure:
    """What `{% figure %}` shows and what a report prints. The table holds exactly what was drawn.

    `svg` is drawn for its column, `medium` and `narrow` for less room, because text in a drawing that shrinks becomes
    unreadable; the page shows the one that fits. `header` and `rows` are the numbers.
    """

    title: str
    svg: str
    header: Sequence[str]
    rows: Sequence[Sequence[Any]]
    medium: str
    narrow: str
    source: str = ""
    large: bool = False

    @classmethod
    def drawn(
        cls,
        title: str,
        draw: Callable[[float], str],
        *,
        width: float,
        header: Sequence[str],
        rows: Sequence[Sequence[Any]],
        source: str,
    ) -> "Figure":
        """A figure whose drawing is made by `draw(width)`, once per width."""
        return cls(
            title=title,
            svg=draw(width),
            medium=draw(MEDIUM),
            narrow=draw(NARROW),
            header=header,
            rows=rows,
            source=source,
            large=width >= LARGE,
        )
