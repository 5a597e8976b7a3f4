"""Parts of a whole as bars under each other, each a hundred percent, with a line for what is aimed at."""

from collections.abc import Sequence
from dataclasses import dataclass

from rivierenland.core.charts import svg
from rivierenland.core.charts.figure import LARGE, Figure
from rivierenland.core.opmaak import getal, procent

NEAR_FAR = ((svg.STEPS[4], svg.WHITE), (svg.STEPS[3], svg.WHITE), (svg.STEPS[1], svg.INK), ("#e2b48f", svg.INK))
"""Ground and text of the classes from near to far."""
BAR, ROW = 36, 52


@dataclass(frozen=True)
class Bar:
    """A name and the counts of its parts, in the order of the legend; without parts the name says why nothing is drawn."""

    naam: str
    delen: Sequence[int]
    vet: bool = False


@dataclass(frozen=True)
class Aim:
    """A line at so many percent from the left, with its words under the bars."""

    procent: float
    woorden: str


def stacked_chart(
    title: str, rows: Sequence[Bar], klassen: Sequence[str], aim: Aim | None, *, width: float, legend: bool = False
) -> str:
    """The drawing. A part without people is left out; a percentage is printed where it fits. `legend` names the colours below."""
    narrow = width < 420
    left = 0.0 if narrow else max(svg.text_width(bar.naam, 14, bold=bar.vet) for bar in rows) + 14
    room, high = width - left, ROW + 18 * narrow
    body = [_bar(bar, left, index * high + 18 * narrow, room, narrow) for index, bar in enumerate(rows)]
    bottom: float = len(rows) * high - (ROW - BAR) + 6
    if aim:
        x = left + room * aim.procent / 100
        body.append(
            svg.element(
                "path",
                d=f"M{svg.number(x)} {svg.number(18 * narrow - 4)}V{svg.number(bottom)}",
                stroke=svg.INK,
                stroke_width=2,
            )
        )
        half = svg.text_width(aim.woorden) / 2
        body.append(svg.text(min(max(x, half), width - half), bottom + 16, aim.woorden, anchor="middle"))
    spoken = "; ".join(
        f"{bar.naam}: " + ", ".join(f"{klasse} {getal(deel)}" for klasse, deel in zip(klassen, bar.delen, strict=True))
        if bar.delen
        else bar.naam
        for bar in rows
    )
    bottom += 22 if aim else 0
    if legend:
        keys, bottom = _legend(klassen, width, bottom + 8)
        body.append(keys)
    return svg.drawing(width, bottom, title, f"{spoken}.", "".join(body))


def _legend(klassen: Sequence[str], width: float, top: float) -> tuple[str, float]:
    """The colours with their words, on as many rows as they need, and where that ends."""
    body, x = [], 0.0
    for klasse, (ground, _) in zip(klassen, NEAR_FAR, strict=False):
        room = 27 + svg.text_width(klasse)
        if x and x + room > width:
            x, top = 0.0, top + 24
        body.append(svg.element("rect", x=x, y=top, width=20, height=11, rx=2, fill=ground))
        body.append(svg.text(x + 27, top + 10.5, klasse))
        x += room + 14
    return "".join(body), top + 18


def _bar(bar: Bar, left: float, top: float, room: float, narrow: bool) -> str:
    total = sum(bar.delen) or 1
    shown = [(deel, look) for deel, look in zip(bar.delen, NEAR_FAR, strict=False) if deel]
    at = (0.0, top - 5) if narrow else (0.0, top + BAR / 2 + 5)
    body, x = [svg.text(*at, bar.naam, bold=bar.vet, size=14)], left
    if not shown:
        body.append(svg.element("rect", x=left, y=top, width=room, height=BAR, rx=3, fill=svg.TRACK))
    space = room - 2 * max(len(shown) - 1, 0)
    for deel, (ground, ink) in shown:
        length, words = space * deel / total, procent(100 * deel / total)
        body.append(svg.element("rect", x=x, y=top, width=length, height=BAR, rx=3, fill=ground))
        short = procent(100 * deel / total, 0)
        fit = next((w for w in (words, short) if svg.text_width(w, 13, bold=True) + 6 < length), "")
        if fit:
            body.append(svg.text(x + length / 2, top + BAR / 2 + 5, fit, fill=ink, anchor="middle", bold=True))
        x += length + 2
    return "".join(body)


def stacked_figure(
    title: str, rows: Sequence[Bar], klassen: Sequence[str], *, aim: Aim | None = None, header: Sequence[str],
    source: str = "", width: float = LARGE,
) -> Figure:  # fmt: skip
    """The bars in three widths with their table: a row per class, a column per bar, counts with their share."""
    sommen = [sum(bar.delen) or 1 for bar in rows]
    return Figure.drawn(
        title,
        lambda wide: stacked_chart(title, rows, klassen, aim, width=wide),
        width=width,
        header=header,
        rows=[
            [klasse, *(f"{getal(bar.delen[nr])} ({procent(100 * bar.delen[nr] / som)})" for bar, som in zip(rows, sommen, strict=True))]
            for nr, klasse in enumerate(klassen)
        ],
        source=source,
    )  # fmt: skip
