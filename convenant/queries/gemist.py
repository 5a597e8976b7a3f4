"""Which missed commitments have no conversation yet, and how the figures behind running conversations stand."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import QuerySet

from convenant.enums.meting import Meetoordeel
from convenant.enums.partij import Partijstatus
from convenant.models import Nalevingsgesprek, Partij, Toezegging, Toezeggingsmeting
from convenant.queries import naleving_stand
from rivierenland.core.models import Organisatie

VERTROKKEN = (Partijstatus.OPGEZEGD, Partijstatus.GEROYEERD)


@dataclass(frozen=True, slots=True)
class Geval:
    """A missed commitment of an organisation: the figure of the last night, and since when."""

    partij: Partij
    organisatie: Organisatie
    toezegging: Toezegging
    sinds: date
    waarde: Decimal | None
    teller: int
    noemer: int


def without_conversation(op: date) -> list[Geval]:
    """Missed by an organisation that is a party now and works somewhere, and nobody talks about it yet. Three queries.

    A gemeente does not talk with itself: what it misses stands on its own page, and in the region's counts.
    """
    gemist = {(row.partij_id, row.toezegging_id): row.sinds for row in naleving_stand.missed(op)}
    lopend = set(Nalevingsgesprek.objects.open().values_list("partij_id", "code"))
    rows = (
        Toezeggingsmeting.objects.totals()
        .on(op)
        .filter(partij__in={partij for partij, _ in gemist}, toezegging__in={wat for _, wat in gemist})
        .exclude(organisatie=None)
        .exclude(partij__status__in=VERTROKKEN)
        .exclude(gemeenten=[])
        .select_related("partij", "toezegging", "organisatie")
        .order_by("partij_id", "toezegging__code")
    )
    return [
        Geval(
            row.partij, row.organisatie, row.toezegging, gemist[row.partij_id, row.toezegging_id], row.waarde, row.teller,
            row.noemer,
        )
        for row in rows
        if (row.partij_id, row.toezegging_id) in gemist and (row.partij_id, row.toezegging.code) not in lopend
    ]  # fmt: skip


def kept_since(gesprekken: Iterable[Nalevingsgesprek], op: date) -> dict[int, date | None]:
    """Of each conversation since when its figure is at the norm again; None while it is not. One not measured on `op` is left out.

    One query.
    """
    gesprekken = list(gesprekken)
    rows = (
        Toezeggingsmeting.objects.totals()
        .on(op)
        .filter(partij__in={row.partij_id for row in gesprekken})
        .values_list("partij_id", "toezegging__code", "oordeel", "sinds")
    )
    now = {(partij, code): (oordeel, sinds) for partij, code, oordeel, sinds in rows}
    found: dict[int, date | None] = {}
    for row in gesprekken:
        if gemeten := now.get((row.partij_id, row.code)):
            oordeel, sinds = gemeten
            found[row.pk] = sinds if oordeel == Meetoordeel.NAGEKOMEN else None
    return found


@dataclass(frozen=True, slots=True)
class Cijferstand:
    """The newest figure of a commitment: percent, counts, the judgement and the night."""

    waarde: Decimal | None
    teller: int
    noemer: int
    oordeel: Meetoordeel
    gemeten_op: date


def figure_of(gesprek: Nalevingsgesprek) -> Cijferstand | None:
    """How the commitment of a conversation stands after the last night that was measured; None when it never was."""
    row = _measured(gesprek).select_related("toezegging").order_by("-laatste_dag").first()
    if row is None:
        return None
    return Cijferstand(row.waarde, row.teller, row.noemer, Meetoordeel(row.oordeel), row.laatste_dag)


def nights_of(gesprek: Nalevingsgesprek, dagen: Sequence[date]) -> list[float | None]:
    """The share in percent on each of these days, None where nothing was measured. One query."""
    rows = list(
        _measured(gesprek).select_related("toezegging").filter(laatste_dag__gte=min(dagen), eerste_dag__lte=max(dagen))
    )
    found: list[float | None] = []
    for dag in dagen:
        row = next((row for row in rows if row.eerste_dag <= dag <= row.laatste_dag), None)
        found.append(None if row is None or row.waarde is None else float(row.waarde))
    return found


def _measured(gesprek: Nalevingsgesprek) -> QuerySet[Toezeggingsmeting]:
    return Toezeggingsmeting.objects.totals().filter(partij=gesprek.partij_id, toezegging__code=gesprek.code)
