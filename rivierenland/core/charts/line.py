"""Line chart over time: labels at the end of the line, a dash on the second series, the season as a pale band."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rivierenland.core.charts import svg
from rivierenland.core.charts.figure import WIDE, Figure
from rivierenland.core.opmaak import Shown, getal, known

COLOURS = ((svg.RIVER, svg.RIVER, None), (svg.ORCHARD, svg.ORCHARD_TEXT, "5 4"), (svg.MUTED, svg.MUTED, "2 3"))
TOP, BOTTOM = 26, 26


@dataclass(frozen=True)
class Series:
    """One line. A value that is unknown or shielded leaves a gap. With `ink` it looks like the level it is: a permit."""

    name: str
    values: Sequence[Shown]
    ink: bool = False


@dataclass(frozen=True)
class Limit:
    """A level to compare with, such as `vergund` (solid ink) or `norm` (dashed amber)."""

    name: str
    value: float
    dashed: bool = False


@dataclass(frozen=True)
class Season:
    """A stretch of the axis, from and up to and including a position, with its word."""

    first: int
    last: int
    word: str = "oogst"


@dataclass(frozen=True)
class Area:
    """What counts as usual, as a pale stretch behind the lines: from `low` up to and including `high` at every position."""

    name: str
    low: Sequence[Shown]
    high: Sequence[Shown]


@dataclass(frozen=True)
class _Plane:
    """Where values land on the paper."""

    left: float
    right: float
    top: float
    bottom: float
    count: int
    highest: float

    def x(self, index: float) -> float:
        return self.left + (self.right - self.left) * index / max(self.count - 1, 1)

    def y(self, value: float) -> float:
        return self.bottom - (self.bottom - self.top) * value / self.highest


def _numbers(values: Sequence[Shown]) -> list[float]:
    return [float(value) for value in values if known(value)]


def line_chart(
    title: str,
    labels: Sequence[str],
    series: Sequence[Series],
    *,
    limits: Sequence[Limit] = (),
    seasons: Sequence[Season] = (),
    area: Area | None = None,
    write: Callable[[Shown], str] = getal,
    width: float = WIDE,
    height: float = 230,
) -> str:
    """The drawing. An empty label is not printed; the others are thinned so that they never touch. `write`: the last value."""
    shown = [one.values for one in series] + ([area.high] if area else [])
    highest = max([value for values in shown for value in _numbers(values)] + [limit.value for limit in limits] + [1])
    ticks = svg.round_scale(highest)
    ends = [_end_label(one, write) for one in series] + [f"{limit.name} {getal(limit.value)}" for limit in limits]
    plane = _Plane(
        left=max(svg.text_width(getal(tick)) for tick in ticks) + 10,
        right=width - max(svg.text_width(end, bold=True) for end in ends) - 12,
        top=TOP,
        bottom=height - BOTTOM,
        count=len(labels),
        highest=ticks[-1],
    )
    body = [
        *(_season(plane, season) for season in seasons),
        *(_area(plane, area) if area else ()),
        *(_grid_line(plane, tick) for tick in ticks),
        *_axis_labels(plane, labels),
        *(_limit(plane, limit) for limit in limits),
        *(_series(plane, one, index) for index, one in enumerate(series)),
        *_end_labels(plane, series, limits, ends),
    ]
    return svg.drawing(width, height, title, _description(labels, series, write), "".join(body))


def _end_label(one: Series, write: Callable[[Shown], str]) -> str:
    numbers = _numbers(one.values)
    return f"{one.name} {write(numbers[-1])}" if numbers else one.name


def _season(plane: _Plane, season: Season) -> str:
    half = (plane.x(1) - plane.x(0)) / 2
    begin = max(plane.x(season.first) - half, plane.left)
    end = min(plane.x(season.last) + half, plane.right)
    band = svg.element(
        "rect", x=begin, y=plane.top - 20, width=end - begin, height=plane.bottom - plane.top + 20, fill=svg.SEASON
    )
    return band + svg.text((begin + end) / 2, plane.top - 6, season.word, fill=svg.AMBER_TEXT, anchor="middle")


def _area(plane: _Plane, area: Area) -> list[str]:
    """The stretches where both sides are known, each as one shape."""
    drawn = []
    both = [known(low) and known(high) for low, high in zip(area.low, area.high, strict=True)]
    tops = _stretches(plane, [value if there else None for value, there in zip(area.high, both, strict=True)])
    bottoms = _stretches(plane, [value if there else None for value, there in zip(area.low, both, strict=True)])
    for top, bottom in zip(tops, bottoms, strict=True):
        shape = svg.path([*top, *reversed(bottom)], closed=True)
        drawn.append(svg.element("path", d=shape, fill=svg.AXIS, fill_opacity="0.5"))
    return drawn


def _grid_line(plane: _Plane, tick: float) -> str:
    y = plane.y(tick)
    colour = svg.AXIS if tick == 0 else svg.LINE
    stroke = svg.element("line", x1=plane.left, x2=plane.right, y1=y, y2=y, stroke=colour, stroke_width=1)
    return stroke + svg.text(plane.left - 8, y + 4.5, getal(tick), fill=svg.MUTED, anchor="end")


def _axis_labels(plane: _Plane, labels: Sequence[str]) -> list[str]:
    named = [index for index, label in enumerate(labels) if label]
    if not named:
        return []
    room = max(svg.text_width(labels[index]) for index in named) + 10
    per_label = (plane.right - plane.left) / max(len(named) - 1, 1)
    every = max(1, -int(-room // max(per_label, 1)))
    shown = [index for position, index in enumerate(named) if position % every == 0]
    return [
        svg.text(max(plane.x(index), plane.left + 2), plane.bottom + 19, labels[index], fill=svg.MUTED, anchor="middle")
        for index in shown
    ]


def _limit(plane: _Plane, limit: Limit) -> str:
    y = plane.y(limit.value)
    colour, dash = (svg.AMBER_TEXT, "5 4") if limit.dashed else (svg.INK, None)
    return svg.element(
        "line", x1=plane.left, x2=plane.right, y1=y, y2=y, stroke=colour, stroke_width=1.5, stroke_dasharray=dash
    )


def _stretches(plane: _Plane, values: Sequence[Shown]) -> list[list[tuple[float, float]]]:
    """The points of a series, parted where a value is missing."""
    stretches: list[list[tuple[float, float]]] = [[]]
    for index, value in enumerate(values):
        if known(value):
            stretches[-1].append((plane.x(index), plane.y(float(value))))
        elif stretches[-1]:
            stretches.append([])
    return [stretch for stretch in stretches if stretch]


def _look(one: Series, index: int) -> tuple[str, str, str | None]:
    """Colour of the line, colour of its words, and its dash."""
    return (svg.INK, svg.INK, None) if one.ink else COLOURS[index]


def _series(plane: _Plane, one: Series, index: int) -> str:
    colour, _, dash = _look(one, index)
    drawn = []
    for points in _stretches(plane, one.values):
        if index == 0:
            ground = [(points[0][0], plane.bottom), *points, (points[-1][0], plane.bottom)]
            drawn.append(svg.element("path", d=svg.path(ground, closed=True), fill=colour, fill_opacity="0.09"))
        drawn.append(
            svg.element(
                "path", d=svg.path(points), fill="none", stroke=colour, stroke_width=2, stroke_dasharray=dash,
                stroke_linejoin="round", stroke_linecap="round",
            )
        )  # fmt: skip
        last = points[-1]
    if drawn and index == 0:
        drawn.append(svg.element("circle", cx=last[0], cy=last[1], r=4, fill=colour))
    return "".join(drawn)


def _end_labels(plane: _Plane, series: Sequence[Series], limits: Sequence[Limit], ends: Sequence[str]) -> list[str]:
    wanted, colours = [], []
    for index, one in enumerate(series):
        numbers = _numbers(one.values)
        wanted.append(plane.y(numbers[-1]) if numbers else plane.bottom)
        colours.append(_look(one, index)[1])
    for limit in limits:
        wanted.append(plane.y(limit.value))
        colours.append(svg.AMBER_TEXT if limit.dashed else svg.INK)
    placed = svg.spread(wanted, 17, plane.top - 8, plane.bottom)
    return [
        svg.text(plane.right + 10, y + 4.5, end, fill=colour, bold=True)
        for y, end, colour in zip(placed, ends, colours, strict=True)
    ]


def _description(labels: Sequence[str], series: Sequence[Series], write: Callable[[Shown], str]) -> str:
    parts = []
    for one in series:
        numbers = _numbers(one.values)
        if numbers:
            low, high, last = write(min(numbers)), write(max(numbers)), write(numbers[-1])
            parts.append(f"{one.name}: laagste {low}, hoogste {high}, laatste {last}.")
    named = [label for label in labels if label]
    span = f"Van {named[0]} tot {named[-1]}. " if named else ""
    return span + " ".join(parts)


def line_figure(
    title: str,
    labels: Sequence[str],
    series: Sequence[Series],
    *,
    limits: Sequence[Limit] = (),
    seasons: Sequence[Season] = (),
    area: Area | None = None,
    row_names: Sequence[str] = (),
    row_header: str = "Periode",
    source: str = "",
    write: Callable[[Shown], str] = getal,
    width: float = WIDE,
    height: float = 230,
) -> Figure:
    """The chart in three widths with its table. `row_names` names every row where the axis names only some."""
    names = row_names or labels

    def draw(wide: float) -> str:
        return line_chart(
            title, labels, series, limits=limits, seasons=seasons, area=area, write=write, width=wide, height=height
        )

    columns = [(one.name, one.values) for one in series]
    if area:
        columns += [(f"{area.name}, laagste", area.low), (f"{area.name}, hoogste", area.high)]

    return Figure.drawn(
        title,
        draw,
        width=width,
        header=[row_header, *(name for name, _ in columns)],
        rows=[[name, *(values[index] for _, values in columns)] for index, name in enumerate(names)],
        source=source,
    )
