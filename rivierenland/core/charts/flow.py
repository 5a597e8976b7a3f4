"""From where to where: names left, names right, and between them streams as thick as their count."""

from collections.abc import Sequence
from dataclasses import dataclass

from rivierenland.core.charts import svg
from rivierenland.core.charts.figure import WIDE, Figure
from rivierenland.core.opmaak import Shown, getal, known

GAP, NODE = 12.0, 10.0
LEAST = 16.0
"""Height that a name needs, also where hardly anybody is."""


@dataclass(frozen=True)
class Stream:
    """People from a name on the left to one on the right; a shielded count is in the table and not in the drawing."""

    van: str
    naar: str
    aantal: Shown


def flow_chart(
    title: str, streams: Sequence[Stream], left: Sequence[str], right: Sequence[str], *, width: float
) -> str:
    """The drawing. What stays in the same place is dark, what goes elsewhere is light, and what leaves the region is orchard."""
    drawn = [(stream, float(stream.aantal)) for stream in streams if known(stream.aantal) and stream.aantal > 0]
    narrow = width < 420
    height = 400.0 if narrow else 460.0
    total = sum(count for _, count in drawn) or 1
    scale = (height - max(len(left), len(right)) * (GAP + LEAST)) / total
    margin = {"left": _room(left, narrow), "right": _room(right, narrow)}
    tops = {
        side: _tops(
            names, [sum(c for s, c in drawn if (s.van if side == "left" else s.naar) == name) for name in names], scale
        )
        for side, names in (("left", left), ("right", right))
    }
    x0, x1 = margin["left"] + NODE, width - margin["right"] - NODE
    cursor = {(side, name): top for side in tops for name, (top, _) in tops[side].items()}
    body = []
    for name in left:
        for stream, count in sorted(
            ((s, c) for s, c in drawn if s.van == name), key=lambda one: right.index(one[0].naar)
        ):
            thick = count * scale
            a, b = cursor["left", stream.van], cursor["right", stream.naar]
            cursor["left", stream.van] += thick
            cursor["right", stream.naar] += thick
            body.append(_ribbon(x0, a, x1, b, thick, _colour(stream, left)))
    body += _nodes(tops["left"], x0 - NODE, "end", -6, narrow)
    body += _nodes(tops["right"], x1, None, NODE + 6, narrow)
    spoken = "; ".join(f"{s.van} naar {s.naar}: {getal(c)}" for s, c in sorted(drawn, key=lambda one: -one[1])[:10])
    bottom = max(top + high for side in tops.values() for top, high in side.values())
    return svg.drawing(width, bottom + 4, title, f"De grootste stromen. {spoken}.", "".join(body))


def _room(names: Sequence[str], narrow: bool) -> float:
    return max(svg.text_width(_short(name, narrow), svg.AXIS_SIZE) for name in names) + 10


def _short(name: str, narrow: bool) -> str:
    """On a phone a long name takes the room of the streams."""
    return "W. Maas en Waal" if narrow and name == "West Maas en Waal" else name


def _tops(names: Sequence[str], counts: Sequence[float], scale: float) -> dict[str, tuple[float, float]]:
    placed, y = {}, 2.0
    for name, count in zip(names, counts, strict=True):
        high = max(count * scale, 2.0)
        placed[name] = (y + max(0.0, (LEAST - high) / 2), high)
        y += max(high, LEAST) + GAP
    return placed


def _nodes(tops: dict[str, tuple[float, float]], x: float, anchor: str | None, shift: float, narrow: bool) -> list[str]:
    body = []
    for name, (top, high) in tops.items():
        body.append(svg.element("rect", x=x, y=top, width=NODE, height=high, rx=2, fill=svg.INK))
        body.append(svg.text(x + shift, top + high / 2 + 4.5, _short(name, narrow), anchor=anchor))
    return body


def _colour(stream: Stream, left: Sequence[str]) -> str:
    if stream.van == stream.naar:
        return svg.RIVER
    return "#8cc4c7" if stream.naar in left else "#e2b48f"


def _ribbon(x0: float, a: float, x1: float, b: float, thick: float, colour: str) -> str:
    n, middle = svg.number, (x0 + x1) / 2
    way = (
        f"M{n(x0)} {n(a)}C{n(middle)} {n(a)} {n(middle)} {n(b)} {n(x1)} {n(b)}V{n(b + thick)}"
        f"C{n(middle)} {n(b + thick)} {n(middle)} {n(a + thick)} {n(x0)} {n(a + thick)}Z"
    )
    return svg.element("path", d=way, fill=colour, fill_opacity="0.78")


def flow_figure(
    title: str, streams: Sequence[Stream], left: Sequence[str], right: Sequence[str], *, header: Sequence[str], source: str = "",
    width: float = WIDE,
) -> Figure:  # fmt: skip
    """The streams in three widths with their table: every pair with somebody in it."""
    return Figure.drawn(
        title,
        lambda wide: flow_chart(title, streams, left, right, width=wide),
        width=width,
        header=header,
        rows=[[stream.van, stream.naar, getal(stream.aantal)] for stream in streams if stream.aantal != 0],
        source=source,
    )
