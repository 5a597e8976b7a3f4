"""The charts of the dashboards, made of figures that the queries give."""

from collections.abc import Sequence
from datetime import date

from django.utils.formats import date_format

from rivierenland.core.charts.figure import Figure
from rivierenland.core.charts.line import Season, Series, line_figure

HARVEST_FIRST, HARVEST_LAST = (8, 15), (10, 10)


def gemeente_curve(points: Sequence[tuple[date, int, int]]) -> Figure | None:
    """People and permitted beds per week over two years, with the harvest as a band; None without points."""
    if len(points) < 2:
        return None
    nights = [nacht for nacht, _, _ in points]
    return line_figure(
        "Bezetting per week, twee jaar",
        quarter_labels(nights),
        [
            Series("bezet", [personen for _, personen, _ in points]),
            Series("vergund", [bedden for _, _, bedden in points]),
        ],
        seasons=seasons(nights),
        row_names=[date_format(nacht, "j-n-Y") for nacht in nights],
        row_header="Nacht",
        source="Bron: nachtregister, stand op maandagnacht.",
        width=760,
    )


def quarter_labels(nights: Sequence[date]) -> list[str]:
    """A label at the first night of each quarter, nothing elsewhere."""
    labels, seen = [], set()
    for nacht in nights:
        quarter = (nacht.year, (nacht.month - 1) // 3)
        named = quarter not in seen and nacht.month % 3 == 1
        labels.append(date_format(nacht, "M y") if named else "")
        seen.add(quarter)
    return labels


def seasons(nights: Sequence[date]) -> list[Season]:
    """The fruit harvests within a row of nights, as positions in that row."""
    found = []
    for year in sorted({nacht.year for nacht in nights}):
        first, last = date(year, *HARVEST_FIRST), date(year, *HARVEST_LAST)
        inside = [index for index, nacht in enumerate(nights) if first <= nacht <= last]
        if len(inside) > 1:
            found.append(Season(inside[0], inside[-1]))
    return found
