"""What there is against a share: a bar in parts, the share as a mark across it, and the band that counts as around it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rivierenland.core.charts import svg
from rivierenland.core.charts.figure import NARROW, WIDE, Figure
from rivierenland.core.opmaak import getal

ROW, NARROW_ROW, BAR, BAND = 42, 62, 16, 28
AXIS_ROOM, LEGEND_ROW = 26, 24
PART_LOOKS = (svg.RIVER, svg.STEPS[2])
BAND_FILL = "#dfe5e5"


@dataclass(frozen=True)
class Row:
    """One name: its `parts` (at most two, drawn one after the other), the share as `mark`, the band from `low` to `high`, and the
    words behind the bar.
    """

    name: str
    parts: Sequence[float]
    mark: float
    low: float
    high: float
    words: str


@dataclass(frozen=True)
class Legend:
    """What the parts, the mark and the band are called; a part without a name is not drawn anywhere."""

    parts: Sequence[str]
    mark: str
    band: str


def share_chart(title: str, rows: Sequence[Row], legend: Legend, *, width: float = WIDE) -> str:
    """The drawing, zero at the left; all rows share one scale."""
    narrow = width <= NARROW
    ticks = svg.round_scale(max([1.0, *(max(sum(row.parts), row.high) for row in rows)]), 3 if narrow else 4)
    names = max((svg.text_width(row.name, 14) for row in rows), default=0)
    words = max((svg.text_width(row.words, 14, bold=True) for row in rows), default=0)
    half = svg.text_width(getal(ticks[-1])) / 2
    left, right = (1, width - half) if narrow else (names + 14, width - words - 14)
    unit, height = (right - left) / ticks[-1], (NARROW_ROW if narrow else ROW)
    bottom = len(rows) * height
    body = [_tick(left + tick * unit, getal(tick), bottom) for tick in ticks]
    for index, row in enumerate(rows):
        top = index * height
        middle = top + (44 if narrow else ROW / 2)
        body += [_words(row, left, width, top + 20 if narrow else middle + 5, narrow), _bar(row, left, unit, middle)]
    keys, lines = _legend(legend, rows, width, bottom + AXIS_ROOM + 12)
    description = "; ".join(
        f"{row.name}: {legend.mark.lower()} {getal(row.mark)}, {_parts(row, legend)} ({row.words})" for row in rows
    )
    return svg.drawing(
        width, bottom + AXIS_ROOM + 8 + lines * LEGEND_ROW, title, f"{description}.", "".join(body) + keys
    )


def _parts(row: Row, legend: Legend) -> str:
    return ", ".join(
        f"{naam.lower()} {getal(waarde)}" for naam, waarde in zip(legend.parts, row.parts, strict=False) if naam
    )


def _tick(x: float, word: str, bottom: float) -> str:
    line = svg.element("line", x1=x, x2=x, y1=0, y2=bottom, stroke=svg.LINE, stroke_width=1)
    anchor = "middle" if x > svg.text_width(word) / 2 else None  # at the very edge it would be cut off
    return line + svg.text(x, bottom + 19, word, fill=svg.MUTED, anchor=anchor)


def _words(row: Row, left: float, width: float, y: float, narrow: bool) -> str:
    """Wide: the name before the bar, the words at the far right. Narrow: both above it, on a white ground over the lines."""
    ground = svg.element("rect", x=0, y=y - 15, width=width, height=20, fill=svg.WHITE) if narrow else ""
    name = svg.text(0 if narrow else left - 14, y, row.name, size=14, anchor=None if narrow else "end")
    return ground + name + svg.text(width, y, row.words, size=14, bold=True, anchor="end")


def _bar(row: Row, left: float, unit: float, y: float) -> str:
    low, high = left + row.low * unit, left + row.high * unit
    body = [svg.element("rect", x=low, y=y - BAND / 2, width=high - low, height=BAND, rx=3, fill=BAND_FILL)]
    x = left
    for waarde, look in zip(row.parts, PART_LOOKS, strict=False):
        length = waarde * unit
        if length > 0:
            body.append(svg.element("rect", x=x, y=y - BAR / 2, width=max(length - 2, 1), height=BAR, rx=2, fill=look))
        x += length
    mark = left + row.mark * unit
    body.append(
        svg.element(
            "line", x1=mark, x2=mark, y1=y - BAND / 2 - 1, y2=y + BAND / 2 + 1, stroke=svg.WHITE, stroke_width=5
        )
    )
    body.append(
        svg.element("line", x1=mark, x2=mark, y1=y - BAND / 2 - 1, y2=y + BAND / 2 + 1, stroke=svg.INK, stroke_width=2)
    )
    return "".join(body)


def _legend(legend: Legend, rows: Sequence[Row], width: float, top: float) -> tuple[str, int]:
    """The keys with their words, on as many lines as they need."""
    keys: list[tuple[str, dict[str, Any]]] = [
        (naam, {"height": 11, "fill": look}) for naam, look in zip(legend.parts, PART_LOOKS, strict=False) if naam
    ]
    keys += [(legend.mark, {"height": 16, "fill": svg.INK}), (legend.band, {"height": 16, "fill": BAND_FILL})]
    body, x, line = [], 0.0, 0
    for words, look in keys:
        wide = 2 if words == legend.mark else 20
        room = wide + 8 + svg.text_width(words) + 18
        if x and x + room - 18 > width:
            x, line = 0.0, line + 1
        y = top + line * LEGEND_ROW
        body.append(svg.element("rect", x=x, y=y + 6 - look["height"] / 2, width=wide, rx=1, **look))
        body.append(svg.text(x + wide + 8, y + 10.5, words))
        x += room
    return "".join(body), line + 1


def share_figure(
    title: str,
    rows: Sequence[Row],
    legend: Legend,
    *,
    header: Sequence[str],
    numbers: Sequence[Sequence[Any]],
    source: str = "",
    width: float = WIDE,
) -> Figure:
    """The bars in three widths; `numbers` are the rows of the table under them."""
    return Figure.drawn(
        title,
        lambda wide: share_chart(title, rows, legend, width=wide),
        width=width,
        header=header,
        rows=numbers,
        source=source,
    )
