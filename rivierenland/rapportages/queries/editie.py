"""How far an edition is: every part, what is being done now, and how long it will still take."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Avg, F, QuerySet
from django.utils import timezone

from rivierenland.core.models import Achtergrondtaak
from rivierenland.rapportages.enums import Deelstatus, Editiestatus
from rivierenland.rapportages.models import Rapportdeel, Rapporteditie

METEN = 0.3
"""The share of the work that measuring is, of the whole of an edition."""
STIL = timedelta(minutes=2)
"""A job of which nothing was heard for so long waits until it is rung again."""
_IN_DIT_DEEL = {Deelstatus.KLAAR: 100, Deelstatus.MISLUKT: 100, Deelstatus.GEANNULEERD: 100}


@dataclass(frozen=True, slots=True)
class Deelvoortgang:
    """One bar. `stap` is what happens now, `fout` why it failed; both Dutch, both may be empty."""

    nr: int
    gebied: str
    doelgroep: str
    status: Deelstatus
    percentage: int
    stap: str
    fout: str


@dataclass(frozen=True, slots=True)
class Voortgang:
    """`resterend`: seconds that it will still take, None when that cannot be said. `stil`: nothing was heard for a while."""

    status: Editiestatus
    percentage: int
    stap: str
    resterend: int | None
    fout: str
    delen: tuple[Deelvoortgang, ...]
    stil: bool

    @property
    def is_bezig(self) -> bool:
        """Whether the page should look again."""
        return self.status in (Editiestatus.METEN, Editiestatus.MAKEN)


def progress(editie: Rapporteditie, *, nu: datetime | None = None) -> Voortgang:
    """As it stands now, of the parts that the asker may see; three queries, however many parts."""
    taken = list(_jobs(editie))
    delen = tuple(map(_part, editie.delen.select_related("gemeente", "taak").defer("inhoud")))
    deel_af = _share(editie, taken, delen)
    lopend = [taak for taak in taken if taak.is_open]
    nu = nu or timezone.now()
    bezig = editie.status in (Editiestatus.METEN, Editiestatus.MAKEN)
    return Voortgang(
        status=Editiestatus(editie.status),
        percentage=min(99, int(100 * deel_af)) if bezig else 100,
        stap=next((taak.stap for taak in lopend if taak.stap), "Wacht op de beurt" if bezig else ""),
        resterend=_remaining(editie, taken, deel_af, nu) if bezig else None,
        fout=editie.fout,
        delen=delen,
        stil=bezig and bool(lopend) and all((t.hartslag_at or t.created_at) < nu - STIL for t in lopend),
    )


def _jobs(editie: Rapporteditie) -> QuerySet[Achtergrondtaak]:
    return Achtergrondtaak.objects.filter(groep=editie.groep).order_by("created_at")


def _part(deel: Rapportdeel) -> Deelvoortgang:
    status = Deelstatus(deel.status)
    taak = deel.taak
    bezig = status == Deelstatus.BEZIG and taak is not None
    return Deelvoortgang(
        nr=deel.nr,
        gebied=deel.gebied,
        doelgroep=deel.doelgroep,
        status=status,
        percentage=_IN_DIT_DEEL.get(status, taak.percentage if bezig and taak else 0),
        stap=taak.stap if bezig and taak else "",
        fout=deel.fout,
    )


def _share(editie: Rapporteditie, taken: Iterable[Achtergrondtaak], delen: tuple[Deelvoortgang, ...]) -> float:
    """From 0 to 1: how much of the whole is done."""
    if editie.status == Editiestatus.METEN:
        meting = [taak for taak in taken if taak.taak == "rapportages.measure_editie"]
        return METEN * meting[-1].percentage / 100 if meting else 0.0
    gemaakt = sum(deel.percentage for deel in delen) / (100 * len(delen)) if delen else 0.0
    return METEN + (1 - METEN) * gemaakt


def _remaining(editie: Rapporteditie, taken: list[Achtergrondtaak], deel_af: float, nu: datetime) -> int | None:
    """By its own speed once a tenth is done; before that by how long earlier editions of this report took."""
    begonnen = min((taak.begonnen_at for taak in taken if taak.begonnen_at), default=None)
    if begonnen and deel_af >= 0.1:
        return max(1, round((nu - begonnen).total_seconds() * (1 - deel_af) / deel_af))
    eerder = Rapporteditie.objects.filter(rapport=editie.rapport, klaar_at__isnull=False).exclude(pk=editie.pk)
    duur = eerder.aggregate(duur=Avg(F("klaar_at") - F("created_at")))["duur"]
    return max(1, round(duur.total_seconds() * (1 - deel_af))) if duur else None
