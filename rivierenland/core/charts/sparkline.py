"""A small line for one of many equal cards: twelve months, a black line for what is permitted, a dot for now."""

from collections.abc import Sequence

from rivierenland.core.charts import svg


def sparkline(
    title: str,
    values: Sequence[float],
    *,
    limit: float | None = None,
    labels: Sequence[tuple[int, str]] = (),
    highest: float | None = None,
    width: float = 260,
    height: float = 72,
) -> str:
    """The drawing. `labels` are (position, word) under the line; `highest` makes cards share one scale."""
    base = height - (20 if labels else 2)
    top = 6
    most = highest or max([*values, limit or 0, 1])

    def x(index: float) -> float:
        return 3 + (width - 12) * index / max(len(values) - 1, 1)

    def y(value: float) -> float:
        return base - (base - top) * value / most

    points = [(x(index), y(value)) for index, value in enumerate(values)]
    body = [svg.element("line", x1=3, x2=width - 9, y1=base, y2=base, stroke=svg.AXIS)]
    if points:
        ground = [(points[0][0], base), *points, (points[-1][0], base)]
        body.append(svg.element("path", d=svg.path(ground, closed=True), fill=svg.RIVER, fill_opacity="0.1"))
    if limit is not None:
        body.append(svg.element("line", x1=3, x2=width - 9, y1=y(limit), y2=y(limit), stroke=svg.INK, stroke_width=1.5))
    if points:
        body.append(svg.element("path", d=svg.path(points), fill="none", stroke=svg.RIVER, stroke_width=2))
        body.append(svg.element("circle", cx=points[-1][0], cy=points[-1][1], r=4, fill=svg.RIVER))
    for index, word in labels:
        anchor = None if index == 0 else "end" if index == len(values) - 1 else "middle"
        body.append(svg.text(x(index), height - 4, word, fill=svg.MUTED, anchor=anchor))
    description = (
        f"Laagste {min(values):g}, hoogste {max(values):g}, laatste {values[-1]:g}." if values else "Geen cijfers."
    )
    return svg.drawing(width, height, title, description, "".join(body))
