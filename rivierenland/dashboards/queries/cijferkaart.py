"""One figure as a small card: what it is now, how it changed, and its line."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from rivierenland.core.opmaak import Shown
from rivierenland.dashboards.queries.cijferstand import Cijferstand, shown, written
from speerpunten.programma.indicatoren.soort import Indicatorsoort
from speerpunten.programma.queries.meetwaarde import REGIO, Punt


@dataclass(frozen=True)
class Cijferkaart:
    """A figure of one area. `regio` is the region's beside that of a gemeente, empty on a card of the region."""

    soort: Indicatorsoort
    waarde: Shown
    tekst: str
    sinds: str
    regio: str
    reeks: Sequence[Punt]


def cards(stand: Cijferstand, codes: Collection[str], gebied: str = REGIO) -> list[Cijferkaart]:
    """The cards of these figures, as far as they stand."""
    return [
        Cijferkaart(
            soort=een.soort,
            waarde=shown(stand.waarde(een.soort.code, gebied)),
            tekst=written(een.soort, stand.waarde(een.soort.code, gebied)),
            sinds=stand.verandering(een.soort.code, gebied),
            regio="" if gebied == REGIO else written(een.soort, een.regio),
            reeks=stand.reeks(een.soort.code, gebied),
        )
        for een in (stand.standen[code] for code in codes if code in stand.standen)
    ]
