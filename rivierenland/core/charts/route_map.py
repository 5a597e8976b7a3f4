"""A day on the road: numbered stops in their order, from the start and back, among the outlines of the gemeenten."""

from collections.abc import Sequence
from dataclasses import dataclass

from rivierenland.core.charts import borders, svg
from rivierenland.core.charts.borders import from_rd, shapes
from rivierenland.core.charts.figure import MEDIUM, Figure
from rivierenland.core.charts.region_map import GROUND

MARGIN, LEAST = 34, 60
"""Pixels around the stops; and the least size of what is shown, in the drawing space: about four kilometres."""
RADIUS = 12


@dataclass(frozen=True)
class Plek:
    """A stop: its number, name and place in RD metres."""

    nummer: int
    naam: str
    x: float
    y: float


def route_map(title: str, start: tuple[float, float], plekken: Sequence[Plek], *, width: float) -> str:
    """The map at a width in pixels. Straight lines between the stops: it shows the order, not the road."""
    points = [from_rd(*start), *(from_rd(plek.x, plek.y) for plek in plekken)]
    place, height = _window(points, width)
    placed = [place(*point) for point in points]
    body = [svg.element("rect", x=0, y=0, width=width, height=height, fill="#f1f8f8")]
    for name in sorted(shapes()):
        outline = svg.path([place(*point) for point in shapes()[name]], closed=True)
        body.append(svg.element("path", d=outline, fill=GROUND, stroke=svg.WHITE, stroke_width=2))
    body.append(
        svg.element(
            "path",
            d=svg.path([*placed, placed[0]]),
            fill="none",
            stroke=svg.RIVER,
            stroke_width=2,
            stroke_dasharray="6 4",
        )
    )
    body.append(_start(*placed[0]))
    body += [_stop(plek.nummer, *point) for plek, point in zip(plekken, placed[1:], strict=True)]
    words = "; ".join(f"{plek.nummer}. {plek.naam}" for plek in plekken)
    return svg.drawing(width, height, title, f"Van het begin langs {words}, en terug.", "".join(body))


def route_figure(
    title: str,
    start: tuple[float, float],
    plekken: Sequence[Plek],
    *,
    header: Sequence[str],
    rows: Sequence[Sequence[str]],
) -> Figure:
    """The map in three widths, with the stops as its table."""
    return Figure.drawn(
        title,
        lambda width: route_map(title, start, plekken, width=width),
        width=MEDIUM,
        header=header,
        rows=rows,
        source=f"{borders.source()} Rechte lijnen: de volgorde, niet de weg.",
    )


def _window(points: Sequence[tuple[float, float]], width: float):
    """How a point of the drawing space is placed, and how high the picture is: never higher than wide."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    wide, high = max(max(xs) - min(xs), LEAST), max(max(ys) - min(ys), LEAST * 0.6)
    height = min(max(width * high / wide, width * 0.45), width * 0.9)
    scale = min((width - 2 * MARGIN) / wide, (height - 2 * MARGIN) / high)
    middle_x, middle_y = (max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2

    def place(x: float, y: float) -> tuple[float, float]:
        return width / 2 + (x - middle_x) * scale, height / 2 + (y - middle_y) * scale

    return place, height


def _start(x: float, y: float) -> str:
    return svg.element(
        "rect", x=x - 9, y=y - 9, width=18, height=18, rx=3, fill=svg.ORCHARD, stroke=svg.WHITE, stroke_width=2
    )


def _stop(nummer: int, x: float, y: float) -> str:
    dot = svg.element("circle", cx=x, cy=y, r=RADIUS, fill=svg.RIVER, stroke=svg.WHITE, stroke_width=2)
    return dot + svg.text(x, y + 4.5, str(nummer), fill=svg.WHITE, anchor="middle", bold=True)
