"""The charts of supply quality."""

from collections.abc import Sequence

from registratie.models import Kwaliteitsmeting
from rivierenland.core.charts.figure import Figure
from rivierenland.core.charts.line import Area, Series, line_figure
from rivierenland.core.charts.oogst import harvests
from rivierenland.core.charts.sparkline import sparkline
from rivierenland.core.opmaak import MAANDEN_KORT, datum, datum_kort

DAGEN = 182
"""How much of the series is drawn: half a year."""


def people_chart(reeks: Sequence[Kwaliteitsmeting]) -> Figure | None:
    """People per night against what is usual; None while there is no line to draw, or never anybody."""
    if len(reeks) < 2 or not any(meting.personen for meting in reeks):
        return None
    dagen = [meting.dag for meting in reeks]
    return line_figure(
        "Aanwezige mensen per nacht, en wat gewoon is",
        [MAANDEN_KORT[dag.month - 1] if dag.day == 1 else "" for dag in dagen],
        [Series("aanwezig", [meting.personen for meting in reeks])],
        area=Area("gewoon", [meting.band_laag for meting in reeks], [meting.band_hoog for meting in reeks]),
        seasons=harvests(dagen),
        row_names=[datum(dag) for dag in dagen],
        row_header="Nacht",
        source="Bron: nachtregister. Grijs: wat gewoon is volgens de weken ervoor en vorig jaar.",
        width=808,
    )


def late_chart(reeks: Sequence[Kwaliteitsmeting]) -> str:
    """Days late, day by day; empty when it was never late."""
    if len(reeks) < 2 or not any(meting.dagen_te_laat for meting in reeks):
        return ""
    last = len(reeks) - 1
    return sparkline(
        "Dagen te laat, per dag",
        [float(meting.dagen_te_laat) for meting in reeks],
        labels=[(0, datum_kort(reeks[0].dag)), (last, datum_kort(reeks[-1].dag))],
        width=360,
    )
