"""The course of the figure behind a conversation."""

from datetime import date, timedelta

from convenant.models import Nalevingsgesprek
from convenant.queries.gemist import nights_of
from rivierenland.core.charts.figure import WIDE, Figure
from rivierenland.core.charts.line import Limit, Series, line_figure
from rivierenland.core.opmaak import datum, datum_kort, procent

STAP, PUNTEN = timedelta(days=7), 18
"""One point a week, some four months back: a figure moves slowly, and a line of a hundred points has no readable table."""
MINSTENS = 3


def course(gesprek: Nalevingsgesprek, vandaag: date) -> Figure | None:
    """The share in percent week by week against the norm; None when too few nights were measured to draw a line."""
    dagen = [vandaag - STAP * n for n in range(PUNTEN, -1, -1)]
    waarden = nights_of(gesprek, dagen)
    if sum(waarde is not None for waarde in waarden) < MINSTENS:
        return None
    norm = gesprek.toezegging.norm
    return line_figure(
        f"{gesprek.code} {gesprek.toezegging.titel}: verloop per week",
        [datum_kort(dag) for dag in dagen],
        [Series("cijfer", waarden)],
        limits=[Limit("norm", float(norm), dashed=True)] if norm is not None else [],
        row_names=[datum(dag) for dag in dagen],
        row_header="Nacht van",
        write=procent,
        width=WIDE,
        source="Bron: metingen van het portaal, elke nacht.",
    )
