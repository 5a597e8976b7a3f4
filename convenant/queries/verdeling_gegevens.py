"""Where every party stands, nameless, per commitment, area and kind: what a distribution is made of."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from django.db.models import Max

from convenant.enums.meting import Meetoordeel
from convenant.enums.partij import Partijsoort
from convenant.models import Partij, Toezegging, Toezeggingsmeting
from convenant.queries import bewijs, meting
from convenant.regels.oordeel import percentage
from convenant.regels.verdeling import Stand


class Vak(NamedTuple):
    """A commitment, a gemeente (None: the region) and a kind of party."""

    toezegging: int
    gemeente: str | None
    soort: str


def positions(op: date) -> dict[Vak, list[Stand]]:
    """The positions of all parties. Five queries, whatever their number. Of a rule that failed last night the night before counts."""
    partijen = {partij.pk: partij for partij in meting.members(op)}
    versies = {partij.convenant_id for partij in partijen.values()}
    toezeggingen = {row.pk: row for row in Toezegging.objects.filter(convenant__in=versies)}
    gemeten, aanvaard = _measured(op), bewijs.in_force(op)
    vakken: dict[Vak, list[Stand]] = defaultdict(list)
    for toezegging in toezeggingen.values():
        for partij in partijen.values():
            if partij.convenant_id != toezegging.convenant_id:
                continue
            soorten = [soort for soort in partij.soorten if soort in toezegging.partijsoorten]
            op_bewijs = (partij.pk, toezegging.code) in aanvaard
            for gemeente in _areas(partij) if soorten else ():
                stand = _position(gemeten.get((partij.pk, toezegging.pk, gemeente)), toezegging, op_bewijs)
                for soort in soorten:
                    vakken[Vak(toezegging.pk, gemeente, soort)].append(stand)
    return vakken


def _areas(partij: Partij) -> Iterator[str | None]:
    """The region, and for a market party every gemeente where it is."""
    yield None
    if Partijsoort.GEMEENTE not in partij.soorten:
        yield from partij.gemeenten


def _measured(op: date) -> dict[tuple[int, int, str | None], tuple[int, int, str]]:
    """Counts and judgement by party, commitment and gemeente, of the last night of each commitment."""
    rows = Toezeggingsmeting.objects.filter(laatste_dag__lte=op).order_by()
    laatst = dict(rows.values("toezegging").annotate(dag=Max("laatste_dag")).values_list("toezegging", "dag"))
    found = rows.filter(laatste_dag__in=set(laatst.values())).values_list(
        "partij", "toezegging", "gemeente", "laatste_dag", "teller", "noemer", "oordeel"
    )
    return {
        (partij, toezegging, gemeente): (teller, noemer, oordeel)
        for partij, toezegging, gemeente, dag, teller, noemer, oordeel in found
        if laatst[toezegging] == dag
    }


def _position(gevonden: tuple[int, int, str] | None, toezegging: Toezegging, op_bewijs: bool) -> Stand:
    teller, noemer, oordeel = gevonden or (0, 0, Meetoordeel.NIET_MEETBAAR)
    if oordeel == Meetoordeel.NIET_MEETBAAR:
        return Stand(Meetoordeel.NAGEKOMEN if op_bewijs else Meetoordeel.NIET_MEETBAAR)
    return Stand(Meetoordeel(oordeel), percentage(teller, noemer, toezegging.richting))
