"""Terms: how long they are, which run, and which end in a month."""

from datetime import date, timedelta

from django.db.models import QuerySet

from handhaving.enums import Stapsoort, Termijnsoort, Termijnstatus
from handhaving.ladder.stappen import LADDER
from handhaving.ladder.termijnen import PARAMETERS, Termijnregel, start
from handhaving.models import Stap, Termijn
from rivierenland.core.queries.parameter import value_of

HERINNERING = "zaak_herinnering"
DREMPELNAMEN = ("eerste", "tweede", "laatste")


def lengtes(gemeente: str, op: date) -> dict[str, int]:
    """The length of every term that the law or the gemeente sets, as they hold on `op`."""
    return {code: int(value_of(code, peildatum=op, gemeente=gemeente)) for code in PARAMETERS}


def drempels(gemeente: str, op: date) -> tuple[int, ...]:
    """So many days before the end somebody is told, the largest first."""
    found = {int(value_of(f"{HERINNERING}.{naam}", peildatum=op, gemeente=gemeente)) for naam in DREMPELNAMEN}
    return tuple(sorted(found, reverse=True))


def running() -> QuerySet[Termijn]:
    """The terms about which something must still happen, the first to end first; with what a page shows of them."""
    rows = Termijn.objects.running().select_related("zaak__locatie", "zaak__behandelaar", "gemeente", "stap")
    return rows.order_by("einde", "id")


def of_month(jaar: int, maand: int) -> list[Termijn]:
    """The terms that end in a month, also those that were dealt with. One query."""
    begin = date(jaar, maand, 1)
    einde = (begin + timedelta(days=32)).replace(day=1)
    rows = Termijn.objects.filter(einde__gte=begin, einde__lt=einde).exclude(status=Termijnstatus.VERVALLEN)
    return list(rows.select_related("zaak__locatie", "gemeente", "stap").order_by("einde", "id"))


def due(vandaag: date, binnen: int, *, limit: int = 50) -> list[Termijn]:
    """The running terms that end within `binnen` days or ended already, the oldest first."""
    return list(running().filter(einde__lte=vandaag + timedelta(days=binnen))[:limit])


def rule_of(rij: Termijn, stap: Stap) -> Termijnregel | None:
    """The rule of the ladder by which a term of a step runs; None for a day that was agreed outside it."""
    regels = LADDER[Stapsoort(stap.soort)].termijnen
    return next((regel for regel in regels if regel.soort == Termijnsoort(rij.soort)), None)


def counted_from(stap: Stap, op: date) -> list[Termijn]:
    """The running terms of a step as they are when it is made known on `op`; nothing is saved.

    The law starts its terms on the day after the bekendmaking (Awb 6:8); a day that the gemeente chose stays that day.
    """
    lengte, rows = lengtes(stap.gemeente_id, op), list(stap.termijnen.filter(status=Termijnstatus.LOOPT))
    for rij in rows:
        regel = rule_of(rij, stap)
        if regel and regel.is_wettelijk and not regel.vanaf and rij.begin != op:
            (loop,) = start((regel,), op, lengtes=lengte, dagen={})
            rij.begin, rij.einde, rij.uitleg = loop.begin, loop.einde, loop.uitleg[:300]
    return rows
