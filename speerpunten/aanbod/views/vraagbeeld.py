"""The drawings and lines on the page of a work site."""

from rivierenland.core.charts.bars import bar_figure
from rivierenland.core.charts.figure import Figure
from rivierenland.core.charts.line import Series, line_figure
from rivierenland.core.charts.region_map import location_map
from rivierenland.core.models import Gemeente
from rivierenland.core.opmaak import MAANDEN, MAANDEN_KORT
from speerpunten.aanbod.models import Werklocatie
from speerpunten.aanbod.queries import woonplek as woonplekken
from speerpunten.aanbod.queries.maandvraag import Jaarvraag
from speerpunten.aanbod.queries.woonplek import BUITEN

BREEDTE = 808
"""The inner width of the main column, so that the text of the chart keeps its size."""


def figure_of(werklocatie: Werklocatie, vraag: Jaarvraag, vorig: Jaarvraag | None) -> Figure:
    """People per month, with the year before as a dashed line."""
    series = [Series(str(vraag.jaar), vraag.mensen)]
    if vorig:
        series.append(Series(str(vorig.jaar), vorig.mensen))
    return line_figure(
        f"Mensen nodig per maand bij {werklocatie.naam}",
        list(MAANDEN_KORT),
        series,
        row_names=[maand.capitalize() for maand in MAANDEN],
        row_header="Maand",
        width=BREEDTE,
        source=f"Bron: {source_line(vraag)}.",
    )


def home_figure(werklocatie: Werklocatie, jaar: int, vraag: Jaarvraag) -> Figure | None:
    """Where the people live, the most first, and of how many that is not known; None when nobody said so."""
    wonen = woonplekken.of_site(werklocatie, jaar)
    if not wonen:
        return None
    namen = dict(Gemeente.objects.values_list("code", "naam")) | {BUITEN: "Buiten Rivierenland"}
    rows = [(namen[waar], aantal) for waar, aantal in sorted(wonen.items(), key=lambda paar: (-paar[1], paar[0]))]
    if rest := vraag.piek - sum(wonen.values()):
        rows.append(("Niet bekend", rest))
    return bar_figure(
        f"Waar de mensen wonen die in {jaar} werken bij {werklocatie.naam}",
        rows,
        header=["Woongemeente", "Mensen"],
        chosen=werklocatie.gemeente.naam,
        width=BREEDTE,
        source=f"Van de {vraag.piek} mensen in de drukste maand. De eigen gemeente is oranje.",
    )


def source_line(vraag: Jaarvraag) -> str:
    """`Opgegeven door de werkgever, zeker`."""
    return f"{vraag.bron.label}, {vraag.zekerheid.label.lower()}"


def map_of(werklocatie: Werklocatie) -> str:
    """The gemeente with a pin."""
    return location_map(werklocatie.gemeente.naam, werklocatie.rd_x, werklocatie.rd_y)
