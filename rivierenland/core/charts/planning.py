"""A planning: bars from a day to a day and moments on a day, on one scale of months, with today as a line."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from rivierenland.core.charts import svg
from rivierenland.core.charts.figure import WIDE, Figure
from rivierenland.core.opmaak import MAANDEN_KORT, datum

ROW, AXIS_ROOM, BAR, DIAMOND = 46, 30, 12, 7
LOOKS: dict[str, dict[str, str | float]] = {
    "done": {"fill": "#35540b"},
    "busy": {"fill": svg.RIVER},
    "planned": {"fill": svg.WHITE, "stroke": svg.RIVER, "stroke_width": 1.5},
    "late": {"fill": svg.RED},
    "stopped": {"fill": svg.WHITE, "stroke": svg.MUTED, "stroke_width": 1.5, "stroke_dasharray": "4 3"},
}
"""A state is told in words too; the look only helps."""
WORD_COLOURS = {"late": svg.RED, "done": "#35540b"}


@dataclass(frozen=True)
class Bar:
    """Something that takes from `begin` up to and including `end`; None is not known. `look` is one of LOOKS, `state` its word."""

    name: str
    begin: date | None
    end: date | None
    look: str
    state: str


@dataclass(frozen=True)
class Moment:
    """Something on one day, drawn as a diamond."""

    name: str
    day: date
    look: str
    state: str


Row = Bar | Moment


@dataclass(frozen=True)
class _Scale:
    width: float
    first: date
    last: date

    def x(self, day: date) -> float:
        """Where a day begins."""
        inside = min(max(day, self.first), self.last)
        return 1 + (self.width - 2) * (inside - self.first).days / (self.last - self.first).days


def planning_chart(title: str, rows: Sequence[Row], *, today: date, width: float = WIDE) -> str:
    """The drawing: the name and the state above each bar, so that both fit on a phone."""
    scale = _scale(rows, today, width)
    bottom = AXIS_ROOM + len(rows) * ROW
    body = [*_months(scale, bottom), _today(scale, today, bottom)]
    body += [_row(scale, row, AXIS_ROOM + index * ROW) for index, row in enumerate(rows)]
    description = "; ".join(f"{row.name}: {when(row)}, {row.state.lower()}" for row in rows) + "."
    return svg.drawing(width, bottom + 20, title, description, "".join(body))


def planning_figure(title: str, rows: Sequence[Row], *, today: date, source: str = "", width: float = WIDE) -> Figure:
    """The planning in three widths with its table."""
    return Figure.drawn(
        title,
        lambda wide: planning_chart(title, rows, today=today, width=wide),
        width=width,
        header=["Wat", "Wanneer", "Stand"],
        rows=[[row.name, when(row), row.state] for row in rows],
        source=source,
    )


def when(row: Row) -> str:
    """The days of a row in words."""
    if isinstance(row, Moment):
        return datum(row.day)
    if row.begin and row.end:
        return f"{datum(row.begin)} tot en met {datum(row.end)}"
    if row.begin:
        return f"vanaf {datum(row.begin)}"
    return f"tot en met {datum(row.end)}" if row.end else "nog geen dagen"


def _scale(rows: Sequence[Row], today: date, width: float) -> _Scale:
    """Whole months from the first day to the last, with today inside."""
    days = [today]
    for row in rows:
        days += [row.day] if isinstance(row, Moment) else [day for day in (row.begin, row.end) if day]
    first, last = min(days).replace(day=1), max(days)
    return _Scale(width, first, _month_after(last))


def _month_after(day: date, months: int = 1) -> date:
    index = day.year * 12 + day.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


def _months(scale: _Scale, bottom: float) -> list[str]:
    """A line and a word every so many months, as many as have room; January says the year."""
    months = (scale.last.year - scale.first.year) * 12 + scale.last.month - scale.first.month
    room = max(int(scale.width // 64), 1)
    step = next((each for each in (1, 2, 3, 6, 12) if months / each <= room), 12 * ceil(months / 12 / room))
    drawn, day = [], scale.first
    if step >= 3:
        day = _month_after(scale.first, (-(scale.first.month - 1)) % step)
    while day < scale.last:
        x = scale.x(day)
        drawn.append(svg.element("line", x1=x, x2=x, y1=20, y2=bottom, stroke=svg.LINE, stroke_width=1))
        word = str(day.year) if day.month == 1 else f"{MAANDEN_KORT[day.month - 1]}"
        if x < scale.width - 40:
            drawn.append(svg.text(x, 13, word, fill=svg.MUTED, bold=day.month == 1))
        day = _month_after(day, step)
    return drawn


def _today(scale: _Scale, today: date, bottom: float) -> str:
    x = scale.x(today)
    line = svg.element("line", x1=x, x2=x, y1=20, y2=bottom, stroke=svg.ORCHARD, stroke_width=1.5)
    half = svg.text_width("vandaag") / 2
    words = svg.text(
        min(max(x, half), scale.width - half), bottom + 15, "vandaag", fill=svg.ORCHARD_TEXT, anchor="middle", bold=True
    )
    return line + words


def _row(scale: _Scale, row: Row, top: float) -> str:
    room = scale.width - svg.text_width(row.state, bold=True) - 16
    # The words cross the lines of the scale: a white ground keeps them readable.
    ground = svg.element("rect", x=0, y=top + 3, width=scale.width, height=18, fill=svg.WHITE)
    name = svg.text(0, top + 16, _shortened(row.name, room), size=14)
    state = svg.text(
        scale.width, top + 16, row.state, fill=WORD_COLOURS.get(row.look, svg.MUTED), anchor="end", bold=True
    )
    return ground + name + state + (_moment(scale, row, top) if isinstance(row, Moment) else _bar(scale, row, top))


def _bar(scale: _Scale, row: Bar, top: float) -> str:
    if not row.begin and not row.end:
        return ""
    left = scale.x(row.begin) if row.begin else 1
    right = scale.x(row.end + timedelta(days=1)) if row.end else scale.width - 1
    return svg.element("rect", "", x=left, y=top + 25, width=max(right - left, 3), height=BAR, rx=2, **LOOKS[row.look])


def _moment(scale: _Scale, row: Moment, top: float) -> str:
    x, y = min(max(scale.x(row.day), DIAMOND + 1), scale.width - DIAMOND - 1), top + 31
    corners = [(x, y - DIAMOND), (x + DIAMOND, y), (x, y + DIAMOND), (x - DIAMOND, y)]
    return svg.element("path", "", d=svg.path(corners, closed=True), **LOOKS[row.look])


def _shortened(words: str, room: float) -> str:
    """As much of the words as has room; the table has them whole."""
    most = max(int(room / svg.text_width("x", 14)), 8)
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
