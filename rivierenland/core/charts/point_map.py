"""Places on the map of the eight gemeenten: marks whose area is the value, with the names of the largest."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from math import sqrt
from typing import Any, NamedTuple

from rivierenland.core.charts import borders, svg
from rivierenland.core.charts.borders import from_rd, shapes
from rivierenland.core.charts.figure import WIDE, Figure
from rivierenland.core.charts.labels import Box, place_labels
from rivierenland.core.charts.marks import KERN, Soort, mark
from rivierenland.core.charts.region_map import GROUND, HEIGHT, LABELS, LEFT, NARROW_LABELS, TOP, WIDTH, View
from rivierenland.core.opmaak import getal

SMALLEST, LARGEST = 4.5, 24.0
"""Radius in pixels of a place without value and of the largest, in a drawing of `WIDE`; smaller drawings shrink the largest."""
RING = 0.0158
"""Units of the drawing space per metre RD: a ring of so many kilometres is drawn with it."""


@dataclass(frozen=True)
class Punt:
    """A place: its name, metres RD (EPSG:28992), the value its mark shows, and the code of its kind.

    `gekozen`: drawn in orchard, with the ring. `label`: what is printed beside it instead of the name and the value.
    """

    naam: str
    rd_x: float
    rd_y: float
    waarde: float
    soort: str = KERN.code
    gekozen: bool = False
    label: str = ""


class _Look(NamedTuple):
    """What holds for a whole drawing, whatever its width."""

    soorten: dict[str, Soort]
    eenheid: str
    ring_km: float | None
    maten: tuple[str, str] | None
    namen: int
    gemeenten: bool
    grootste: float
    write: Callable[[float], str]


class _Label(NamedTuple):
    """Words for beside a mark: its middle and radius in pixels, and whether they name a place or measure a ring."""

    x: float
    y: float
    r: float
    words: str
    bold: bool


class _Placed(NamedTuple):
    """A place on paper: middle and radius in pixels."""

    punt: Punt
    x: float
    y: float
    r: float


def point_figure(
    title: str,
    points: Sequence[Punt],
    *,
    header: Sequence[str],
    rows: Sequence[Sequence[Any]],
    eenheid: str,
    ring_km: float | None = None,
    soorten: Sequence[Soort] = (KERN,),
    maten: tuple[str, str] | None = None,
    namen: int = 7,
    gemeenten: bool = False,
    grootste: float = LARGEST,
    write: Callable[[float], str] = getal,
    source: str = "",
    width: float = WIDE,
) -> Figure:
    """The map in three widths with its table: `header` and `rows` are the caller's, in its own order.

    `eenheid`: what the values are, as in `bedden`; the legend writes it behind the figures of a small and a large mark, unless
    `maten` gives its own words for both ("klein effect", "groot effect"). `ring_km`: a dashed ring round each chosen place.
    `soorten`: the kinds there are, in the order of the legend; each has a colour and a shape. `namen`: how many of the largest
    get their name in print; a chosen place always does. `gemeenten`: print the names of the eight as well. `grootste`: radius of the
    largest mark, less where places are many. `write`: how a value is written.
    """
    look = _Look({soort.code: soort for soort in soorten}, eenheid, ring_km, maten, namen, gemeenten, grootste, write)
    return Figure.drawn(
        title,
        lambda wide: point_map(title, points, look, wide),
        width=width,
        header=header,
        rows=rows,
        source=source or borders.source(),
    )


def point_map(title: str, points: Sequence[Punt], look: _Look, width: float) -> str:
    """The drawing at a width in pixels. The largest mark is drawn first, so that no small one hides under it."""
    view = View(LEFT, TOP, width / WIDTH)
    height = HEIGHT * view.scale
    most = max((punt.waarde for punt in points), default=0)
    placed = [_placed(view, punt, most, largest(width, look.grootste)) for punt in points]
    placed.sort(key=lambda one: (one.punt.gekozen, -one.r, one.punt.naam))
    body = [
        svg.element("path", d=view.outline(name), fill=GROUND, stroke=svg.WHITE, stroke_width=1.8, stroke_linejoin="round")
        for name in sorted(shapes())
    ]  # fmt: skip
    body += [mark(look.soorten[one.punt.soort], one.x, one.y, one.r, gekozen=one.punt.gekozen) for one in placed]
    reach = (look.ring_km or 0) * 1000 * RING * view.scale
    body += [_ring(one, reach) for one in placed if reach and one.punt.gekozen]
    if look.gemeenten:
        body += _gemeenten(view, width)
    body += _names(placed, look, reach, Box(0, 0, width, height))
    legend, rows = _legend(points, look, most, width, height)
    return svg.drawing(width, height + rows, title, _description(points, look), "".join(body) + legend)


def largest(width: float, radius: float = LARGEST) -> float:
    """The radius in pixels of the largest mark in a drawing of this width, when it is `radius` in one of `WIDE`."""
    return radius * max(0.6, min(width / WIDE, 1.1))


def radius(value: float, most: float, limit: float) -> float:
    """The radius whose area stands for `value` when `most` has radius `limit`; never too small to see."""
    return max(SMALLEST, limit * sqrt(value / most)) if value > 0 and most > 0 else SMALLEST


def _placed(view: View, punt: Punt, most: float, limit: float) -> _Placed:
    x, y = view.place(*from_rd(punt.rd_x, punt.rd_y))
    return _Placed(punt, x, y, radius(punt.waarde, most, limit))


def _ring(one: _Placed, reach: float) -> str:
    return svg.element(
        "circle", cx=one.x, cy=one.y, r=reach, fill="none", stroke=svg.ORCHARD, stroke_width=1.5, stroke_dasharray="5 4"
    )


def _names(placed: Sequence[_Placed], look: _Look, reach: float, paper: Box) -> list[str]:
    """The names of the chosen places, the words of their rings, and the names of the largest: each where there is room."""
    wide = paper.right >= 420
    size = 13.5 if wide else svg.AXIS_SIZE
    by_size = sorted(placed, key=lambda one: (not one.punt.gekozen, -one.punt.waarde, one.punt.naam))
    named = by_size[: look.namen if wide else max(look.namen - 3, min(look.namen, 1))]
    chosen = [one for one in named if one.punt.gekozen]
    labels = [_label(one, look) for one in chosen]
    labels += [_ring_label(one, reach, look) for one in chosen if reach]
    labels += [_label(one, look) for one in named if not one.punt.gekozen]
    large: list[Box] = []
    small: list[Box] = []
    for one in placed:
        (large if one in named else small).append(Box.around(one.x, one.y, one.r))
    boxes = place_labels(
        [(label.x, label.y, label.r, svg.text_width(label.words, size, bold=label.bold)) for label in labels],
        large,
        paper,
        size,
        rather_not=small,
        always=len(chosen) * (2 if reach else 1),
    )
    return [_haloed(_words(label, box, size)) for label, box in zip(labels, boxes, strict=True) if box]


def _words(label: _Label, box: Box, size: float) -> str:
    fill = svg.INK if label.bold else svg.ORCHARD_TEXT
    return svg.text(*box.baseline(size), label.words, fill=fill, bold=label.bold, size=size)


def _gemeenten(view: View, width: float) -> list[str]:
    names = LABELS if width >= 420 else NARROW_LABELS
    return [
        _haloed(svg.text(*view.place(*names[name]), name, fill=svg.MUTED, anchor="middle")) for name in sorted(names)
    ]


def _label(one: _Placed, look: _Look) -> _Label:
    return _Label(one.x, one.y, one.r, one.punt.label or f"{one.punt.naam} {look.write(one.punt.waarde)}", True)


def _ring_label(one: _Placed, reach: float, look: _Look) -> _Label:
    return _Label(one.x, one.y, reach, f"{getal(look.ring_km)} km", False)


def _haloed(words: str) -> str:
    """Words with an edge of the ground, so that a border or a small mark under them does not make them hard to read."""
    return svg.element("g", words, stroke=GROUND, stroke_width=3, stroke_linejoin="round", paint_order="stroke")


def _legend(points: Sequence[Punt], look: _Look, most: float, width: float, top: float) -> tuple[str, float]:
    """Kinds when there are more than one, a small and a large mark, and the chosen one; and how high that is, in pixels."""
    limit = largest(width, look.grootste)
    first = next(iter(look.soorten.values()))
    entries: list[tuple[float, Callable[[float, float], str], str]] = []
    if len(look.soorten) > 1:
        entries += [(7, partial(_mark, soort, 7, False), soort.naam) for soort in look.soorten.values()]
    if most > 0:
        large = max((step for step in svg.round_scale(most) if 0 < step <= most), default=most)
        words = look.maten or (f"{look.write(large / 5)} {look.eenheid}", f"{look.write(large)} {look.eenheid}")
        for value, naam in zip((large / 5, large), words, strict=True):
            r = radius(value, most, limit)
            entries.append((r, partial(_mark, first, r, False), naam))
    if any(punt.gekozen for punt in points):
        entries.append((9, partial(_mark, first, 9, True), "gekozen plaats"))
    return _rows(entries, width, top)


def _mark(soort: Soort, r: float, gekozen: bool, x: float, y: float) -> str:
    return mark(soort, x, y, r, gekozen=gekozen)


def _rows(
    entries: Sequence[tuple[float, Callable[[float, float], str], str]], width: float, top: float
) -> tuple[str, float]:
    """The entries of a legend on as many rows as they need, each row as high as its largest mark."""
    rows: list[list[tuple[float, Callable[[float, float], str], str]]] = [[]]
    x = 0.0
    for entry in entries:
        room = 2 * entry[0] + 10 + svg.text_width(entry[2]) + 18
        if rows[-1] and x + room - 18 > width:
            rows.append([])
            x = 0.0
        rows[-1].append(entry)
        x += room
    body, y = [], top + 10
    for row in rows:
        high = max((2 * r for r, _, _ in row), default=0)
        high, x = max(high + 6, 24), 2.0
        for r, draw, words in row:
            body.append(draw(x + r, y + high / 2))
            body.append(svg.text(x + 2 * r + 8, y + high / 2 + 4.5, words))
            x += 2 * r + 10 + svg.text_width(words) + 18
        y += high
    return "".join(body), y - top


def _description(points: Sequence[Punt], look: _Look) -> str:
    """What the map says to who does not see it: how many, and the largest; the table has them all."""
    if not points:
        return "Geen plaatsen om te tonen."
    chosen = [punt for punt in points if punt.gekozen]
    top = sorted(points, key=lambda punt: (-punt.waarde, punt.naam))[: look.namen]
    amount = "1 plaats" if len(points) == 1 else f"{getal(len(points))} plaatsen"
    if not top:
        return f"{amount}. De cijfers staan in de tabel."
    words = "; ".join(f"{punt.naam}: {look.write(punt.waarde)} {look.eenheid}" for punt in top)
    picked = f" Gekozen: {', '.join(punt.naam for punt in chosen)}." if chosen else ""
    return f"{amount}. De grootste: {words}.{picked}"
