"""Figures with their uncertainty: a dot on a stretch, one row each, on one scale that may run below nought."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil, floor

from rivierenland.core.charts import svg
from rivierenland.core.charts.figure import NARROW, WIDE, Figure
from rivierenland.core.opmaak import Shown, getal, known

ROW, NARROW_ROW, AXIS_ROOM, DOT = 34, 52, 28, 5


@dataclass(frozen=True)
class Row:
    """One figure and the limits it lies between. A shielded or unknown value has its words and no dot.

    With `reference` it is what to compare with, drawn as an open dot.
    """

    name: str
    value: Shown
    low: float | None = None
    high: float | None = None
    reference: bool = False


@dataclass(frozen=True)
class _Scale:
    """Where a value lands between `left` and `right`."""

    left: float
    right: float
    lowest: float
    highest: float

    def x(self, value: float) -> float:
        inside = min(max(value, self.lowest), self.highest)
        return self.left + (self.right - self.left) * (inside - self.lowest) / (self.highest - self.lowest)


def interval_chart(
    title: str,
    rows: Sequence[Row],
    *,
    write: Callable[[Shown], str] = getal,
    bounds: tuple[float, float] | None = None,
    width: float = WIDE,
) -> str:
    """The drawing. `bounds` fixes the scale, as -1 to 1 for a correlation; a limit beyond it ends at the edge."""
    ticks = _ticks(rows, bounds)
    narrow = width <= NARROW
    row_height = NARROW_ROW if narrow else ROW
    names = max((svg.text_width(row.name, 14) for row in rows), default=0)
    figures = max((svg.text_width(_figure(row, write), 13, bold=True) for row in rows), default=0)
    half = svg.text_width(write(ticks[-1])) / 2
    left, right = (half, width - half) if narrow else (names + 22, width - figures - 16)
    scale = _Scale(left, right, ticks[0], ticks[-1])
    bottom = len(rows) * row_height
    body = [_tick(scale, tick, bottom, write) for tick in _thinned(scale, ticks, write)]
    for index, row in enumerate(rows):
        body.append(_row(scale, row, index * row_height, write, width, narrow=narrow))
    description = "; ".join(f"{row.name}: {_figure(row, write)}" for row in rows) + "."
    return svg.drawing(width, bottom + AXIS_ROOM, title, description, "".join(body))


def _ticks(rows: Sequence[Row], bounds: tuple[float, float] | None) -> list[float]:
    if bounds:
        low, high = bounds
        return [low + (high - low) * step / 4 for step in range(5)]
    found = [float(row.value) for row in rows if known(row.value)]
    found += [limit for row in rows for limit in (row.low, row.high) if limit is not None]
    lowest, highest = min([0.0, *found]), max([0.0, *found])
    scale = svg.round_scale(highest - lowest)
    step = scale[1] - scale[0]
    return [step * index for index in range(floor(lowest / step), max(ceil(highest / step), 1) + 1)]


def _thinned(scale: _Scale, ticks: Sequence[float], write: Callable[[Shown], str]) -> Sequence[float]:
    """As many ticks as have room for their words."""
    room = max(svg.text_width(write(tick)) for tick in ticks) + 12
    apart = (scale.right - scale.left) / max(len(ticks) - 1, 1)
    return ticks[:: max(1, ceil(room / apart))] if apart > 0 else ticks[:1]


def _tick(scale: _Scale, tick: float, bottom: float, write: Callable[[Shown], str]) -> str:
    x = scale.x(tick)
    colour = svg.MUTED if abs(tick) < 1e-9 else svg.LINE
    line = svg.element("line", x1=x, x2=x, y1=0, y2=bottom, stroke=colour, stroke_width=1)
    return line + svg.text(x, bottom + 19, write(tick), fill=svg.MUTED, anchor="middle")


def _row(scale: _Scale, row: Row, top: float, write: Callable[[Shown], str], width: float, *, narrow: bool) -> str:
    """Wide: name, stretch, figure beside each other. Narrow: the words above the stretch."""
    middle = top + (36 if narrow else ROW / 2)
    words = top + 20 if narrow else middle + 5
    # On a narrow drawing the words cross the lines of the scale: a white ground keeps them readable.
    ground = svg.element("rect", x=0, y=words - 15, width=width, height=20, fill=svg.WHITE) if narrow else ""
    name = svg.text(0 if narrow else scale.left - 22, words, row.name, size=14, anchor=None if narrow else "end")
    figure = svg.text(width, words, _figure(row, write), anchor="end", bold=known(row.value))
    return ground + name + figure + _mark(scale, row, middle)


def _mark(scale: _Scale, row: Row, y: float) -> str:
    if not known(row.value):
        return ""
    stretch = ""
    if row.low is not None and row.high is not None:
        x1, x2 = scale.x(row.low), scale.x(row.high)
        stretch = svg.element(
            "line", x1=x1, x2=x2, y1=y, y2=y, stroke=svg.STEPS[2], stroke_width=6, stroke_linecap="round"
        )
    look = {"fill": svg.WHITE, "stroke": svg.ORCHARD} if row.reference else {"fill": svg.RIVER, "stroke": svg.WHITE}
    return stretch + svg.element("circle", cx=scale.x(float(row.value)), cy=y, r=DOT, stroke_width=2, **look)


def _figure(row: Row, write: Callable[[Shown], str]) -> str:
    if not known(row.value) or row.low is None or row.high is None:
        return write(row.value)
    return f"{write(row.value)} ({write(row.low)} tot {write(row.high)})"


def interval_figure(
    title: str,
    rows: Sequence[Row],
    *,
    header: Sequence[str],
    write: Callable[[Shown], str] = getal,
    bounds: tuple[float, float] | None = None,
    source: str = "",
    width: float = WIDE,
) -> Figure:
    """The dots in three widths with their table: name, value, lowest and highest."""

    def limit(row: Row, value: float | None) -> str:
        return write(value) if known(row.value) and value is not None else ""

    return Figure.drawn(
        title,
        lambda wide: interval_chart(title, rows, write=write, bounds=bounds, width=wide),
        width=width,
        header=header,
        rows=[[row.name, write(row.value), limit(row, row.low), limit(row, row.high)] for row in rows],
        source=source,
    )
