"""A chart with its way out: the drawing, its narrow twin, the numbers as a table and the source."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

WIDE = 640
NARROW = 328


@dataclass(frozen=True)
class Figure:
    """What `{% figure %}` shows and what a report prints. The table holds exactly what was drawn.

    `header` and `rows` are the numbers; `narrow` is drawn for a phone, where `svg` would shrink its text too far.
    """

    title: str
    svg: str
    header: Sequence[str]
    rows: Sequence[Sequence[Any]]
    narrow: str = ""
    source: str = ""
