"""The charts of the dashboards, made of figures that the queries give."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.formats import date_format

from rivierenland.core.charts.figure import Figure
from rivierenland.core.charts.line import Series, line_figure
from rivierenland.core.charts.oogst import harvests
from rivierenland.core.charts.region_map import region_figure
from rivierenland.core.charts.sparkline import sparkline
from rivierenland.core.opmaak import MAANDEN_KORT, getal, procent
from rivierenland.dashboards.queries.regio import BEDDEN, BRP, OP_TIJD, PERSONEN, Gemeentekaart, Regiostand, shown
from speerpunten.programma.indicatoren.soort import PROCENT, Indicatorsoort

OCCUPANCY_BOUNDS = (60, 70, 80, 90)


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
            Series("vergund", [bedden for _, _, bedden in points], ink=True),
        ],
        seasons=harvests(nights),
        row_names=[date_format(nacht, "j-n-Y") for nacht in nights],
        row_header="Nacht",
        source="Bron: nachtregister, stand op maandagnacht.",
        width=808,
    )


def quarter_labels(nights: Sequence[date]) -> list[str]:
    """A label at the first night of each quarter, nothing elsewhere."""
    labels, seen = [], set()
    for nacht in nights:
        quarter = (nacht.year, (nacht.month - 1) // 3)
        named = quarter not in seen and nacht.month % 3 == 1
        labels.append(maand_jaar(nacht) if named else "")
        seen.add(quarter)
    return labels


def maand_jaar(datum: date) -> str:
    """`okt 26`, for under an axis."""
    return f"{MAANDEN_KORT[datum.month - 1]} {datum:%y}"


def occupancy_map(stand: Regiostand) -> Figure:
    """The eight gemeenten, coloured by how full their permitted beds are."""
    values = {kaart.gemeente.naam: kaart.bezetting for kaart in stand.gemeenten}
    return region_figure(
        "Bezetting van de vergunde bedden per gemeente",
        values,
        OCCUPANCY_BOUNDS,
        header=["Gemeente", "Bezetting"],
        width=720,
    )


def small_multiple(kaart: Gemeentekaart) -> str:
    """People at the end of each month against the permitted beds of today; empty while there is no line to draw."""
    points = [(punt.peildatum, punt.waarde.waarde) for punt in kaart.reeks if punt.waarde.waarde is not None]
    if len(points) < 2:
        return ""
    last = len(points) - 1
    return sparkline(
        f"Geregistreerde mensen per maand in {kaart.gemeente.naam}",
        [float(waarde) for _, waarde in points],
        limit=float(kaart.bedden) if isinstance(kaart.bedden, Decimal) else None,
        labels=[(0, maand_jaar(points[0][0])), (last, maand_jaar(points[last][0]))],
    )


@dataclass(frozen=True)
class Cijferrij:
    """One indicator over the gemeenten and the region."""

    soort: Indicatorsoort
    waarden: Sequence[str]
    regio: str


@dataclass(frozen=True)
class Cijfertabel:
    """All indicators on one day."""

    gemeenten: Sequence[str]
    rijen: Sequence[Cijferrij]


def figures_table(stand: Regiostand) -> Cijfertabel:
    """The table behind the dashboard, withheld figures in words."""
    codes = [kaart.gemeente.code for kaart in stand.gemeenten]
    rijen = []
    for indicator in stand.standen.values():
        write = procent if indicator.soort.eenheid == PROCENT else getal
        rijen.append(
            Cijferrij(
                indicator.soort,
                [write(shown(indicator.gemeenten.get(code))) for code in codes],
                write(shown(indicator.regio)),
            )
        )
    return Cijfertabel([kaart.gemeente.naam for kaart in stand.gemeenten], rijen)


@dataclass(frozen=True)
class Strookcijfer:
    """A figure of the number strip, with its way out."""

    naam: str
    tekst: str
    regel: str
    definitie: str
    bron: str


def number_strip(stand: Regiostand) -> list[Strookcijfer]:
    """The four figures at the top of the dashboard."""
    cells = []
    for code in (PERSONEN, BEDDEN, BRP, OP_TIJD):
        indicator = stand.standen.get(code)
        if indicator is None:
            continue
        write = procent if indicator.soort.eenheid == PROCENT else getal
        sinds = stand.sinds(code)
        cells.append(
            Strookcijfer(
                indicator.soort.naam,
                write(stand.getoond(code)),
                f"{sinds} sinds het vorige maandeinde" if sinds else "",
                indicator.soort.definitie,
                indicator.soort.bron,
            )
        )
    return cells
