"""Holiday calendar and arithmetic of the Algemene termijnenwet (Atw, BWBR0002448).

The law is about terms set in an act or, by article 5, in an algemene maatregel van bestuur. A term that an authority
sets in its own decision (a hersteltermijn, a begunstigingstermijn) does not fall under it: add those days as they are.
"""

import calendar
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import islice

from rivierenland.core.data import gelijkgestelde_dagen

EERSTE_JAAR = 1990
"""The lists before this year were not checked, and no term in this portal is that old."""

_MAX_DAGEN, _MAX_WEKEN, _MAX_MAANDEN = 90, 12, 3  # art. 4 a
_MIN_DAGEN_ART_2, _WERKDAGEN_ART_2 = 3, 2
_DAG = timedelta(days=1)


def einddatum(
    begin: date,
    *,
    dagen: int | None = None,
    weken: int | None = None,
    maanden: int | None = None,
    jaren: int | None = None,
    terug: bool = False,
    uitgezonderd: bool = False,
) -> date:
    """Last day of the legal term that starts on the day after `begin`.

    `begin` is the day of the event itself (bekendmaking, ontvangst); it does not count (Awb art. 6:8 lid 1). A term in
    weeks ends on the same weekday, a term in months or years on the same day number or the last day of a shorter month.

    - Art. 1 lid 1: an end on a Saturday, Sunday or holiday moves to the first day that is none of these.
    - Art. 1 lid 2: not so with `terug`, a term counted back from `begin`; the result is then its earliest day.
    - Art. 2: a term of three days or more is extended until it holds two working days. The article makes no exception
      for counting back, so with `terug` it extends to an earlier day.
    - Art. 4 a: more than 90 days, twelve weeks or three months, or any number of years, stays as counted.
    - Art. 4 b and c: `uitgezonderd` says that the term is about the bekendmaking or (buiten)werkingtreding of rules, or
      about vrijheidsbeneming; it stays as counted. A term in hours (art. 4 a) has no last day and is no subject here.

    Raises ValueError unless exactly one length of at least 1 is given, and TypeError for a moment instead of a day.
    """
    if isinstance(begin, datetime):
        raise TypeError("begin is a day: pass the local date of the moment")
    lengte, eenheid = _only_length(dagen=dagen, weken=weken, maanden=maanden, jaren=jaren)
    einde = _count(begin, -lengte if terug else lengte, eenheid)
    if uitgezonderd or _is_outside_the_law(lengte, eenheid):
        return einde
    if not terug and not is_werkdag(einde):
        einde = volgende_werkdag(einde)
    if eenheid == "dagen" and lengte < _MIN_DAGEN_ART_2:
        return einde
    tweede = next(islice(_werkdagen(begin, -_DAG if terug else _DAG), _WERKDAGEN_ART_2 - 1, None))
    return min(einde, tweede) if terug else max(einde, tweede)


def feestdagen(jaar: int) -> set[date]:
    """The general holidays the act itself names for `jaar`: art. 3 lid 1, and Goede Vrijdag by lid 2.

    Days made equal by decision for one year (lid 3) are in `rivierenland.core.data.gelijkgestelde_dagen`; `is_werkdag`
    and `einddatum` count those too. Raises ValueError before `EERSTE_JAAR`.
    """
    return set(_namen(jaar))


def feestdagnamen(jaar: int) -> dict[date, str]:
    """The same days as `feestdagen`, in order, each with its Dutch name; two on one day are both named."""
    return dict(_namen(jaar))


def is_werkdag(dag: date) -> bool:
    """Whether the Atw counts `dag`: no Saturday, Sunday, general holiday or day made equal to one (art. 1 to 3)."""
    return dag.weekday() < calendar.SATURDAY and dag not in _namen(dag.year) and dag not in gelijkgestelde_dagen()


def volgende_werkdag(dag: date) -> date:
    """The first working day after `dag`; never `dag` itself."""
    return next(_werkdagen(dag, _DAG))


def _werkdagen(vanaf: date, stap: timedelta) -> Iterator[date]:
    dag = vanaf
    while True:
        dag += stap
        if is_werkdag(dag):
            yield dag


def _only_length(**lengtes: int | None) -> tuple[int, str]:
    gegeven = [(lengte, eenheid) for eenheid, lengte in lengtes.items() if lengte is not None]
    if len(gegeven) != 1:
        raise ValueError("give exactly one of dagen, weken, maanden, jaren")
    if gegeven[0][0] < 1:
        raise ValueError("a term is at least 1 long")
    return gegeven[0]


def _is_outside_the_law(lengte: int, eenheid: str) -> bool:
    return lengte > {"dagen": _MAX_DAGEN, "weken": _MAX_WEKEN, "maanden": _MAX_MAANDEN, "jaren": 0}[eenheid]


def _count(begin: date, lengte: int, eenheid: str) -> date:
    if eenheid in ("dagen", "weken"):
        return begin + lengte * (7 * _DAG if eenheid == "weken" else _DAG)
    jaar, maand = divmod(begin.year * 12 + begin.month - 1 + (lengte if eenheid == "maanden" else 12 * lengte), 12)
    return date(jaar, maand + 1, min(begin.day, calendar.monthrange(jaar, maand + 1)[1]))


@lru_cache(maxsize=256)
def _namen(jaar: int) -> dict[date, str]:
    if jaar < EERSTE_JAAR:
        raise ValueError(f"the holiday calendar starts in {EERSTE_JAAR}")
    pasen = _paaszondag(jaar)
    namen: dict[date, str] = {}
    for dag, naam in sorted(
        [
            (date(jaar, 1, 1), "Nieuwjaarsdag"),
            (pasen - 2 * _DAG, "Goede Vrijdag"),
            (pasen + _DAG, "Tweede paasdag"),
            _verjaardag_van_het_staatshoofd(jaar),
            (date(jaar, 5, 5), "Bevrijdingsdag"),  # every year in this act, also when few people have the day off
            (pasen + 39 * _DAG, "Hemelvaartsdag"),
            (pasen + 50 * _DAG, "Tweede pinksterdag"),
            (date(jaar, 12, 25), "Eerste kerstdag"),
            (date(jaar, 12, 26), "Tweede kerstdag"),
        ]
    ):
        namen[dag] = f"{namen[dag]} en {naam}" if dag in namen else naam
    return namen


def _verjaardag_van_het_staatshoofd(jaar: int) -> tuple[date, str]:
    """Koninginnedag up to 2013, Koningsdag from 2014; celebrated a day earlier when it falls on a Sunday."""
    dag, naam = (date(jaar, 4, 27), "Koningsdag") if jaar >= 2014 else (date(jaar, 4, 30), "Koninginnedag")
    return (dag - _DAG if dag.weekday() == calendar.SUNDAY else dag), naam


def _paaszondag(jaar: int) -> date:
    """Easter Sunday in the Gregorian calendar (the anonymous algorithm of 1876, also known as Meeus/Jones/Butcher)."""
    gulden = jaar % 19
    eeuw, rest = divmod(jaar, 100)
    zonsprong = eeuw - eeuw // 4 - (eeuw - (eeuw + 8) // 25 + 1) // 3 + 15
    epacta = (19 * gulden + zonsprong) % 30
    weekdag = (32 + 2 * (eeuw % 4) + 2 * (rest // 4) - epacta - rest % 4) % 7
    correctie = (gulden + 11 * epacta + 22 * weekdag) // 451
    maand, dag = divmod(epacta + weekdag - 7 * correctie + 114, 31)
    return date(jaar, maand, dag + 1)
