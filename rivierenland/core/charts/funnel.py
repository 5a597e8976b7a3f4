"""Funnel chart: a rate against the size it rests on, and the limits that chance draws around the middle: narrow where size is large.

What lies inside is a dot, outside the inner limits an open diamond, outside the outer ones a filled one: form tells it, not only colour.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil, floor

from rivierenland.core.charts import svg
from rivierenland.core.charts.figure import NARROW, WIDE, Figure
from rivierenland.core.opmaak import Shown, getal, known

TOP, AXIS_ROOM, KEY_ROW = 28, 46, 22
DOT, BADGE = 5.5, 10
BINNEN, BUITEN, VER = 0, 1, 2


@dataclass(frozen=True)
class Dot:
    """One place: its rate and the size it rests on. `level`: 0 inside, 1 outside the inner limits, 2 outside the outer ones.

    A shielded or unknown rate has its words in the table and no dot. `word` is what the level means, for the table.
    """

    name: str
    size: Shown
    rate: Shown
    level: int = BINNEN
    word: str = ""
    chosen: bool = False


@dataclass(frozen=True)
class Limits:
    """A pair of limit lines with its name: at every size of the curve the lowest and the highest."""

    name: str
    low: Sequence[float]
    high: Sequence[float]


@dataclass(frozen=True)
class Funnel:
    """What is drawn: dots, the middle with its name, and limits at the sizes of `at`, the inner pair first."""

    dots: Sequence[Dot]
    middle: float
    middle_name: str
    at: Sequence[float]
    limits: Sequence[Limits]
    size_name: str


@dataclass(frozen=True)
class _Plane:
    """Where a size and a rate land on the paper."""

    left: float
    right: float
    bottom: float
    largest: float
    ticks: Sequence[float]

    def x(self, size: float) -> float:
        return self.left + (self.right - self.left) * size / self.largest

    def y(self, rate: float) -> float:
        low, high = self.ticks[0], self.ticks[-1]
        return self.bottom - (self.bottom - TOP) * (min(max(rate, low), high) - low) / (high - low)


def funnel_chart(title: str, funnel: Funnel, *, write: Callable[[Shown], str] = getal, width: float = WIDE) -> str:
    """The drawing. On a phone a dot holds a number and the names stand under the chart."""
    narrow = width <= NARROW
    shown = [dot for dot in funnel.dots if known(dot.rate) and known(dot.size)]
    ticks = _ticks(funnel, shown)
    left = max(svg.text_width(write(tick)) for tick in ticks) + 10
    height = 300 if narrow else 360
    bottom = height - AXIS_ROOM
    plane = _Plane(left, width - 12, bottom, max(funnel.at), ticks)
    body = [
        *_ground(plane, funnel),
        *(_tick(plane, tick, write) for tick in ticks),
        *_sizes(plane, funnel),
        *_lines(plane, funnel),
        _middle(plane, funnel),
        *(_numbered(plane, shown) if narrow else _named(plane, shown, funnel)),
    ]
    key = _key(shown, height, write) if narrow else []
    return svg.drawing(width, height + len(key) * KEY_ROW, title, _description(funnel, write), "".join([*body, *key]))


def _ticks(funnel: Funnel, shown: Sequence[Dot]) -> list[float]:
    """A scale that shows every dot, the inner limits from the smallest dot on and the outer ones from the middle dot on."""
    sizes = sorted(float(dot.size) for dot in shown) or [funnel.at[-1]]  # type: ignore[arg-type]
    values = [funnel.middle, *(float(dot.rate) for dot in shown)]  # type: ignore[arg-type]
    for pair, first in zip(funnel.limits, (sizes[0], sizes[len(sizes) // 2]), strict=False):
        seen = [index for index, size in enumerate(funnel.at) if size >= first] or [len(funnel.at) - 1]
        values += [limit for index in seen for limit in (pair.low[index], pair.high[index])]
    lowest, highest = min(values), max(values)
    if lowest < highest - lowest:
        lowest = 0.0
    scale = svg.round_scale((highest - lowest) or 1, 5)
    step = scale[1] - scale[0]
    first_tick = floor(lowest / step + 1e-9)
    return [step * index for index in range(first_tick, max(ceil(highest / step - 1e-9), first_tick + 1) + 1)]


def _ground(plane: _Plane, funnel: Funnel) -> list[str]:
    """What chance explains, palest outside."""
    drawn = []
    for pair, fill in zip(reversed(funnel.limits), ("#eff6f6", "#dcecec"), strict=False):
        high = [(plane.x(size), plane.y(rate)) for size, rate in zip(funnel.at, pair.high, strict=True)]
        low = [(plane.x(size), plane.y(rate)) for size, rate in zip(funnel.at, pair.low, strict=True)]
        drawn.append(svg.element("path", d=svg.path([*high, *reversed(low)], closed=True), fill=fill))
    return drawn


def _tick(plane: _Plane, tick: float, write: Callable[[Shown], str]) -> str:
    y = plane.y(tick)
    line = svg.element("line", x1=plane.left, x2=plane.right, y1=y, y2=y, stroke=svg.LINE, stroke_width=1)
    return line + svg.text(plane.left - 8, y + 4.5, write(tick), fill=svg.MUTED, anchor="end")


def _sizes(plane: _Plane, funnel: Funnel) -> list[str]:
    scale = [tick for tick in svg.round_scale(plane.largest, 3) if tick <= plane.largest]
    words = [
        svg.text(
            plane.x(tick), plane.bottom + 18, getal(tick), fill=svg.MUTED, anchor="start" if tick == 0 else "middle"
        )
        for tick in scale
    ]
    axis = svg.element(
        "line", x1=plane.left, x2=plane.right, y1=plane.bottom, y2=plane.bottom, stroke=svg.AXIS, stroke_width=1
    )
    return [
        axis,
        *words,
        svg.text(plane.right, plane.bottom + 38, f"{funnel.size_name} →", fill=svg.MUTED, anchor="end"),
    ]


def _lines(plane: _Plane, funnel: Funnel) -> list[str]:
    """Each limit as far as it lies on the paper, with its name at the right end of the upper one."""
    drawn = []
    ends = []
    for pair, dash in zip(funnel.limits, (None, "5 4"), strict=False):
        for side in (pair.low, pair.high):
            points = [
                (plane.x(size), plane.y(rate))
                for size, rate in zip(funnel.at, side, strict=True)
                if plane.ticks[0] <= rate <= plane.ticks[-1]
            ]
            if len(points) > 1:
                drawn.append(
                    svg.element(
                        "path", d=svg.path(points), fill="none", stroke=svg.STEPS[2], stroke_width=1.5,
                        stroke_dasharray=dash, stroke_linejoin="round",
                    )
                )  # fmt: skip
        ends.append((pair.name, plane.y(pair.high[-1])))
    placed = svg.spread([y - 6 for _, y in ends], 16, TOP - 14, plane.bottom)
    words = [
        svg.text(plane.right, y, name, fill=svg.MUTED, anchor="end", halo=svg.WHITE)
        for (name, _), y in zip(ends, placed, strict=True)
    ]
    return drawn + words


def _middle(plane: _Plane, funnel: Funnel) -> str:
    y = plane.y(funnel.middle)
    line = svg.element("line", x1=plane.left, x2=plane.right, y1=y, y2=y, stroke=svg.INK, stroke_width=1.5)
    return line + svg.text(plane.left + 4, y - 6, funnel.middle_name, bold=True, halo=svg.WHITE)


def _mark(x: float, y: float, dot: Dot, radius: float) -> str:
    """A dot inside, a diamond outside; around the chosen one a ring."""
    ring = ""
    if dot.chosen:
        ring = svg.element("circle", cx=x, cy=y, r=radius + 5, fill="none", stroke=svg.ORCHARD, stroke_width=2)
    if dot.level == BINNEN:
        return ring + svg.element("circle", cx=x, cy=y, r=radius, fill=svg.RIVER, stroke=svg.WHITE, stroke_width=1.5)
    side = radius * 1.35
    shape = svg.path([(x, y - side), (x + side, y), (x, y + side), (x - side, y)], closed=True)
    fill = svg.AMBER_TEXT if dot.level == VER else svg.WHITE
    return ring + svg.element("path", d=shape, fill=fill, stroke=svg.AMBER_TEXT, stroke_width=2)


def _named(plane: _Plane, shown: Sequence[Dot], funnel: Funnel) -> list[str]:
    """Every dot with its name beside it, where it covers no other name or dot."""
    places = [(plane.x(float(dot.size)), plane.y(float(dot.rate))) for dot in shown]  # type: ignore[arg-type]
    taken = [(x - 9, y - 9, x + 9, y + 9) for x, y in places]
    middle = plane.y(funnel.middle)
    taken.append((plane.left, middle - 18, plane.left + svg.text_width(funnel.middle_name, bold=True) + 8, middle))
    marks, words = [], []
    for (x, y), dot in sorted(zip(places, shown, strict=True), key=lambda pair: pair[0][1]):
        bold = dot.chosen or dot.level > BINNEN
        wide = svg.text_width(dot.name, bold=bold)
        options = [
            (at, y + shift)
            for shift in (0, -15, 15, -24, 24, -34, 34, -46, 46)
            for at in (x + (14 if dot.chosen else 11), x - (14 if dot.chosen else 11) - wide)
            if at >= plane.left and at + wide <= plane.right and TOP - 8 <= y + shift <= plane.bottom
        ]
        boxes = [(at, level - 8, at + wide, level + 8) for at, level in options]
        free = next((box for box in boxes if not any(_touch(box, other) for other in taken)), (boxes or taken)[0])
        taken.append(free)
        marks.append(_mark(x, y, dot, DOT))
        words.append(svg.text(free[0], free[1] + 12.5, dot.name, bold=bold, halo=svg.WHITE))
    return marks + words


def _touch(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _numbered(plane: _Plane, shown: Sequence[Dot]) -> list[str]:
    """Numbers of the key in the dots, moved apart where they would cover each other."""
    drawn = []
    taken: list[tuple[float, ...]] = []
    for number, dot in enumerate(shown, 1):
        x, y = plane.x(float(dot.size)), plane.y(float(dot.rate))  # type: ignore[arg-type]
        options = [(x + dx, y) for dx in (0, 20, -20, 40, -40, 60, -60) if plane.left <= x + dx <= plane.right]
        boxes = [(at - BADGE, level - BADGE, at + BADGE, level + BADGE) for at, level in options]
        free = next((box for box in boxes if not any(_touch(box, other) for other in taken)), boxes[0])
        taken.append(free)
        at = free[0] + BADGE
        lead = ""
        if at != x:
            lead = svg.element("line", x1=x, x2=at, y1=y, y2=y, stroke=svg.INK, stroke_width=1)
            lead += svg.element("circle", cx=x, cy=y, r=2.5, fill=svg.INK)
        drawn.append(lead + _mark(at, y, dot, BADGE) + _digit(at, y, number, dot))
    return drawn


def _digit(x: float, y: float, number: int, dot: Dot) -> str:
    ink = svg.INK if dot.level == BUITEN else svg.WHITE
    return svg.text(x, y + 4.5, str(number), fill=ink, anchor="middle", bold=True)


def _key(shown: Sequence[Dot], top: float, write: Callable[[Shown], str]) -> list[str]:
    rows = []
    for number, dot in enumerate(shown, 1):
        y = top + 4 + (number - 1) * KEY_ROW
        figure = svg.text(NARROW, y + 12, write(dot.rate), anchor="end", bold=dot.level > BINNEN)
        words = svg.text(22, y + 12, dot.name, bold=dot.chosen)
        rows.append(svg.text(0, y + 12, str(number), fill=svg.MUTED, bold=True) + words + figure)
    return rows


def _description(funnel: Funnel, write: Callable[[Shown], str]) -> str:
    parts = [
        f"{dot.name}: {write(dot.rate)}{', ' + dot.word[0].lower() + dot.word[1:] if dot.word else ''}"
        for dot in funnel.dots
    ]
    return f"{funnel.middle_name}. " + "; ".join(parts) + "."


def funnel_figure(
    title: str,
    funnel: Funnel,
    *,
    header: Sequence[str],
    write: Callable[[Shown], str] = getal,
    source: str = "",
    width: float = WIDE,
) -> Figure:
    """The funnel in three widths with its table: name, size, rate and what the place means."""
    return Figure.drawn(
        title,
        lambda wide: funnel_chart(title, funnel, write=write, width=wide),
        width=width,
        header=header,
        rows=[[dot.name, getal(dot.size), write(dot.rate), dot.word] for dot in funnel.dots],
        source=source,
    )
