"""Where a figure of a report comes from: what its measure means, and the records that it was counted from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from rivierenland.rapportages.inhoud.document import Verwijzing
from rivierenland.rapportages.meting.feit import REGIO, Sleutel
from rivierenland.rapportages.models import Meetdeel, Rapporteditie
from speerpunten.programma.indicatoren import SOORTEN


@dataclass(frozen=True, slots=True)
class Betekenis:
    """What a measure counts, in words. `bron`: the register or list that it was counted in."""

    naam: str
    uitleg: str
    eenheid: str = ""
    bron: str = ""


@dataclass(frozen=True, slots=True)
class Bewijs:
    """The records of one gemeente below a figure, as they were when it was counted. `meetdeel`: the row they are kept in."""

    meetdeel: int
    gemeente: str
    rijen: Sequence[Mapping[str, Any]]


def meaning(maat: str) -> Betekenis | None:
    """What this measure counts; None for one that is no longer described."""
    soort = SOORTEN.get(maat)
    return Betekenis(soort.naam, soort.definitie, soort.eenheid, soort.bron) if soort else None


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
