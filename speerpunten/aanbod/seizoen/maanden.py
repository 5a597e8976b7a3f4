"""Twelve months out of one figure and the season of a sector."""

from collections.abc import Sequence

MAANDEN = 12


def from_average(gemiddeld: float, gewichten: Sequence[float]) -> tuple[int, ...]:
    """People per month, January first, whose average is `gemiddeld` people and whose shape is that of the season.

    month = gemiddeld x weight / average weight, in whole people. The parts that rounding cuts off go to the months where they are
    largest, so that the twelve together are twelve times the average (largest remainder method). Raises ValueError for weights
    that are no season.
    """
    _check(gewichten)
    total = round(MAANDEN * gemiddeld)
    exact = [total * weight / sum(gewichten) for weight in gewichten]
    whole = [int(value) for value in exact]
    by_rest = sorted(range(MAANDEN), key=lambda month: (whole[month] - exact[month], month))
    for month in by_rest[: total - sum(whole)]:
        whole[month] += 1
    return tuple(whole)


def from_peak(piek: int, gewichten: Sequence[float]) -> tuple[int, ...]:
    """People per month, January first, with `piek` people in the busiest month of the season and the others in its proportion.

    month = piek x weight / highest weight, rounded. Raises ValueError for weights that are no season.
    """
    _check(gewichten)
    return tuple(round(piek * weight / max(gewichten)) for weight in gewichten)


def _check(gewichten: Sequence[float]) -> None:
    if len(gewichten) != MAANDEN or min(gewichten) < 0 or not any(gewichten):
        raise ValueError("A season is twelve weights, none below nought and not all nought.")
