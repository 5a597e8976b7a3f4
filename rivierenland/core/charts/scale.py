"""Thin bars beside a number: a score on a scale, a capacity, and counts that add up to a whole."""

from collections.abc import Sequence

from rivierenland.core.charts import svg

LOOKS = {"river": svg.RIVER, "ink": svg.INK, "orchard": svg.ORCHARD}
SEGMENTS = {"new": svg.RIVER, "changed": "#5fa8ab", "same": "#cfdede", "double": "#c79f27", "wrong": svg.RED}


def scale_bar(value: float, maximum: float, *, look: str = "river", width: float = 200, height: float = 8) -> str:
    """One bar on its track; `look` is river, ink, orchard or norm (dashed amber outline)."""
    length = width * min(value / maximum, 1) if maximum else 0
    body = svg.element("rect", x=0, y=0, width=width, height=height, rx=2, fill=svg.TRACK)
    if look == "norm":
        body += svg.element(
            "rect", x=0.75, y=0.75, width=max(length - 1.5, 0), height=height - 1.5, fill=svg.WHITE,
            stroke=svg.ORCHARD, stroke_width=1.5, stroke_dasharray="4 3",
        )  # fmt: skip
    elif length:
        body += svg.element("rect", x=0, y=0, width=length, height=height, rx=2, fill=LOOKS[look])
    return svg.drawing(width, height, "", "", body, plain=True)


def segment_bar(title: str, parts: Sequence[tuple[str, str, int]], *, width: float = 820, height: float = 14) -> str:
    """Counts that add up to a whole, as (name, look, count) with `look` one of SEGMENTS; parted by a 2-px gap."""
    shown = [part for part in parts if part[2]]
    total = sum(count for _, _, count in shown) or 1
    room = width - 2 * max(len(shown) - 1, 0)
    body, x = [], 0.0
    for _, look, count in shown:
        length = room * count / total
        body.append(svg.element("rect", x=x, y=0, width=length, height=height, rx=2, fill=SEGMENTS[look]))
        x += length + 2
    description = ", ".join(f"{name} {count}" for name, _, count in parts) + "."
    return svg.drawing(width, height, title, description, "".join(body))


def change_bar(before: float, after: float, maximum: float, *, width: float = 200, height: float = 12) -> str:
    """How it was pale and high, how it will be dark and half as high on top: both ends show, whichever is longer."""
    old, new = (width * min(value / maximum, 1) if maximum else 0 for value in (before, after))
    body = svg.element("rect", x=0, y=0, width=old, height=height, rx=2, fill=svg.STEPS[1]) if old else ""
    if new:
        body += svg.element("rect", x=0, y=height / 4, width=new, height=height / 2, rx=1, fill=svg.RIVER)
    return svg.drawing(width, height, "", "", body, plain=True)
