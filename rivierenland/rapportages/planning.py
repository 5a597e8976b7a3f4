"""When which report should be there. Pure: days and moments in, periods out."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from rivierenland.core.feestdagen import volgende_werkdag
from rivierenland.rapportages.definities.definitie import Definitie
from rivierenland.rapportages.enums import Rapport, Ritme
from rivierenland.rapportages.periode import Periode

UUR = time(5)
"""Never an hour that the change of the clock skips or repeats."""
WERKDAG = {Ritme.MAAND: 1, Ritme.KWARTAAL: 5, Ritme.JAAR: 10}
"""On which working day after the period: a quarter and a year wait for what is still delivered."""
TERUG = {Ritme.MAAND: 12, Ritme.KWARTAAL: 4, Ritme.JAAR: 1}
"""How many periods back are caught up: a year."""
TIJDZONE = ZoneInfo("Europe/Amsterdam")


@dataclass(frozen=True, slots=True, order=True)
class Verwacht:
    """An edition that should be there."""

    rapport: Rapport
    onderwerp: str
    periode: Periode


def due(ritme: Ritme, periode: Periode) -> datetime:
    """From which moment the edition of this period is made: 05:00 on its working day, Dutch time."""
    dag = periode.laatste_dag
    for _ in range(WERKDAG[ritme]):
        dag = volgende_werkdag(dag)
    return datetime.combine(dag, UUR, TIJDZONE)


def newest(ritme: Ritme, nu: datetime) -> Periode:
    """The last period that should be there by now."""
    periode = _around(ritme, nu.astimezone(TIJDZONE).date())
    while due(ritme, periode) > nu:
        periode = periode.vorige
    return periode


def expected(definities: Iterable[Definitie], er_zijn: Collection[Verwacht], nu: datetime) -> tuple[Verwacht, ...]:
    """What should be there and is not: the newest, and every one that was missed in the past year since a report was first made."""
    return tuple(
        verwacht
        for definitie in definities
        for onderwerp in dict(definitie.onderwerpen) or ("",)
        for verwacht in _missing(definitie, onderwerp, er_zijn, nu)
    )


def _missing(definitie: Definitie, onderwerp: str, er_zijn: Collection[Verwacht], nu: datetime) -> Iterable[Verwacht]:
    periode = newest(definitie.ritme, nu)
    perioden = [periode]
    for _ in range(TERUG[definitie.ritme]):
        periode = periode.vorige
        perioden.append(periode)
    bekend = {v.periode for v in er_zijn if (v.rapport, v.onderwerp) == (definitie.rapport, onderwerp)}
    eerste = min((p for p in bekend), default=perioden[0])
    for kandidaat in reversed(perioden):
        if kandidaat not in bekend and kandidaat >= eerste:
            yield Verwacht(definitie.rapport, onderwerp, kandidaat)


def _around(ritme: Ritme, dag: date) -> Periode:
    match ritme:
        case Ritme.MAAND:
            return Periode(dag.year, maand=dag.month)
        case Ritme.KWARTAAL:
            return Periode(dag.year, kwartaal=(dag.month + 2) // 3)
        case _:
            return Periode(dag.year)
