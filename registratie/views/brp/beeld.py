"""The nights of one person as bars, with the worked example of the explanation."""

from registratie.queries.brpsignaal import Opbouw
from rivierenland.core.charts.figure import Figure
from rivierenland.core.charts.bars import bar_figure
from rivierenland.core.opmaak import Shown, datum_kort, getal

ELDERS = "Elders in de regio"


def nights_figure(opbouw: Opbouw) -> Figure:
    """A bar for each own location, one for the rest of the region, and the limit to compare with."""
    per_plek: dict[str, int] = {}
    for deel in opbouw.delen:
        per_plek[deel.verblijf.locatie.naam] = per_plek.get(deel.verblijf.locatie.naam, 0) + deel.nachten
    rows: list[tuple[str, Shown]] = [(naam[:28], nachten) for naam, nachten in per_plek.items()]
    if opbouw.elders:
        rows.append((ELDERS, opbouw.elders))
    rows.append((f"Grens: {getal(opbouw.limiet)} nachten", opbouw.limiet))
    return bar_figure(
        "Nachten die meetellen",
        rows,
        header=["Waar", "Nachten"],
        chosen=f"Grens: {getal(opbouw.limiet)} nachten",
        source=f"Bron: nachtregister, nachten van {datum_kort(opbouw.van)} tot {datum_kort(opbouw.tot)}.",
        width=700,
    )


def example_figure(nachten: list[tuple[str, int]], limiet: int) -> Figure:
    """The worked example: the stays of somebody who does not exist."""
    rows: list[tuple[str, Shown]] = [*nachten, (f"Grens: {getal(limiet)} nachten", limiet)]
    return bar_figure(
        "Voorbeeld: zo tellen de nachten op",
        rows,
        header=["Waar", "Nachten"],
        chosen=f"Grens: {getal(limiet)} nachten",
        source="Verzonnen voorbeeld.",
        width=700,
    )
