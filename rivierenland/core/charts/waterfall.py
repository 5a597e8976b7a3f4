"""A sum as steps: every term is a bar that begins where the one before it ended, and the outcome stands at the bottom."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil, floor

from rivierenland.core.charts import svg
from rivierenland.core.charts.figure import NARROW, WIDE, Figure
from rivierenland.core.opmaak import Shown, getal, verschil

ROW, NARROW_ROW, BAR, AXIS_ROOM = 36, 54, 18, 28


@dataclass(frozen=True)
class Step:
    """One term with its sign. With `total` it is a bar from nought: where the sum begins, or what it comes to."""

    name: str
    value: float
    total: bool = False


@dataclass(frozen=True)
class _Bar:
    """A step with the stretch that it covers, and where the sum stands after it."""

    step: Step
    low: float
    high: float
    after: float


def waterfall_chart(
    title: str,
    steps: Sequence[Step],
    *,
    write: Callable[[Shown], str] = getal,
    write_step: Callable[[Shown], str] = verschil,
    width: float = WIDE,
) -> str:
    """The drawing. `write` is for totals and the axis, `write_step` for terms. Dark adds, pale takes away, orchard is the outcome."""
    bars = _laid(steps)
    narrow = width <= NARROW
    row = NARROW_ROW if narrow else ROW
    words = [(write if step.total else write_step)(step.value) for step in steps]
    ticks = _ticks(bars)
    half = max(svg.text_width(write(tick)) for tick in (ticks[0], ticks[-1])) / 2
    names = max(svg.text_width(step.name, 14) for step in steps)
    figures = max(svg.text_width(word, 14, bold=True) for word in words)
    left, right = (half, width - half) if narrow else (names + 16 + half, width - figures - 16)

    def x(value: float) -> float:
        return left + (right - left) * (value - ticks[0]) / (ticks[-1] - ticks[0])

    bottom = len(bars) * row
    body = [_tick(x(tick), write(tick), bottom, zero=abs(tick) < 1e-9) for tick in _thinned(ticks, x, write)]
    for index, (bar, word) in enumerate(zip(bars, words, strict=True)):
        middle = index * row + (40 if narrow else ROW / 2)
        body.append(_drawn(bar, x, middle, last=index == len(bars) - 1, reach=middle + row))
        body.append(_words(bar.step, word, index * row + 22 if narrow else middle + 5, width, names, narrow=narrow))
    said = "; ".join(f"{step.name}: {word}" for step, word in zip(steps, words, strict=True))
    return svg.drawing(width, bottom + AXIS_ROOM, title, f"{said}.", "".join(body))


def waterfall_figure(
    title: str,
    steps: Sequence[Step],
    *,
    header: Sequence[str],
    write: Callable[[Shown], str] = getal,
    write_step: Callable[[Shown], str] = verschil,
    source: str = "",
    width: float = WIDE,
) -> Figure:
    """The steps in three widths with their table: name and figure."""
    return Figure.drawn(
        title,
        lambda wide: waterfall_chart(title, steps, write=write, write_step=write_step, width=wide),
        width=width,
        header=header,
        rows=[[step.name, (write if step.total else write_step)(step.value)] for step in steps],
        source=source,
    )


def _laid(steps: Sequence[Step]) -> list[_Bar]:
    """Each step on from where the sum stood; a total from nought."""
    bars, stand = [], 0.0
    for step in steps:
        begin, end = (0.0, step.value) if step.total else (stand, stand + step.value)
        bars.append(_Bar(step, min(begin, end), max(begin, end), end))
        stand = end
    return bars


def _ticks(bars: Sequence[_Bar]) -> list[float]:
    lowest, highest = min(0.0, *(bar.low for bar in bars)), max(0.0, *(bar.high for bar in bars))
    scale = svg.round_scale(highest - lowest)
    step = scale[1] - scale[0]
    return [step * index for index in range(floor(lowest / step), max(ceil(highest / step), 1) + 1)]


def _thinned(ticks: Sequence[float], x: Callable[[float], float], write: Callable[[Shown], str]) -> Sequence[float]:
    """As many ticks as have room for their words."""
    room = max(svg.text_width(write(tick)) for tick in ticks) + 12
    return ticks[:: max(1, ceil(room / (x(ticks[1]) - x(ticks[0]))))]


def _tick(x: float, words: str, bottom: float, *, zero: bool) -> str:
    line = svg.element("line", x1=x, x2=x, y1=0, y2=bottom, stroke=svg.MUTED if zero else svg.LINE, stroke_width=1)
    return line + svg.text(x, bottom + 19, words, fill=svg.MUTED, anchor="middle")


def _drawn(bar: _Bar, x: Callable[[float], float], middle: float, *, last: bool, reach: float) -> str:
    """The bar, and a thread from its end to the next one."""
    colour = (
        svg.ORCHARD if last else svg.RIVER if bar.step.total else svg.RIVER_2 if bar.step.value > 0 else svg.STEPS[1]
    )
    stretch = svg.element(
        "rect",
        x=x(bar.low),
        y=middle - BAR / 2,
        width=max(x(bar.high) - x(bar.low), 1.5),
        height=BAR,
        rx=2,
        fill=colour,
    )
    if last:
        return stretch
    end = x(bar.after)
    thread = svg.element(
        "line", x1=end, x2=end, y1=middle + BAR / 2, y2=reach - BAR / 2, stroke=svg.AXIS, stroke_width=1
    )
    return thread + stretch


def _words(step: Step, word: str, y: float, width: float, names: float, *, narrow: bool) -> str:
    """Wide: before and behind the bars. Narrow: above the bar, on a white ground, because the lines of the scale cross there."""
    ground = svg.element("rect", x=0, y=y - 15, width=width, height=20, fill=svg.WHITE) if narrow else ""
    name = svg.text(0 if narrow else names, y, step.name, size=14, anchor=None if narrow else "end", bold=step.total)
    return ground + name + svg.text(width, y, word, size=14, anchor="end", bold=True)
