"""A figure that becomes less sure over time: its line, and around it the band in which most outcomes lie; may run below nought."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil, floor

from rivierenland.core.charts import svg
from rivierenland.core.charts.figure import WIDE, Figure
from rivierenland.core.opmaak import Shown, getal

TOP, BOTTOM = 16, 28


@dataclass(frozen=True)
class Course:
    """What is drawn, one value a position. `line`: what is reckoned; `low`, `high`: the edges of the band; `middle`: half of the
    outcomes lie below it.
    """

    line: Sequence[float]
    low: Sequence[float]
    middle: Sequence[float]
    high: Sequence[float]


@dataclass(frozen=True)
class _Plane:
    """Where values land on the paper."""

    left: float
    right: float
    bottom: float
    ticks: Sequence[float]
    count: int

    def x(self, index: int) -> float:
        return self.left + (self.right - self.left) * index / max(self.count - 1, 1)

    def y(self, value: float) -> float:
        lowest, highest = self.ticks[0], self.ticks[-1]
        return self.bottom - (self.bottom - TOP) * (value - lowest) / (highest - lowest)


def band_chart(
    title: str,
    labels: Sequence[str],
    course: Course,
    *,
    write: Callable[[Shown], str] = getal,
    width: float = WIDE,
    height: float = 260,
) -> str:
    """The drawing. The last value of the line and both edges are written at the end."""
    values = [0.0, *course.line, *course.low, *course.high]
    ticks = _ticks(min(values), max(values))
    ends = [write(round(rij[-1])) for rij in (course.high, course.line, course.low)]
    left = max(svg.text_width(write(tick)) for tick in ticks) + 10
    right = width - max(svg.text_width(end, bold=True) for end in ends) - 14
    plane = _Plane(left, right, height - BOTTOM, ticks, len(labels))
    body = [*(_grid(plane, tick, write) for tick in ticks), *_years(plane, labels), _ribbon(plane, course)]
    body += [
        _line(plane, course.middle, svg.RIVER_2, width=1.5, dash="2 4"),
        _line(plane, course.line, svg.ORCHARD, width=2.5),
        svg.element("circle", cx=plane.x(len(labels) - 1), cy=plane.y(course.line[-1]), r=4.5, fill=svg.ORCHARD),
        *_ends(plane, course, ends),
    ]
    said = f"Van {labels[0]} tot {labels[-1]}. In {labels[-1]}: {ends[1]}, band van {ends[2]} tot {ends[0]}."
    return svg.drawing(width, height, title, said, "".join(body))


def band_figure(
    title: str,
    labels: Sequence[str],
    course: Course,
    *,
    header: Sequence[str],
    write: Callable[[Shown], str] = getal,
    source: str = "",
    width: float = WIDE,
) -> Figure:
    """The band in three widths with its table: position, line, low, middle, high."""
    columns = (course.line, course.low, course.middle, course.high)
    return Figure.drawn(
        title,
        lambda wide: band_chart(title, labels, course, write=write, width=wide),
        width=width,
        header=header,
        rows=[[name, *(write(round(column[index])) for column in columns)] for index, name in enumerate(labels)],
        source=source,
    )


def _ticks(lowest: float, highest: float) -> list[float]:
    scale = svg.round_scale(highest - lowest)
    step = scale[1] - scale[0]
    return [step * index for index in range(floor(lowest / step), max(ceil(highest / step), 1) + 1)]


def _grid(plane: _Plane, tick: float, write: Callable[[Shown], str]) -> str:
    y = plane.y(tick)
    colour = svg.MUTED if abs(tick) < 1e-9 else svg.LINE
    line = svg.element("line", x1=plane.left, x2=plane.right, y1=y, y2=y, stroke=colour, stroke_width=1)
    return line + svg.text(plane.left - 8, y + 4.5, write(tick), fill=svg.MUTED, anchor="end")


def _years(plane: _Plane, labels: Sequence[str]) -> list[str]:
    """The last one always, and before it as many as have room."""
    room = max(svg.text_width(label) for label in labels) + 12
    every = max(1, ceil(room / max((plane.right - plane.left) / max(len(labels) - 1, 1), 1)))
    return [
        svg.text(plane.x(index), plane.bottom + 20, labels[index], fill=svg.MUTED, anchor="middle")
        for index in range(len(labels) - 1, -1, -every)
    ]


def _ribbon(plane: _Plane, course: Course) -> str:
    top = [(plane.x(index), plane.y(value)) for index, value in enumerate(course.high)]
    bottom = [(plane.x(index), plane.y(value)) for index, value in enumerate(course.low)]
    return svg.element(
        "path", d=svg.path([*top, *reversed(bottom)], closed=True), fill=svg.STEPS[1], fill_opacity="0.65"
    )


def _line(plane: _Plane, values: Sequence[float], colour: str, *, width: float, dash: str | None = None) -> str:
    points = [(plane.x(index), plane.y(value)) for index, value in enumerate(values)]
    return svg.element(
        "path", d=svg.path(points), fill="none", stroke=colour, stroke_width=width, stroke_dasharray=dash,
        stroke_linejoin="round", stroke_linecap="round",
    )  # fmt: skip


def _ends(plane: _Plane, course: Course, ends: Sequence[str]) -> list[str]:
    wanted = [plane.y(rij[-1]) for rij in (course.high, course.line, course.low)]
    placed = svg.spread(wanted, 17, TOP - 6, plane.bottom + 2)
    looks = ((svg.MUTED, False), (svg.ORCHARD_TEXT, True), (svg.MUTED, False))
    return [
        svg.text(plane.right + 10, y + 4.5, end, fill=colour, bold=bold)
        for y, end, (colour, bold) in zip(placed, ends, looks, strict=True)
    ]
