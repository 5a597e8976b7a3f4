"""The stored figures of one day, beside those of the day it is compared with and of the month-ends before it.

Every dashboard reads this and nothing else about figures: three queries, whatever the size of the register.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rivierenland.core.afscherming import Afscherming
from rivierenland.core.models import Gemeente
from rivierenland.core.opmaak import MAANDEN, NBSP, Shown, datum_lang, getal, known, procent, verschil
from rivierenland.dashboards.catalogus import PERSONEN
from rivierenland.dashboards.enums import Vergelijking
from speerpunten.programma.indicatoren import SOORTEN
from speerpunten.programma.indicatoren.soort import PROCENT, Indicatorsoort
from speerpunten.programma.queries import meetwaarde
from speerpunten.programma.queries.meetwaarde import REGIO, Indicatorstand, Punt, Waarde

MONTHS = 13
"""Month-ends in a series: a year and the month to compare with."""
Reeks = Mapping[str, Sequence[Punt]]
"""By gemeente, and under `REGIO`, one figure over time."""


@dataclass(frozen=True)
class Cijferstand:
    """What stands about one day. `reeksen`: by code the month-ends and the day itself, for the codes that were asked for."""

    peildatum: date
    vorige_peildatum: date | None
    vergelijking: Vergelijking
    gemeenten: Sequence[Gemeente]
    standen: Mapping[str, Indicatorstand]
    reeksen: Mapping[str, Reeks]

    @property
    def sinds(self) -> str:
        """`oktober` when compared with the end of a month of this year, else the date."""
        return since(self.vorige_peildatum, self.peildatum)

    def waarde(self, code: str, gebied: str = REGIO) -> Waarde | None:
        """A figure of today; None when it does not stand."""
        stand = self.standen.get(code)
        return None if stand is None else stand.regio if gebied == REGIO else stand.gemeenten.get(gebied)

    def vorige(self, code: str, gebied: str = REGIO) -> Waarde | None:
        """The same figure on the day of comparison."""
        stand = self.standen.get(code)
        return None if stand is None else stand.vorige_regio if gebied == REGIO else stand.vorige_gemeenten.get(gebied)

    def verandering(self, code: str, gebied: str = REGIO) -> str:
        """The change with its sign and, for a share, its unit; empty when it cannot be told."""
        stand = self.standen.get(code)
        return difference(stand.soort, self.waarde(code, gebied), self.vorige(code, gebied)) if stand else ""

    def reeks(self, code: str, gebied: str = REGIO) -> Sequence[Punt]:
        """One figure over time; empty when it was not asked for."""
        return self.reeksen.get(code, {}).get(gebied, [])


def read(
    vandaag: date,
    *,
    eigen: Collection[str] = (),
    vergelijking: Vergelijking = Vergelijking.MAAND,
    reeksen: Collection[str] = (),
    gemeenten: Sequence[Gemeente] | None = None,
) -> Cijferstand | None:
    """The last day with figures, not after `vandaag`; None when nothing was counted yet.

    `eigen`: gemeenten of which the reader may see small counts. `gemeenten`: the eight, when they were read already.
    """
    dagen, laatste = meetwaarde.calendar(PERSONEN, van=vandaag - timedelta(days=31 * 25), tot=vandaag)
    if not dagen:
        return None
    dag = dagen[-1]
    laatste = {code: een for code, een in laatste.items() if een <= dag} | {PERSONEN: dag}
    vorige = last_before(dagen, compared_with(dag, vergelijking))
    standen = meetwaarde.on_days({*laatste.values(), *([vorige] if vorige else [])}, eigen=eigen)
    toen = standen.get(vorige, {}) if vorige else {}
    nu = {code: standen[laatste[code]][code] for code in SOORTEN if code in standen.get(laatste.get(code, dag), {})}
    return Cijferstand(
        peildatum=dag,
        vorige_peildatum=vorige,
        vergelijking=vergelijking,
        gemeenten=gemeenten or eight(),
        standen={
            code: _stand(code, laatste.get(code, dag), waarden, vorige, toen.get(code, {}))
            for code, waarden in nu.items()
        },
        reeksen=series(month_ends(dagen, dag)[:-1], reeksen, laatste, eigen) if reeksen else {},
    )


def eight() -> list[Gemeente]:
    """The gemeenten in alphabetical order."""
    return list(Gemeente.objects.only("code", "naam", "slug"))


def series(
    einden: Sequence[date], codes: Collection[str], laatste: Mapping[str, date], eigen: Collection[str]
) -> dict[str, Reeks]:
    """These figures at these ends and on the last day of each, by code and gemeente. One query."""
    found: dict[str, dict[str, list[Punt]]] = {code: {} for code in codes}
    per_dag = meetwaarde.on_days(
        {*einden, *(laatste[code] for code in codes if code in laatste)}, codes=codes, eigen=eigen
    )
    for dag in sorted(per_dag):
        for code, waarden in per_dag[dag].items():
            if dag not in einden and dag != laatste.get(code):
                continue
            for gemeente, waarde in waarden.items():
                found[code].setdefault(gemeente, []).append(Punt(dag, waarde))
    return found


def compared_with(dag: date, vergelijking: Vergelijking) -> date:
    """The day of comparison, or the last one before it with figures."""
    if vergelijking is Vergelijking.JAAR:
        return dag.replace(year=dag.year - 1, day=min(dag.day, 28) if dag.month == 2 else dag.day)
    maand = dag.month if vergelijking is Vergelijking.MAAND else 3 * ((dag.month - 1) // 3) + 1
    return date(dag.year, maand, 1) - timedelta(days=1)


def last_before(dagen: Sequence[date], grens: date) -> date | None:
    """The last of these days that is not after the bound."""
    return next((dag for dag in reversed(dagen) if dag <= grens), None)


def month_ends(dagen: Sequence[date], dag: date, maanden: int = MONTHS) -> list[date]:
    """The ends of the last months that are over, and the day itself."""
    einden = [een for een in dagen if een < dag and (een + timedelta(days=1)).day == 1]
    return [*einden[-maanden:], dag]


def _stand(
    code: str, dag: date, nu: Mapping[str, Waarde], vorige: date | None, toen: Mapping[str, Waarde]
) -> Indicatorstand:
    def gemeenten(waarden: Mapping[str, Waarde]) -> dict[str, Waarde]:
        return {gemeente: waarde for gemeente, waarde in waarden.items() if gemeente != REGIO}

    return Indicatorstand(SOORTEN[code], dag, nu[REGIO], gemeenten(nu), vorige, toen.get(REGIO), gemeenten(toen))


def shown(waarde: Waarde | None) -> Shown:
    """A stored figure as the look knows it."""
    if waarde is None:
        return None
    if waarde.verborgen:
        return Afscherming.NIET_GETOOND
    return waarde.waarde


def written(soort: Indicatorsoort, waarde: Waarde | None) -> str:
    """A figure in words, with its unit when that is a percentage."""
    return (procent if soort.eenheid == PROCENT else getal)(shown(waarde))


def difference(soort: Indicatorsoort, nu: Waarde | None, toen: Waarde | None) -> str:
    """A change with its sign, or nothing when it cannot be told. Of a share in points of a percent."""
    een, ander = shown(nu), shown(toen)
    if not known(een) or not known(ander):
        return ""
    decimals = 1 if soort.eenheid == PROCENT else 0
    written = verschil(een - ander, decimals)  # type: ignore[operator]
    if not written.strip("0,"):
        return "0"
    return f"{written}{NBSP}punt" if decimals else written


def since(vorige: date | None, dag: date) -> str:
    """How the day of comparison is called in a sentence."""
    if vorige is None:
        return ""
    is_einde = (vorige + timedelta(days=1)).day == 1
    return MAANDEN[vorige.month - 1] if is_einde and vorige.year == dag.year else datum_lang(vorige)
