"""The share of beds under the convenant as a map."""

from convenant.queries.openbaar import Bedtabel
from rivierenland.core.afscherming import Afscherming
from rivierenland.core.charts.figure import Figure
from rivierenland.core.charts.region_map import region_map
from rivierenland.core.cijfer import Cijfer
from rivierenland.core.opmaak import Shown, datum_lang

GRENZEN = (20, 40, 60, 80)
"""Bounds of the colour steps in percent."""
TITEL = "Aandeel van de bedden onder het convenant per gemeente"


def share_figure(tabel: Bedtabel, *, width: float = 640) -> Figure:
    """The map in three widths; its table holds the beds too, as they may be shown, and the region last."""
    waarden = {rij.gemeente: _value(rij.aandeel) for rij in tabel.rijen}
    return Figure.drawn(
        TITEL,
        lambda wide: region_map(TITEL, waarden, GRENZEN, width=wide),
        width=width,
        header=["Gemeente", "Onder het convenant", "Alle bedden", "Aandeel"],
        rows=[
            [rij.gemeente, rij.onder.tekst, rij.alle.tekst, rij.aandeel.tekst] for rij in (*tabel.rijen, tabel.regio)
        ],
        source=f"Bron: locatieregister en partijen van het convenant, stand van {datum_lang(tabel.peildatum)}.",
    )


def _value(aandeel: Cijfer) -> Shown:
    if aandeel.verborgen:
        return Afscherming.NIET_GETOOND
    return None if aandeel.waarde is None else float(aandeel.waarde) * 100
