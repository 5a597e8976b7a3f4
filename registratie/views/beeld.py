"""The drawings on the page of a location."""

from datetime import date, timedelta

from registratie.models import Huisvestingslocatie
from registratie.queries.bezetting import Week
from rivierenland.core.charts.figure import Figure
from rivierenland.core.charts.line import Limit, Series, line_figure
from rivierenland.core.charts.oogst import harvests
from rivierenland.core.charts.region_map import location_map
from rivierenland.core.opmaak import MAANDEN_KORT, datum, datum_lang, getal

BREEDTE = 808
"""The inner width of the main column, so that the text of the chart keeps its size."""


def chart_of(locatie: Huisvestingslocatie, weken: list[Week], norm: int | None) -> Figure:
    """The fullest night of every week, against permit and norm, with the harvest as a band."""
    limits = [Limit("vergund", locatie.capaciteit_vergund)]
    if norm is not None:
        limits.append(Limit("norm", norm, dashed=True))
    return line_figure(
        f"Bezetting van {locatie.naam} per week",
        _labels(weken),
        [Series("bezet", [week.hoogste for week in weken])],
        limits=limits,
        seasons=harvests([week.begin for week in weken]),
        row_names=[f"week van {datum(week.begin)}" for week in weken],
        row_header="Week",
        width=BREEDTE,
        source="Bron: nachtregister. Per week de nacht met de meeste personen.",
    )


def peak_of(weken: list[Week], jaar: int) -> Week | None:
    """The fullest week of a year; None when nobody was there."""
    found = [week for week in weken if (week.begin + timedelta(days=6)).year == jaar and week.hoogste]
    return max(found, key=lambda week: week.hoogste) if found else None


def nacht_regel(vandaag: date) -> str:
    """Which night is meant by tonight."""
    return f"Nacht van {vandaag.day} op {datum_lang(vandaag + timedelta(days=1))}"


def piek_regel(piek: Week | None, jaar: int) -> str:
    """The peak of a year in words; empty when there was nobody."""
    if piek is None:
        return ""
    return f"Piek van {jaar}: {personen(piek.hoogste)}, week van {datum_lang(piek.begin)}"


def vrij_regel(vrij: int, norm: int | None, bezet: int) -> str:
    """Tonight against the permit and the norm, in words."""
    words = [f"{getal(vrij)} vrij onder de vergunning" if vrij >= 0 else f"{getal(-vrij)} boven de vergunning"]
    if norm is not None:
        words.append(
            f"{getal(norm - bezet)} onder de norm" if norm >= bezet else f"{getal(bezet - norm)} boven de norm"
        )
    return ", ".join(words)


def personen(aantal: int) -> str:
    """`1 persoon`, `154 personen`."""
    return "1 persoon" if aantal == 1 else f"{getal(aantal)} personen"


def map_of(locatie: Huisvestingslocatie) -> str:
    """The gemeente with a pin; empty when the point is not known."""
    if locatie.rd_x is None or locatie.rd_y is None:
        return ""
    return location_map(locatie.gemeente.naam, locatie.rd_x, locatie.rd_y)


def _labels(weken: list[Week]) -> list[str]:
    """The month at its first week, every third month; January with its year."""
    labels: list[str] = []
    seen = -1
    for week in weken:
        month = week.begin.month
        new = month != seen and (month - 1) % 3 == 0
        seen = month
        year = f" {week.begin:%y}" if month == 1 or not any(labels) else ""
        labels.append(f"{MAANDEN_KORT[month - 1]}{year}" if new else "")
    return labels
