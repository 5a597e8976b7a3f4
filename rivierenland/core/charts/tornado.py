"""What matters most: per thing how far the outcome moves to both sides of the starting point, the widest on top."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rivierenland.core.charts import svg
from rivierenland.core.charts.figure import WIDE, Figure
from rivierenland.core.opmaak import Shown, getal

ROW, TOP, BAR = 58, 40, 18
LOW, HIGH = svg.STEPS[1], svg.RIVER


@dataclass(frozen=True)
class Swing:
    """One thing: the words for its low and its high value, and the outcome at each."""

    name: str
    low: str
    high: str
    at_low: float
    at_high: float


def tornado_chart(
    title: str,
    rows: Sequence[Swing],
    *,
    base: float,
    write: Callable[[Shown], str] = getal,
    width: float = WIDE,
) -> str:
    """The drawing. Pale is the low value, dark the high one; the outcome is written at each end."""
    values = [base, *(value for row in rows for value in (row.at_low, row.at_high))]
    lowest, highest = min(values), max(values)
    side = max(svg.text_width(write(value), bold=True) for value in values) + 10
    room = max(width - 2 * side, 40)

    def x(value: float) -> float:
        return side + (room * (value - lowest) / (highest - lowest) if highest > lowest else room / 2)

    bottom = TOP + len(rows) * ROW
    words = f"uitgangspunt {write(base)}"
    half = svg.text_width(words, bold=True) / 2
    body = [
        svg.element("line", x1=x(base), x2=x(base), y1=TOP - 14, y2=bottom, stroke=svg.INK, stroke_width=1.5),
        svg.text(min(max(x(base), half), width - half), TOP - 20, words, anchor="middle", bold=True),
    ]
    body += [_row(row, TOP + index * ROW, base, x, write, width) for index, row in enumerate(rows)]
    description = "; ".join(
        f"{row.name}: {write(row.at_low)} bij {row.low}, {write(row.at_high)} bij {row.high}" for row in rows
    )
    return svg.drawing(width, bottom, title, f"Uitgangspunt {write(base)}. {description}.", "".join(body))


def tornado_figure(
    title: str,
    rows: Sequence[Swing],
    *,
    base: float,
    header: Sequence[str],
    write: Callable[[Shown], str] = getal,
    source: str = "",
    width: float = WIDE,
) -> Figure:
    """The tornado in three widths with its table: thing, low value, outcome, high value, outcome."""
    return Figure.drawn(
        title,
        lambda wide: tornado_chart(title, rows, base=base, write=write, width=wide),
        width=width,
        header=header,
        rows=[[row.name, row.low, write(row.at_low), row.high, write(row.at_high)] for row in rows],
        source=source,
    )


def _row(
    row: Swing, top: float, base: float, x: Callable[[float], float], write: Callable[[Shown], str], width: float
) -> str:
    name = svg.element("rect", x=0, y=top + 1, width=width, height=20, fill=svg.WHITE)
    name += svg.text(0, top + 16, f"{row.name}: {row.low} tot {row.high}", size=14)
    y, bars = top + 24, ""
    for value, colour in ((row.at_low, LOW), (row.at_high, HIGH)):
        left, right = sorted((x(base), x(value)))
        bars += svg.element("rect", x=left, y=y, width=max(right - left, 1), height=BAR, fill=colour)
    left, right = sorted((row.at_low, row.at_high))
    outer_left, outer_right = x(min(left, base)), x(max(right, base))
    ends = svg.text(outer_left - 6, y + 14, write(left), anchor="end", bold=True)
    return name + bars + ends + svg.text(outer_right + 6, y + 14, write(right), bold=True)
