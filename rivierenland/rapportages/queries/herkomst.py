"""The records that a figure of a report was counted from, for who checks reports."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from rivierenland.rapportages.inhoud.document import Verwijzing
from rivierenland.rapportages.meting.feit import REGIO, Sleutel
from rivierenland.rapportages.models import Meetdeel, Rapporteditie


@dataclass(frozen=True, slots=True)
class Bewijs:
    """The records of one gemeente below a figure, as they were when it was counted. `meetdeel`: the row they are kept in."""

    meetdeel: int
    gemeente: str
    rijen: Sequence[Mapping[str, Any]]


def records(actor: Actor | None, editie: Rapporteditie, verwijzing: Verwijzing) -> list[Bewijs]:
    """The records of the own gemeenten, for who checks reports there; of a figure of the region the own share in it. One query.

    Empty for everybody else, for a figure of another gemeente, and when the records had to disappear since.
    """
    if actor is None:
        return []
    eigen = [code for code in actor.gemeenten if actor.may(Permission.RAPPORTAGE_APPROVE, gemeente=code)]
    gevraagd = [code for code in eigen if verwijzing.gebied in (REGIO, code)]
    if not gevraagd:
        return []
    rows = (
        Meetdeel.objects.filter(editie=editie, gemeente__in=gevraagd)
        .select_related("gemeente")
        .only("bewijs", "gemeente")
    )
    gevonden = []
    for row in rows:
        code = Sleutel(verwijzing.maat, row.gemeente_id or "", verwijzing.dag, verwijzing.deel).code
        if rijen := row.bewijs.get(code):
            gevonden.append(Bewijs(row.pk, row.gemeente.naam if row.gemeente else "", rijen))
    return gevonden
