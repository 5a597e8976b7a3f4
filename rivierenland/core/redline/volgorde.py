"""The order of things that carry a key: what moved, and where what is gone stood."""

from bisect import bisect_left
from collections.abc import Hashable, Sequence
from typing import TypeVar

K = TypeVar("K", bound=Hashable)


def merged(oud: Sequence[K], nieuw: Sequence[K]) -> list[K]:
    """The new order, with what is gone after what it stood behind."""
    found, kept = list(nieuw), set(nieuw)
    for plek, key in enumerate(oud):
        if key not in kept:
            before = next((other for other in reversed(oud[:plek]) if other in found), None)
            found.insert(0 if before is None else found.index(before) + 1, key)
    return found


def moved(oud: Sequence[K], nieuw: Sequence[K]) -> set[K]:
    """The fewest keys that must be lifted out to bring the others from the old order into the new one."""
    plekken = {key: plek for plek, key in enumerate(oud)}
    common = [key for key in nieuw if key in plekken]
    return set(common) - set(_longest_rise(common, [plekken[key] for key in common]))


def _longest_rise(keys: Sequence[K], values: Sequence[int]) -> list[K]:
    """The keys of the longest run of rising values (patience sorting)."""
    tops: list[int] = []
    plek_of_top: list[int] = []
    before: list[int] = []
    for plek, value in enumerate(values):
        pile = bisect_left(tops, value)
        before.append(plek_of_top[pile - 1] if pile else -1)
        if pile == len(tops):
            tops.append(value)
            plek_of_top.append(plek)
        else:
            tops[pile], plek_of_top[pile] = value, plek
    found, plek = [], plek_of_top[-1] if plek_of_top else -1
    while plek >= 0:
        found.append(keys[plek])
        plek = before[plek]
    return found[::-1]
