"""What sources say about one thing, oldest on top: a stretch per source on one scale, an unnamed side drawn as open."""

from collections.abc import Sequence
from dataclasses import dataclass

from rivierenland.core.charts import svg
from rivierenland.core.charts.figure import NARROW, WIDE, Figure
from rivierenland.core.opmaak import getal

ROW, NARROW_ROW, AXIS_ROOM, DOT, ARROW = 34, 52, 28, 5, 26


@dataclass(frozen=True)
class Range:
    """One source. A side without a limit is None and drawn dashed with a point; `own` is the register's own figure."""

    name: str
    low: float | None
    high: float | None
    words: str
    own: bool = False


def ranges_chart(title: str, rows: Sequence[Range], *, width: float = WIDE) -> str:
    """The drawing. The scale begins at nought and leaves room for an open end."""
    narrow = width <= NARROW
    height = NARROW_ROW if narrow else ROW
    ticks = svg.round_scale(
        max((limit for row in rows for limit in (row.low, row.high) if limit is not None), default=0)
    )
    half = svg.text_width(getal(ticks[-1])) / 2
    names = max((svg.text_width(row.name, 14) for row in rows), default=0)
    words = max((svg.text_width(row.words, 13, bold=True) for row in rows), default=0)
    left, right = (half, width - half - ARROW) if narrow else (names + 22, width - words - ARROW - 12)
    bottom = len(rows) * height

    def x(value: float) -> float:
        return left + (right - left) * value / ticks[-1]

    every = 1 if (x(ticks[1]) - x(0)) > 2 * half + 12 else 2
    body = [_tick(x(tick), bottom, getal(tick)) for tick in ticks[::every]]
    for index, row in enumerate(rows):
        top = index * height
        body.append(_words(row, top, left, width, narrow=narrow))
        middle = top + (36 if narrow else ROW / 2)
        low = None if row.low is None else x(row.low)
        high = None if row.high is None else x(row.high)
        body.append(_stretch(low, high, x(0), middle, svg.ORCHARD if row.own else svg.RIVER))
    description = "; ".join(f"{row.name}: {row.words}" for row in rows) + "."
    return svg.drawing(width, bottom + AXIS_ROOM, title, description, "".join(body))


def _tick(x: float, bottom: float, words: str) -> str:
    line = svg.element("line", x1=x, x2=x, y1=0, y2=bottom, stroke=svg.LINE, stroke_width=1)
    return line + svg.text(x, bottom + 19, words, fill=svg.MUTED, anchor="middle")


def _words(row: Range, top: float, left: float, width: float, *, narrow: bool) -> str:
    y = top + (20 if narrow else ROW / 2 + 5)
    # On a narrow drawing the words cross the lines of the scale: a white ground keeps them readable.
    ground = svg.element("rect", x=0, y=y - 15, width=width, height=20, fill=svg.WHITE) if narrow else ""
    name = svg.text(0 if narrow else left - 22, y, row.name, size=14, anchor=None if narrow else "end")
    return ground + name + svg.text(width, y, row.words, anchor="end", bold=True)


def _stretch(low: float | None, high: float | None, zero: float, y: float, colour: str) -> str:
    """A dot for one value, a stretch with two ends for a range, a dashed arrow to a side that is open."""
    if low is not None and low == high:
        return svg.element("circle", cx=low, cy=y, r=DOT, fill=colour)
    ends = [end for end in (low, high) if end is not None]
    body = "".join(
        svg.element("line", x1=end, x2=end, y1=y - 7, y2=y + 7, stroke=colour, stroke_width=3) for end in ends
    )
    if low is not None and high is not None:
        return body + svg.element("line", x1=low, x2=high, y1=y, y2=y, stroke=colour, stroke_width=6)
    start, tip = (high, zero) if low is None else (low, low + ARROW)
    back = 7 if low is None else -7
    head = svg.path([(tip + back, y - 5), (tip, y), (tip + back, y + 5)])
    dashes = svg.element("line", x1=start, x2=tip, y1=y, y2=y, stroke=colour, stroke_width=3, stroke_dasharray="5 4")
    return body + dashes + svg.element("path", d=head, fill="none", stroke=colour, stroke_width=2)


def ranges_figure(title: str, rows: Sequence[Range], *, header: Sequence[str], source: str = "") -> Figure:
    """The drawing in three widths with its table: source and what it says."""
    return Figure.drawn(
        title, lambda wide: ranges_chart(title, rows, width=wide), width=WIDE, header=header,
        rows=[[row.name, row.words] for row in rows], source=source,
    )  # fmt: skip
