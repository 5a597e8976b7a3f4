"""SVG written by hand: presentation attributes only (a strict CSP blocks `style`), real text, title, description."""

import hashlib
from collections.abc import Sequence
from html import escape
from math import ceil, floor, log10

INK = "#0d2b30"
MUTED = "#4a6468"
LINE = "#dde7e7"
AXIS = "#bccbcc"
TRACK = "#e0ebeb"
RIVER = "#0b5c66"
RIVER_2 = "#1f7d86"
ORCHARD = "#c4541a"
ORCHARD_TEXT = "#a4430f"
SEASON = "#fdeedd"
AMBER_TEXT = "#7a390b"
RED = "#a01d23"
WHITE = "#ffffff"
STEPS = ("#dcecec", "#a9d0d0", "#5fa8ab", "#1f7d86", "#0b4a53")
STEP_TEXT = (INK, INK, INK, WHITE, WHITE)
FONT = "IBM Plex Sans"
AXIS_SIZE = 13


def number(value: float) -> str:
    """A coordinate with at most one decimal."""
    return "0" if abs(value) < 0.05 else f"{value:.1f}".removesuffix(".0")


def element(tag: str, content: str = "", **attributes: str | float | None) -> str:
    """One element; `_` in an attribute name is written as `-`, a `None` is left out."""
    written = "".join(
        f' {name.strip("_").replace("_", "-")}="{escape(value) if isinstance(value, str) else number(value)}"'
        for name, value in attributes.items()
        if value is not None
    )
    return f"<{tag}{written}>{content}</{tag}>" if content else f"<{tag}{written}/>"


def text(
    x: float,
    y: float,
    words: str,
    *,
    fill: str = INK,
    anchor: str | None = None,
    bold: bool = False,
    size: float = AXIS_SIZE,
    halo: str | None = None,
) -> str:
    """A line of text on its baseline; `anchor` is middle or end, `halo` the colour of an edge where it crosses other colours."""
    weight = "600" if bold else None
    edge: dict[str, str | float] = (
        {"stroke": halo, "stroke_width": 3, "stroke_linejoin": "round", "paint_order": "stroke"} if halo else {}
    )
    return element(
        "text", escape(words), x=x, y=y, fill=fill, text_anchor=anchor, font_weight=weight, font_size=size, **edge
    )


def text_width(words: str, size: float = AXIS_SIZE, bold: bool = False) -> float:
    """About how wide a line of text is; generous, so that nothing touches."""
    return len(words) * size * (0.6 if bold else 0.56)


def path(points: Sequence[tuple[float, float]], closed: bool = False) -> str:
    """The `d` of a line through points."""
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points) + ("Z" if closed else "")


def drawing(width: float, height: float, title: str, description: str, body: str, *, plain: bool = False) -> str:
    """The whole picture. Its ids follow from what is drawn, so the same data gives the same bytes.

    `plain` is for a bar beside its own number: it is then hidden from a screen reader, which reads the number.
    """
    if plain:
        spoken, label = "", {"aria_hidden": "true"}
    else:
        key = hashlib.sha256(f"{title}{description}{width}{body}".encode()).hexdigest()[:10]
        spoken = f'<title id="t{key}">{escape(title)}</title><desc id="d{key}">{escape(description)}</desc>'
        label = {"role": "img", "aria_labelledby": f"t{key} d{key}"}
    return element(
        "svg",
        spoken + body,
        xmlns="http://www.w3.org/2000/svg",
        width=width,
        height=height,
        viewBox=f"0 0 {number(width)} {number(height)}",
        font_family=FONT,
        font_size=AXIS_SIZE,
        **label,
    )


def round_scale(highest: float, wanted: int = 4) -> list[float]:
    """Round axis values from zero to at least `highest`, about `wanted` steps."""
    if highest <= 0:
        return [0, 1]
    rough = highest / wanted
    power = 10 ** floor(log10(rough))
    step = next(power * factor for factor in (1, 2, 2.5, 5, 10) if power * factor >= rough)
    if highest > 1:  # an axis is labelled in whole numbers
        step = max(step, 1)
    return [step * index for index in range(ceil(highest / step) + 1)]


def spread(wanted: Sequence[float], gap: float, lowest: float, highest: float) -> list[float]:
    """Positions as near as possible to those wanted, at least `gap` apart and inside the bounds."""
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    placed = [0.0] * len(wanted)
    previous = lowest - gap
    for index in order:
        previous = placed[index] = max(wanted[index], previous + gap)
    limit = highest
    for index in reversed(order):
        placed[index] = min(placed[index], limit)
        limit = placed[index] - gap
    return placed
