"""The charts of the dashboards, made of figures that the queries give."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, floor, log10

from django.utils.formats import date_format

from rivierenland.core.charts.bars import bar_figure
from rivierenland.core.charts.figure import Figure
from rivierenland.core.charts.line import Series, line_figure
from rivierenland.core.charts.oogst import harvests
from rivierenland.core.charts.region_map import region_figure, step_of
from rivierenland.core.charts.sparkline import sparkline
from rivierenland.core.opmaak import MAANDEN_KORT, Number, Shown, datum_lang, getal, known, procent
from rivierenland.dashboards.catalogus import BEZETTING
from rivierenland.dashboards.queries.cijferstand import Cijferstand, shown, written
from rivierenland.dashboards.queries.regio import STROOK, Gemeentekaart
from speerpunten.programma.indicatoren.soort import PROCENT, Indicatorsoort
from speerpunten.programma.queries.meetwaarde import REGIO, Punt

OCCUPANCY_BOUNDS = (60, 70, 80, 90)
STEPS = 5
MULTIPLE_WIDTH = 260


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


def writer(soort: Indicatorsoort) -> Callable[[Shown], str]:
    """How this figure is written."""
    return procent if soort.eenheid == PROCENT else getal


def choropleth(stand: Cijferstand, code: str) -> Figure:
    """The eight gemeenten coloured by one figure, which is printed in each."""
    soort = stand.standen[code].soort
    values = {gemeente.naam: shown(stand.waarde(code, gemeente.code)) for gemeente in stand.gemeenten}
    numbers = [float(value) for value in values.values() if known(value)]
    usual = code == BEZETTING and len({step_of(value, OCCUPANCY_BOUNDS) for value in numbers}) > 1
    bounds = OCCUPANCY_BOUNDS if usual else bounds_of(numbers)
    return region_figure(
        f"{soort.naam} per gemeente", values, bounds, header=["Gemeente", soort.naam], write=writer(soort), width=720
    )


def bounds_of(values: Sequence[Number]) -> tuple[float, ...]:
    """Four round bounds between the lowest and the highest value, so that five colours tell them apart."""
    low, high = (float(min(values)), float(max(values))) if values else (0.0, 0.0)
    rough = max((high - low) / STEPS, 1)
    power = 10 ** floor(log10(rough))
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough)
    first = step * (ceil(low / step) or 1)
    return tuple(first + step * index for index in range(STEPS - 1))


def compared_bars(stand: Cijferstand, code: str, *, chosen: str = "") -> Figure:
    """The eight gemeenten on one scale, and of a share the region too."""
    soort = stand.standen[code].soort
    rows = [(gemeente.naam, shown(stand.waarde(code, gemeente.code))) for gemeente in stand.gemeenten]
    if soort.eenheid == PROCENT:
        rows.append(("Regio", shown(stand.waarde(code))))
    return bar_figure(
        f"{soort.naam} op {datum_lang(stand.peildatum)}", rows, header=["Gemeente", soort.naam], write=writer(soort),
        chosen=chosen, source=f"Bron: {soort.bron}.", width=640,
    )  # fmt: skip


def divided(title: str, rows: Sequence[tuple[str, Shown]], *, eenheid: str, bron: str) -> Figure:
    """A whole in parts, as bars."""
    return bar_figure(title, rows, header=["Onderdeel", eenheid], source=f"Bron: {bron}.", width=480)


def line_of(soort: Indicatorsoort, lines: Mapping[str, Sequence[Punt]]) -> Figure | None:
    """One figure over time, a line per name; None while there is no line to draw. What is withheld leaves a gap."""
    dagen = sorted({punt.peildatum for punten in lines.values() for punt in punten})
    series = [Series(naam, _on(dagen, punten)) for naam, punten in lines.items()]
    if not any(sum(known(value) for value in one.values) > 1 for one in series):
        return None
    return line_figure(
        soort.naam,
        [maand_jaar(dag) if _is_end(dag) and dag.month % 3 == 0 else "" for dag in dagen],
        series,
        row_names=[datum_lang(dag) for dag in dagen],
        row_header="Peildatum",
        source=f"Bron: {soort.bron}.",
        write=writer(soort),
        width=808,
    )


def _on(dagen: Sequence[date], punten: Sequence[Punt]) -> list[Shown]:
    found = {punt.peildatum: shown(punt.waarde) for punt in punten}
    return [found.get(dag) for dag in dagen]


def _is_end(dag: date) -> bool:
    return (dag + timedelta(days=1)).day == 1


def small_multiple(kaart: Gemeentekaart) -> str:
    """People at the end of each month against the permitted beds of today; empty while there is no line to draw."""
    limit = float(kaart.bedden) if known(kaart.bedden) else None
    return spark(f"Geregistreerde mensen per maand in {kaart.gemeente.naam}", kaart.reeks, limit=limit)


def spark(title: str, reeks: Sequence[Punt], *, limit: float | None = None) -> str:
    """A small line up to now, from where nothing is withheld any more; empty when there is none or today's is withheld."""
    points: list[tuple[date, float]] = []
    for punt in reversed(reeks):
        if punt.waarde.waarde is None:
            break
        points.insert(0, (punt.peildatum, float(punt.waarde.waarde)))
    if len(points) < 2:
        return ""
    return sparkline(
        title,
        [waarde for _, waarde in points],
        limit=limit,
        labels=[(0, maand_jaar(points[0][0])), (len(points) - 1, maand_jaar(points[-1][0]))],
        width=MULTIPLE_WIDTH,
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


def figures_table(stand: Cijferstand) -> Cijfertabel:
    """The table behind the dashboard, withheld figures in words."""
    codes = [gemeente.code for gemeente in stand.gemeenten]
    rijen = [
        Cijferrij(een.soort, [written(een.soort, een.gemeenten.get(code)) for code in codes], written(een.soort, een.regio))
        for een in stand.standen.values()
    ]  # fmt: skip
    return Cijfertabel([gemeente.naam for gemeente in stand.gemeenten], rijen)


@dataclass(frozen=True)
class Strookcijfer:
    """A figure of the number strip, with its way out."""

    naam: str
    tekst: str
    regel: str
    definitie: str
    bron: str


def number_strip(stand: Cijferstand, gebied: str = REGIO, codes: Sequence[str] = STROOK) -> list[Strookcijfer]:
    """The figures on top of a dashboard; of a gemeente a share is compared with the region's too."""
    cells = []
    for code in codes:
        if code not in stand.standen:
            continue
        soort = stand.standen[code].soort
        verschil = stand.verandering(code, gebied)
        regels = (
            [f"gelijk aan {stand.sinds}" if verschil == "0" else f"{verschil} sinds {stand.sinds}"] if verschil else []
        )
        if gebied != REGIO and soort.eenheid == PROCENT:
            regels.append(f"regio {written(soort, stand.waarde(code))}")
        tekst = written(soort, stand.waarde(code, gebied))
        cells.append(Strookcijfer(soort.naam, tekst, " · ".join(regels), soort.definitie, soort.bron))
    return cells
