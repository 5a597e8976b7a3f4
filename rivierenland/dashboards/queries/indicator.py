"""One figure through and through: two years of month-ends for every gemeente and the region."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rivierenland.core.models import Gemeente
from rivierenland.dashboards.enums import Vergelijking
from rivierenland.dashboards.queries import afgeschermd
from rivierenland.dashboards.queries.cijferstand import (
    Cijferstand,
    Reeks,
    compared_with,
    eight,
    last_before,
    month_ends,
    series,
)
from speerpunten.programma.indicatoren import SOORTEN
from speerpunten.programma.indicatoren.soort import Indicatorsoort
from speerpunten.programma.queries import meetwaarde
from speerpunten.programma.queries.meetwaarde import REGIO, Indicatorstand, Waarde

MONTHS = 25


@dataclass(frozen=True)
class Indicatorcijfers:
    """A figure with its series. `dagen` ends with the day of today's figures; `stand` is what stands on that day."""

    soort: Indicatorsoort
    gemeenten: Sequence[Gemeente]
    dagen: Sequence[date]
    reeks: Reeks
    stand: Cijferstand
    afgeschermd: str

    def waarde(self, gebied: str, dag: date) -> Waarde | None:
        """The figure of one area on one of the days."""
        return next((punt.waarde for punt in self.reeks.get(gebied, []) if punt.peildatum == dag), None)


def of(
    code: str, vandaag: date, *, eigen: Collection[str] = (), vergelijking: Vergelijking = Vergelijking.MAAND
) -> Indicatorcijfers | None:
    """The figure up to `vandaag`; None when it was never counted. Three queries."""
    soort = SOORTEN[code]
    alle = meetwaarde.days(code, van=vandaag - timedelta(days=31 * MONTHS + 31), tot=vandaag)
    if not alle:
        return None
    dagen = month_ends(alle, alle[-1], MONTHS)
    vorige = last_before(alle, compared_with(dagen[-1], vergelijking))
    gelezen = sorted({*dagen, *([vorige] if vorige else [])})
    reeks = series(gelezen, [code], {code: dagen[-1]}, eigen)[code]
    gemeenten = eight()
    stand = _stand(soort, reeks, gemeenten, dagen[-1], vorige, vergelijking)
    namen = {gemeente.code: gemeente.naam for gemeente in gemeenten}
    getoond = {gebied: [punt for punt in punten if punt.peildatum in dagen] for gebied, punten in reeks.items()}
    zin = afgeschermd.sentence(stand.standen[code], namen)
    return Indicatorcijfers(soort, gemeenten, dagen, getoond, stand, zin)


def _stand(
    soort: Indicatorsoort, reeks: Reeks, gemeenten: Sequence[Gemeente], dag: date, vorige: date | None, vergelijking: Vergelijking
) -> Cijferstand:  # fmt: skip
    def on(gezocht: date | None) -> dict[str, Waarde]:
        return {gebied: punt.waarde for gebied, punten in reeks.items() for punt in punten if punt.peildatum == gezocht}

    nu, toen = on(dag), on(vorige)
    een = Indicatorstand(
        soort, dag, nu[REGIO], {code: waarde for code, waarde in nu.items() if code != REGIO}, vorige,
        toen.get(REGIO), {code: waarde for code, waarde in toen.items() if code != REGIO},
    )  # fmt: skip
    return Cijferstand(dag, vorige, vergelijking, gemeenten, {soort.code: een}, {soort.code: reeks})
