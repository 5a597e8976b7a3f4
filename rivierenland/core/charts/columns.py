"""Counts per year as columns: what was counted is filled, what is expected stands on it with a dashed edge."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rivierenland.core.charts import svg
from rivierenland.core.charts.figure import WIDE, Figure
from rivierenland.core.opmaak import getal

TOP, BOTTOM, LEGEND = 24, 26, 30


@dataclass(frozen=True)
class Column:
    """One year: what was counted and what is expected on top of it. Neither is negative."""

    label: str
    counted: int
    expected: int


def column_chart(
    title: str, columns: Sequence[Column], names: tuple[str, str], *, width: float = WIDE, height: float = 250
) -> str:
    """The drawing. `names`: of the counted and the expected part."""
    ticks = svg.round_scale(max([1, *(one.counted + one.expected for one in columns)]))
    left = max(svg.text_width(getal(tick)) for tick in ticks) + 12
    base, step = height - BOTTOM - LEGEND, (width - left) / max(len(columns), 1)
    unit = (base - TOP) / ticks[-1]
    body = [_grid(tick, left, width, base - tick * unit) for tick in ticks]
    for index, one in enumerate(columns):
        body.append(_column(one, left + step * (index + 0.5), min(step * 0.6, 56), base, unit))
    body.append(_keys(names, height - 14))
    description = "; ".join(
        f"{one.label}: {names[0].lower()} {getal(one.counted)}, {names[1].lower()} {getal(one.expected)}"
        for one in columns
    )
    return svg.drawing(width, height, title, f"{description}.", "".join(body))


def _grid(tick: float, left: float, width: float, y: float) -> str:
    colour = svg.AXIS if tick == 0 else svg.LINE
    line = svg.element("line", x1=left, x2=width, y1=y, y2=y, stroke=colour, stroke_width=1)
    return line + svg.text(left - 8, y + 4.5, getal(tick), fill=svg.MUTED, anchor="end")


def _column(one: Column, middle: float, wide: float, base: float, unit: float) -> str:
    x, top = middle - wide / 2, base - one.counted * unit
    body = []
    if one.counted:
        body.append(svg.element("rect", x=x, y=top, width=wide, height=base - top, rx=2, fill=svg.RIVER))
    if one.expected:
        high = one.expected * unit
        body.append(
            svg.element(
                "rect", x=x + 0.75, y=top - high, width=wide - 1.5, height=max(high - 2, 1), rx=2, fill=svg.STEPS[0],
                stroke=svg.RIVER_2, stroke_width=1.5, stroke_dasharray="4 3",
            )
        )  # fmt: skip
        top -= high
    body.append(svg.text(middle, top - 7, getal(one.counted + one.expected), anchor="middle", bold=True))
    body.append(svg.text(middle, base + 19, one.label, fill=svg.MUTED, anchor="middle"))
    return "".join(body)


def _keys(names: tuple[str, str], y: float) -> str:
    first = svg.element("rect", x=0, y=y - 6, width=20, height=11, rx=2, fill=svg.RIVER) + svg.text(
        28, y + 4.5, names[0]
    )
    x = 28 + svg.text_width(names[0]) + 18
    second = svg.element(
        "rect", x=x, y=y - 6, width=20, height=11, rx=2, fill=svg.STEPS[0], stroke=svg.RIVER_2, stroke_dasharray="4 3"
    )
    return first + second + svg.text(x + 28, y + 4.5, names[1])


def column_figure(
    title: str,
    columns: Sequence[Column],
    names: tuple[str, str],
    *,
    header: Sequence[str],
    numbers: Sequence[Sequence[Any]],
    source: str = "",
    width: float = WIDE,
) -> Figure:
    """The columns in three widths; `numbers` are the rows of the table under them."""
    return Figure.drawn(
        title,
        lambda wide: column_chart(title, columns, names, width=wide),
        width=width,
        header=header,
        rows=numbers,
        source=source,
    )
