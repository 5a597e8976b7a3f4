"""The eight gemeenten as a map: figures by colour and in print, or one location with a pin."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rivierenland.core.charts import borders, svg
from rivierenland.core.charts.borders import from_rd, shapes
from rivierenland.core.charts.figure import WIDE, Figure
from rivierenland.core.opmaak import Shown, known, procent

LEFT, TOP, WIDTH, HEIGHT = 135, 50, 805, 475
GROUND = "#e3eeee"
# Where a name fits, in the drawing space of the shapes; placed by hand.
LABELS = {
    "Buren": (585, 150),
    "Culemborg": (380, 134),
    "Maasdriel": (506, 424),
    "Neder-Betuwe": (822, 186),
    "Tiel": (607, 234),
    "West Betuwe": (388, 272),
    "West Maas en Waal": (704, 306),
    "Zaltbommel": (330, 392),
}
# On a phone the text is wider than some shapes, so those names stand outside them: x, y, anchor.
NARROW_OUTSIDE = {
    "Culemborg": (345, 80, "end"),
    "Neder-Betuwe": (938, 92, "end"),
    "West Maas en Waal": (938, 372, "end"),
    "Maasdriel": (602, 470, None),
}
# In a card of a tablet most names fit, some with another place, and three stand outside.
MEDIUM_OUTSIDE = {
    "Culemborg": (345, 80, "end"),
    "Neder-Betuwe": (938, 92, "end"),
    "West Maas en Waal": (938, 396, "end"),
}
MEDIUM_LABELS = {**LABELS, "Maasdriel": (468, 474)}
NARROW_BELOW, MEDIUM_BELOW = 420, 600
NARROW_LABELS = {**LABELS, "Buren": (556, 138), "Tiel": (614, 236), "Zaltbommel": (322, 402)}
NARROW_FIGURE_SHIFT = {"Tiel": -38, "Zaltbommel": 46}


@dataclass(frozen=True)
class View:
    """A window on the drawing space, drawn at a width in pixels so that text keeps its size."""

    left: float
    top: float
    scale: float

    def place(self, x: float, y: float) -> tuple[float, float]:
        return (x - self.left) * self.scale, (y - self.top) * self.scale

    def outline(self, name: str) -> str:
        return _outline(self, name, borders.current().stamp)


@lru_cache(maxsize=256)
def _outline(view: View, name: str, stamp: str) -> str:
    """The shape on paper: the same on every visit, as long as the width of the drawing and the borders are."""
    rings = borders.current().rings[name]
    return "".join(svg.path([view.place(x, y) for x, y in ring], closed=True) for ring in rings)


def step_of(value: float, bounds: Sequence[float]) -> int:
    """Which of the five colour steps a value falls in; a value on a bound belongs to the higher step."""
    return sum(value >= bound for bound in bounds)


def region_map(
    title: str,
    values: Mapping[str, Shown],
    bounds: Sequence[float],
    *,
    write: Callable[[Shown], str] = procent,
    width: float = WIDE,
) -> str:
    """Five colour steps parted by four `bounds`, with the figure printed in every gemeente.

    A gemeente without a known figure is white with a dashed edge and says why.
    """
    view = View(LEFT, TOP, width / WIDTH)
    height = HEIGHT * view.scale
    figures = {name: float(value) for name, value in values.items() if known(value)}
    areas, names = [], []
    for name in sorted(shapes(), key=lambda name: (name not in figures, name)):
        step = step_of(figures[name], bounds) if name in figures else None
        areas.append(_area(view, name, step))
        names.append(_label(view, name, write(values.get(name)), step, width))
    legend, rows = _legend(bounds, write, width, height + 18)
    description = "; ".join(f"{name}: {write(values.get(name))}" for name in sorted(shapes())) + "."
    return svg.drawing(width, height + 14 + rows * 24, title, description, "".join(areas + names) + legend)


def _area(view: View, name: str, step: int | None) -> str:
    if step is None:
        look = {"fill": svg.WHITE, "stroke": svg.MUTED, "stroke_width": 1.0, "stroke_dasharray": "4 3"}
    else:
        look = {"fill": svg.STEPS[step], "stroke": svg.WHITE, "stroke_width": 1.8}
    return svg.element("path", d=view.outline(name), stroke_linejoin="round", **look)  # type: ignore[arg-type]


def _spot(name: str, width: float) -> tuple[float, float, str | None, bool]:
    """Where a name stands in a drawing this wide, how it is anchored, and whether that is outside its shape."""
    outside = NARROW_OUTSIDE if width < NARROW_BELOW else MEDIUM_OUTSIDE if width < MEDIUM_BELOW else {}
    if name in outside:
        return *outside[name], True
    inside = NARROW_LABELS if width < NARROW_BELOW else MEDIUM_LABELS if width < MEDIUM_BELOW else LABELS
    return *inside[name], "middle", False


def _label(view: View, name: str, figure: str, step: int | None, width: float) -> str:
    narrow = width < NARROW_BELOW
    left, top, anchor, outside = _spot(name, width)
    colour = svg.INK if step is None or outside else svg.STEP_TEXT[step]
    x, y = view.place(left, top)
    size = 13 if narrow else 13.5
    shift = NARROW_FIGURE_SHIFT.get(name, 0) if narrow else 0
    # On a phone words run over the edge of their shape: the halo keeps them readable on both sides of it.
    halo = (svg.WHITE if colour == svg.INK else svg.STEPS[step or 0]) if narrow else None
    return svg.text(x, y, name, fill=colour, anchor=anchor, bold=True, size=size, halo=halo) + svg.text(
        x + shift * view.scale, y + size + 3, figure, fill=colour, anchor=anchor, size=size, halo=halo
    )


def _legend(bounds: Sequence[float], write: Callable[[Shown], str], width: float, top: float) -> tuple[str, int]:
    """The five steps with their words, on as many rows as they need."""
    low, high = write(bounds[0]), write(bounds[-1])
    between = [f"{write(one).removesuffix('%').strip()}–{write(two)}" for one, two in pairwise(bounds)]
    body, x, row = [], 0.0, 0
    for step, words in enumerate([f"onder {low}", *between, f"{high} en meer"]):
        room = 28 + svg.text_width(words) + 14
        if x + room - 14 > width and x:
            x, row = 0.0, row + 1
        y = top + row * 24
        body.append(svg.element("rect", x=x, y=y, width=20, height=11, rx=2, fill=svg.STEPS[step]))
        body.append(svg.text(x + 27, y + 10.5, words))
        x += room
    return "".join(body), row + 1


def region_figure(
    title: str,
    values: Mapping[str, Shown],
    bounds: Sequence[float],
    *,
    header: Sequence[str],
    write: Callable[[Shown], str] = procent,
    source: str = "",
    width: float = WIDE,
) -> Figure:
    """The map in three widths with its table, the gemeenten in alphabetical order."""
    return Figure.drawn(
        title,
        lambda wide: region_map(title, values, bounds, write=write, width=wide),
        width=width,
        header=header,
        rows=[[name, write(values.get(name))] for name in sorted(shapes())],
        source=source or borders.source(),
    )


def location_map(gemeente: str, rd_x: float, rd_y: float, *, width: float = 340, height: float = 200) -> str:
    """One gemeente among its neighbours, with a pin where the location stands; drawn for the room that a phone has."""
    xs = [x for x, _ in shapes()[gemeente]]
    ys = [y for _, y in shapes()[gemeente]]
    scale = min(width * 0.92 / (max(xs) - min(xs)), height * 0.86 / (max(ys) - min(ys)))
    view = View((min(xs) + max(xs)) / 2 - width / 2 / scale, (min(ys) + max(ys)) / 2 - height / 2 / scale, scale)
    body = [svg.element("rect", x=0, y=0, width=width, height=height, fill="#f1f8f8")]
    for name in sorted(shapes()):
        fill = svg.STEPS[1] if name == gemeente else GROUND
        body.append(svg.element("path", d=view.outline(name), fill=fill, stroke=svg.WHITE, stroke_width=2))
    pin_x, pin_y = view.place(*from_rd(rd_x, rd_y))
    for name in sorted(shapes()):
        x, y = view.place(*LABELS[name])
        if 40 < x < width - 40 and 24 < y < height - 12:
            if abs(x - pin_x) < 60 and -56 < y - pin_y < 16:
                if name != gemeente:
                    continue
                y = pin_y - 54 if pin_y > 80 else pin_y + 26
            body.append(
                svg.text(x, y, name, anchor="middle", bold=name == gemeente, size=16 if name == gemeente else 14)
            )
    body.append(_pin(pin_x, pin_y))
    return svg.drawing(
        width, height, f"Ligging in {gemeente}", f"De locatie op de kaart van {gemeente}.", "".join(body)
    )


def _pin(x: float, y: float) -> str:
    drop = f"M{svg.number(x)} {svg.number(y)}c-9 -13 -14 -18 -14 -26a14 14 0 1 1 28 0c0 8 -5 13 -14 26Z"
    return svg.element("path", d=drop, fill=svg.ORCHARD, stroke=svg.WHITE, stroke_width=2) + svg.element(
        "circle", cx=x, cy=y - 26, r=5, fill=svg.WHITE
    )
