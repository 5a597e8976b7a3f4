"""How a party stands on each of its commitments, and who missed one for a while."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from django.utils import timezone

from convenant.enums.meting import Meetoordeel
from convenant.models import Partij, Toezegging, Toezeggingsmeting
from convenant.queries import bewijs
from rivierenland.core.queries.parameter import value_of

GEMIST = "toezegging_gemist_nachten"


@dataclass(frozen=True)
class Toezeggingstand:
    """A commitment of a party as it stands now.

    `waarde`: percent, None where it cannot be measured, also when a few cases were counted.
    `sinds`: since when this judgement holds, None where it was never measured.
    `gemeten_op`: the night of the figure; `verouderd` when other commitments were measured after it. `bewijs_tot`: until when accepted
    evidence holds; it makes a commitment kept that cannot be measured (`op_bewijs`), and never hides a figure.
    """

    toezegging: Toezegging
    oordeel: Meetoordeel
    waarde: Decimal | None
    teller: int
    noemer: int
    sinds: date | None
    gemeten_op: date | None = None
    verouderd: bool = False
    bewijs_tot: date | None = None

    op_bewijs: bool = False


class Gemist(NamedTuple):
    """A commitment that a party does not keep, and since when."""

    partij_id: int
    toezegging_id: int
    sinds: date


def commitments_of(partij: Partij) -> list[Toezegging]:
    """What a party promised by the newest version it signed, in the order of the text."""
    return list(
        Toezegging.objects.filter(convenant=partij.convenant_id, partijsoorten__overlap=list(partij.soorten))
        .select_related("artikel")
        .order_by("artikel__nummer", "code")
    )


def stand_of(partij: Partij) -> list[Toezeggingstand]:
    """Every commitment of a party with its newest figure over all gemeenten, or the evidence in its place. Three queries."""
    return stands_of([partij])[partij.pk]


def stands_of(partijen: Sequence[Partij], gemeente: str | None = None) -> dict[int, list[Toezeggingstand]]:
    """The same for many parties at once, in one gemeente when it is named. Three queries, whatever their number."""
    op = timezone.localdate()
    rows = Toezeggingsmeting.objects.filter(partij__in=[partij.pk for partij in partijen], gemeente=gemeente).newest()
    gemeten = {(row.partij_id, row.toezegging_id): row for row in rows.select_related("toezegging")}
    laatste: dict[int, date] = {}
    for row in gemeten.values():
        laatste[row.partij_id] = max(row.laatste_dag, laatste.get(row.partij_id, row.laatste_dag))
    aanvaard = bewijs.in_force(op)
    versies = {partij.convenant_id for partij in partijen}
    alle = list(
        Toezegging.objects.filter(convenant__in=versies).select_related("artikel").order_by("artikel__nummer", "code")
    )
    return {
        partij.pk: [
            _stand(toezegging, gemeten.get((partij.pk, toezegging.pk)), laatste.get(partij.pk),
                   aanvaard.get((partij.pk, toezegging.code)))
            for toezegging in alle
            if toezegging.convenant_id == partij.convenant_id and set(toezegging.partijsoorten) & set(partij.soorten)
        ]
        for partij in partijen
    }  # fmt: skip


def _stand(
    toezegging: Toezegging, meting: Toezeggingsmeting | None, laatste: date | None, bewijs_tot: date | None
) -> Toezeggingstand:
    if meting is None:
        oordeel = Meetoordeel.NAGEKOMEN if bewijs_tot else Meetoordeel.NIET_MEETBAAR
        return Toezeggingstand(toezegging, oordeel, None, 0, 0, None, bewijs_tot=bewijs_tot, op_bewijs=bool(bewijs_tot))
    oordeel = Meetoordeel(meting.oordeel)
    sinds: date | None = meting.sinds
    waarde = None if oordeel == Meetoordeel.NIET_MEETBAAR else meting.waarde
    op_bewijs = oordeel == Meetoordeel.NIET_MEETBAAR and bewijs_tot is not None
    if op_bewijs:
        oordeel, sinds = Meetoordeel.NAGEKOMEN, None
    return Toezeggingstand(
        toezegging, oordeel, waarde, meting.teller, meting.noemer, sinds, meting.laatste_dag,
        meting.laatste_dag < (laatste or meting.laatste_dag), bewijs_tot, op_bewijs,
    )  # fmt: skip


def missed(op: date) -> Iterable[Gemist]:
    """Commitments that were not kept in each of the last nights, so many as the parameter says, over all gemeenten. One query.

    Call it in the scope of a job that sees everything.
    """
    nachten = int(value_of(GEMIST, peildatum=op))
    rows = (
        Toezeggingsmeting.objects.totals()
        .filter(laatste_dag=op, oordeel=Meetoordeel.NIET_NAGEKOMEN, sinds__lte=op - timedelta(days=max(nachten - 1, 0)))
        .order_by("partij_id", "toezegging_id")
    )
    return [Gemist(*row) for row in rows.values_list("partij", "toezegging", "sinds")]
