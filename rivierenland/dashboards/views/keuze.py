"""What one can choose on a dashboard: the day of comparison and a figure. A strange answer is the usual choice."""

from datetime import date
from typing import Any
from urllib.parse import urlencode

from rivierenland.core.opmaak import dag_en_datum, datum_lang
from rivierenland.dashboards.catalogus import BEZETTING
from rivierenland.dashboards.enums import Vergelijking
from rivierenland.dashboards.onthouden import Vraag
from rivierenland.dashboards.queries.cijferstand import Cijferstand
from speerpunten.programma.indicatoren.soort import Indicatorsoort


def comparison(vraag: Vraag) -> Vergelijking:
    """The comparison in an address."""
    waarde = vraag.keuze("vergelijk")
    return Vergelijking(waarde) if waarde in Vergelijking.values else Vergelijking.MAAND


def compare_links(url: str, gekozen: Vergelijking, **rest: str) -> list[dict[str, Any]]:
    """The three ways to compare, with what else was chosen kept."""
    kept = {naam: waarde for naam, waarde in rest.items() if waarde}
    return [
        {
            "label": een.label,
            "url": f"{url}?{urlencode({'vergelijk': een.value, **kept})}",
            "current": een is gekozen,
        }
        for een in Vergelijking
    ]


def chosen_figure(stand: Cijferstand, code: str) -> str:
    """The figure in an address, when it stands."""
    return code if code in stand.standen else BEZETTING


def figure_choices(stand: Cijferstand, gekozen: str) -> list[tuple[Indicatorsoort, bool]]:
    """The figures one can choose from, and which is chosen."""
    return [(een.soort, een.soort.code == gekozen) for een in stand.standen.values()]


def head_line(stand: Cijferstand, dag: date, gebied: str) -> str:
    """Under the title: the day, the area, of which night the figures are and with which they are compared."""
    delen = [dag_en_datum(dag), gebied]
    delen.append("cijfers van vannacht" if stand.peildatum == dag else f"cijfers van {datum_lang(stand.peildatum)}")
    regel = " · ".join(delen)
    return f"{regel}, vergeleken met {datum_lang(stand.vorige_peildatum)}" if stand.vorige_peildatum else regel


def changed_title(stand: Cijferstand) -> str:
    """`Wat veranderde sinds oktober`."""
    return f"Wat veranderde sinds {stand.sinds}" if stand.sinds else "Wat veranderde"
