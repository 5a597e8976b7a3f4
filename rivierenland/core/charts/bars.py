"""Horizontal bars: the name before the bar, or above it where there is little room, and the figure behind it. Zero at the left."""

from collections.abc import Callable, Sequence

from rivierenland.core.charts import svg
from rivierenland.core.charts.figure import WIDE, Figure
from rivierenland.core.opmaak import Shown, getal, known

ROW, STACKED_ROW, BAR = 32, 50, 16
LEAST_ROOM = 40
"""A bar that is shorter at its longest tells nothing: then the names go above the bars."""


def bar_chart(
    title: str,
    rows: Sequence[tuple[str, Shown]],
    *,
    write: Callable[[Shown], str] = getal,
    chosen: str = "",
    width: float = WIDE,
) -> str:
    """The drawing. `chosen` names the one row in orchard; a shielded value has its words and no bar."""
    highest = max([*(float(value) for _, value in rows if known(value)), 1])
    left = max((svg.text_width(name, 14) for name, _ in rows), default=0) + 12
    free = width - max((svg.text_width(write(value), 14, bold=True) for _, value in rows), default=0) - 10
    stacked = free - left < LEAST_ROOM
    if stacked:
        left = 0
    room, height = free - left, STACKED_ROW if stacked else ROW
    body = []
    for index, (name, value) in enumerate(rows):
        middle = index * height + (34 if stacked else ROW / 2)
        length = room * float(value) / highest if known(value) else 0
        colour = svg.ORCHARD if name == chosen else svg.RIVER
        bold = name == chosen
        if stacked:
            body.append(svg.text(0, middle - 16, name, size=14, bold=bold))
        else:
            body.append(svg.text(left - 12, middle + 5, name, anchor="end", size=14, bold=bold))
        if length:
            bar = svg.element("rect", x=left, y=middle - BAR / 2, width=length, height=BAR, rx=2, fill=colour)
            body.append(bar)
        body.append(svg.text(left + length + 8 * bool(length), middle + 5, write(value), bold=bool(length), size=14))
    description = "; ".join(f"{name}: {write(value)}" for name, value in rows) + "."
    return svg.drawing(width, len(rows) * height, title, description, "".join(body))


def bar_figure(
    title: str,
    rows: Sequence[tuple[str, Shown]],
    *,
    header: Sequence[str],
    write: Callable[[Shown], str] = getal,
    chosen: str = "",
    source: str = "",
    width: float = WIDE,
) -> Figure:
    """The bars in three widths with their table."""
    return Figure.drawn(
        title,
        lambda wide: bar_chart(title, rows, write=write, chosen=chosen, width=wide),
        width=width,
        header=header,
        rows=[[name, write(value)] for name, value in rows],
        source=source,
    )
