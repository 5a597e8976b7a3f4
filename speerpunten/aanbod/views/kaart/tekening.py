"""The map as a drawing, for whoever has no JavaScript, and the figures under it."""

from collections.abc import Mapping
from typing import Any

from rivierenland.core.charts import svg
from rivierenland.core.charts.borders import shapes
from rivierenland.core.charts.figure import LARGE, Figure
from rivierenland.core.charts.marks import MAP_RIVER, Soort, Vorm
from rivierenland.core.charts.point_map import Punt, point_figure
from rivierenland.core.opmaak import getal
from speerpunten.aanbod.enums.kaart import Kaartlaag
from speerpunten.aanbod.kaart.beeld import layer
from speerpunten.aanbod.kaart.woorden import bedden, mensen
from speerpunten.aanbod.queries import kaart
from speerpunten.aanbod.queries.kaart import Keuze, Som

CEL = 4500.0
"""Metres: in the drawing everything within a cell of this size is one mark."""
SOORTEN = (
    Soort(Kaartlaag.LOCATIES, "Locaties (bedden)", Vorm.CIRKEL, MAP_RIVER),
    Soort(Kaartlaag.WERK, "Werkplekken (mensen)", Vorm.VIERKANT, svg.MUTED),
    Soort(Kaartlaag.PROJECTEN, "Projecten (bedden)", Vorm.RUIT, "#a4430f"),
)
HEADER = ("Gemeente", "Locaties", "Bedden", "Werkplekken", "Mensen in de piek", "Projecten", "Bedden in plannen")
Sommen = Mapping[Kaartlaag, Mapping[str, Som]]


def drawing(keuze: Keuze, sommen: Sommen) -> Figure:
    """All that was chosen, put together per cell, with the figures per gemeente as its table."""
    punten = [
        Punt("", groep.x, groep.y, groep.som, laag)
        for laag in keuze.lagen
        for groep in layer(kaart.spots(laag, keuze), CEL).groepen
    ]
    return point_figure(
        "Locaties, werkplekken en projecten", punten, header=HEADER, rows=table(sommen), eenheid="bedden of mensen",
        soorten=[soort for soort in SOORTEN if soort.code in keuze.lagen] or SOORTEN, namen=0, gemeenten=True, width=LARGE,
    )  # fmt: skip


def table(sommen: Sommen) -> list[list[str]]:
    """Per gemeente how many and how much of each layer, the region last."""
    rows = [[naam, *_cells(sommen, naam)] for naam in sorted(shapes())]
    return [*rows, ["Regio", *_cells(sommen, None)]]


def _cells(sommen: Sommen, naam: str | None) -> list[str]:
    return [getal(value) for laag in Kaartlaag for value in _sum(sommen, laag, naam)]


def _sum(sommen: Sommen, laag: Kaartlaag, naam: str | None) -> Som:
    found = sommen.get(laag, {})
    if naam is not None:
        return found.get(naam, Som())
    return Som(sum(som.aantal for som in found.values()), sum(som.som for som in found.values()))


def totals(sommen: Sommen) -> dict[str, Any]:
    """Of each layer how many and how much, in words, and how many things there are in all."""
    regio = {laag: _sum(sommen, laag, None) for laag in Kaartlaag}
    return {
        "aantal": sum(som.aantal for som in regio.values()),
        "lagen": [
            (laag, laag.label, getal(som.aantal), (mensen if laag is Kaartlaag.WERK else bedden)(som.som))
            for laag, som in regio.items()
        ],
    }
