"""The occupancy bar of one location: taken, free, the permit as a line, and red beyond that line."""

from rivierenland.core.charts import svg


def occupancy(
    bezet: int, vergund: int, schaal: int, *, norm: int | None = None, width: float = 280, height: float = 24
) -> str:
    """The drawing, hidden from a screen reader because the figures stand beside it.

    `schaal` is the number of beds at full width; all bars on one page share it.
    """
    unit = (width - 2) / max(schaal, bezet, vergund, 1)
    thick = 11
    top = (height - thick) / 2
    body = [svg.element("rect", x=0, y=top, width=vergund * unit, height=thick, rx=2, fill=svg.TRACK)]
    if bezet:
        inside = min(bezet, vergund) * unit
        body.append(svg.element("rect", x=0, y=top, width=inside, height=thick, rx=2, fill=svg.RIVER))
    if bezet > vergund:
        begin = vergund * unit + 2
        body.append(
            svg.element("rect", x=begin, y=top, width=max((bezet - vergund) * unit, 4), height=thick, fill=svg.RED)
        )
    if norm is not None:
        body.append(_level(norm * unit, height, svg.AMBER_TEXT, "3 2"))
    body.append(_level(vergund * unit, height, svg.INK, None))
    return svg.drawing(width, height, "", "", "".join(body), plain=True)


def _level(x: float, height: float, colour: str, dash: str | None) -> str:
    x = max(x, 1)
    return svg.element("line", x1=x, x2=x, y1=1, y2=height - 1, stroke=colour, stroke_width=2, stroke_dasharray=dash)
