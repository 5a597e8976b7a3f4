"""Names beside marks on a map, so that no name covers a mark or another name."""

from collections.abc import Sequence
from typing import NamedTuple

GAP = 5
"""Pixels between a mark and its name."""


class Box(NamedTuple):
    """A rectangle on paper, in pixels; `top` is above `bottom`."""

    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def around(cls, x: float, y: float, r: float) -> "Box":
        """The square round a mark."""
        return cls(x - r, y - r, x + r, y + r)

    def baseline(self, size: float) -> tuple[float, float]:
        """Where a line of text of this size starts, so that it fills the box."""
        return self.left, self.bottom - size * 0.28

    def touches(self, other: "Box") -> bool:
        """Whether the two share room."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def inside(self, other: "Box") -> bool:
        """Whether this one lies wholly in the other."""
        return (
            self.left >= other.left
            and self.right <= other.right
            and self.top >= other.top
            and self.bottom <= other.bottom
        )


def place_labels(
    marks: Sequence[tuple[float, float, float, float]],
    taken: Sequence[Box],
    paper: Box,
    size: float,
    *,
    rather_not: Sequence[Box] = (),
    always: int = 0,
) -> list[Box | None]:
    """The room of each name, or None where there is none for it.

    `marks`: middle x, y, radius and width of the name, the most important first: it has first choice. `taken`: room that no
    name may cover; `rather_not`: room that is left free when there is a choice. `size`: height of the letters. Tried in this
    order: right, left, under, above, and the four corners. The first `always` names are placed even where they cover something:
    there where they cover least.
    """
    full = list(taken)
    spots: list[Box | None] = []
    for nr, (x, y, r, width) in enumerate(marks):
        inside = [box for box in _candidates(x, y, r, width, size) if box.inside(paper)]
        best = min(inside, key=lambda box: (_covers(box, full), _covers(box, rather_not)), default=None)
        if best is None or (nr >= always and _covers(best, full)):
            spots.append(None)
            continue
        full.append(best)
        spots.append(best)
    return spots


def _covers(box: Box, others: Sequence[Box]) -> int:
    return sum(map(box.touches, others))


def _candidates(x: float, y: float, r: float, width: float, size: float) -> list[Box]:
    high = size * 1.25
    near = r * 0.71 + GAP / 2
    middles = [
        (x + r + GAP, y), (x - r - GAP - width, y), (x - width / 2, y + r + GAP + high / 2), (x - width / 2, y - r - GAP - high / 2),
        (x + near, y + near + high / 2), (x + near, y - near - high / 2), (x - near - width, y + near + high / 2),
        (x - near - width, y - near - high / 2),
    ]  # fmt: skip
    return [Box(left, middle - high / 2, left + width, middle + high / 2) for left, middle in middles]
