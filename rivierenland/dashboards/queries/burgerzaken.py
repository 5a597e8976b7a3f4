"""The registrar's work list. Everything here runs inside the gemeente's own scope."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Q
from django.utils.safestring import SafeString

from registratie.enums import Brpstatus, Signaalniveau
from registratie.models import Brpsignaal
from registratie.queries import brpsignaal as signalen
from registratie.tables.brp import said, term_badge

SHOWN = 25


@dataclass(frozen=True)
class Signaalregel:
    """A signal of the list with its badge and its status in words."""

    signaal: Brpsignaal
    termijn: SafeString
    status: SafeString | str


@dataclass(frozen=True)
class Werklijst:
    """The most urgent signals, and how many there are of each kind."""

    regels: Sequence[Signaalregel]
    open: int
    te_laat: int
    deze_week: int
    verwacht: int
    nadert: int
    opgegeven: int
    peildatum: date | None

    @property
    def bewoners(self) -> list[int]:
        """The people whose names the page shows."""
        return [regel.signaal.bewoner_id for regel in self.regels]


def werklijst(vandaag: date) -> Werklijst:
    """The open signals of the gemeente: who nears or has passed four months, the most urgent first. Two queries."""
    rows = Brpsignaal.objects.open()
    border = signalen.oldest_in_time(vandaag)
    claimed = Q(opgegeven=Brpstatus.BRP_INGESCHREVEN) & ~Q(status=Brpstatus.BRP_INGESCHREVEN)
    counts = rows.aggregate(
        open=Count("pk"),
        te_laat=Count("pk", filter=Q(deadline__lt=border)),
        deze_week=Count("pk", filter=Q(deadline__gte=border, deadline__lte=vandaag + timedelta(days=7))),
        verwacht=Count("pk", filter=Q(niveau=Signaalniveau.VERWACHT)),
        nadert=Count("pk", filter=Q(deadline=None)),
        opgegeven=Count("pk", filter=claimed),
    )
    shown = list(signalen.for_list(met_telling=True).open()[:SHOWN])
    lines = [Signaalregel(row, term_badge(row, vandaag), said(row, row.telling.status)) for row in shown]
    return Werklijst(lines, **counts, peildatum=shown[0].peildatum if shown else None)
