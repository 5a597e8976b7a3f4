"""The fruit harvest, as a band in a chart."""

from collections.abc import Sequence
from datetime import date

from rivierenland.core.charts.line import Season

EERSTE, LAATSTE = (8, 15), (10, 10)
"""First and last day (month, day) of the apple and pear harvest; picking takes five to six weeks a year per farm."""


def harvests(days: Sequence[date]) -> list[Season]:
    """The harvests within a row of days, as positions in that row; one of a single position is left out."""
    found = []
    for year in sorted({day.year for day in days}):
        first, last = date(year, *EERSTE), date(year, *LAATSTE)
        inside = [index for index, day in enumerate(days) if first <= day <= last]
        if len(inside) > 1:
            found.append(Season(inside[0], inside[-1]))
    return found
