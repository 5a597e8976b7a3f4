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


def change_bar(before: float, after: float, maximum: float, *, width: float = 200, height: float = 8) -> str:
    """What stays is dark; what goes is pale, what comes is light river. The figures beside it say which of the two it is."""
    lengths = [width * min(value / maximum, 1) if maximum else 0 for value in (before, after)]
    pale, dark = svg.TRACK if after <= before else "#8cc4c7", svg.RIVER
    long, short = max(lengths), min(lengths)
    body = svg.element("rect", x=0, y=0, width=long, height=height, rx=2, fill=pale) if long else ""
    if short:
        body += svg.element("rect", x=0, y=0, width=short, height=height, rx=2, fill=dark)
    return svg.drawing(width, height, "", "", body, plain=True)
