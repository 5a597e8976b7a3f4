"""People at work per month, from the quietest and the busiest month and the season of a sector."""

from collections.abc import Sequence


def workers(jaarrond: int, piek: int, gewichten: Sequence[float]) -> tuple[int, ...]:
    """January first: `jaarrond` in the month of the lowest weight, `piek` in that of the highest, the others in proportion.

    people = jaarrond + (piek - jaarrond) x (weight - lowest) / (highest - lowest), rounded, halves up. A season without shape has
    the busiest number in every month: then nothing is thought too small.
    """
    laag, hoog = min(gewichten), max(gewichten)
    if laag == hoog:
        return (piek,) * len(gewichten)
    return tuple(int(jaarrond + (piek - jaarrond) * (gewicht - laag) / (hoog - laag) + 0.5) for gewicht in gewichten)
