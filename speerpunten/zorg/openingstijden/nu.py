"""Whether it is open at a moment, until when, and when it opens.

All in the time on the wall (Europe/Amsterdam): `9:00-17:00` is nine to five on the days the clock moves too.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from rivierenland.core.feestdagen import feestdagen
from speerpunten.zorg.enums.hulp import Feestdagregel
from speerpunten.zorg.openingstijden.week import DAGEN, Week, in_minutes

VOORUIT = 14
"""Days to look ahead: further than any holidays and weekend together."""
SLEUTELS = tuple(DAGEN)


@dataclass(frozen=True)
class Stand:
    """`bekend` is False without opening hours. `tot`: when it closes, None when it does not within a week. `opent`: when it opens
    next, None when that is not within two weeks. Moments on the wall, without a time zone.
    """

    bekend: bool
    open: bool = False
    tot: datetime | None = None
    opent: datetime | None = None


def hours_on(week: Week, feestdag: str, dag: date) -> list[list[str]]:
    """The hours that hold on a day, by the rule for holidays."""
    if dag in feestdagen(dag.year) and feestdag != Feestdagregel.GEWOON:
        return week.get("zo", []) if feestdag == Feestdagregel.ZONDAG else []
    return week.get(SLEUTELS[dag.weekday()], [])


def state_at(week: Week, feestdag: str, nu: datetime) -> Stand:
    """How it stands at `nu`, local time (with or without a time zone)."""
    if not week:
        return Stand(bekend=False)
    wand = nu.replace(tzinfo=None)
    for van, tot in _joined(week, feestdag, wand.date()):
        if van <= wand < tot:
            return Stand(bekend=True, open=True, tot=tot if tot - wand < timedelta(days=7) else None)
        if van > wand:
            return Stand(bekend=True, opent=van)
    return Stand(bekend=True)


def _joined(week: Week, feestdag: str, vandaag: date) -> Iterator[tuple[datetime, datetime]]:
    """The stretches of being open from yesterday on, in order; those that touch are one."""
    lopend: tuple[datetime, datetime] | None = None
    for plus in range(-1, VOORUIT + 1):
        dag = vandaag + timedelta(days=plus)
        begin = datetime.combine(dag, time())
        for van, tot in hours_on(week, feestdag, dag):
            start, eind = in_minutes(van), in_minutes(tot)
            eind += 24 * 60 if eind <= start else 0
            stuk = begin + timedelta(minutes=start), begin + timedelta(minutes=eind)
            if lopend and stuk[0] <= lopend[1]:
                lopend = lopend[0], max(lopend[1], stuk[1])
                continue
            if lopend:
                yield lopend
            lopend = stuk
    if lopend:
        yield lopend
