"""Complete an inspection: keep the answers, work out the score, and make findings of what is not in order."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.utils import timezone

from handhaving.actions.inspectie.bevindingen import follow_up
from handhaving.checklist import score
from handhaving.checklist.antwoord import Antwoord
from handhaving.enums import Antwoordwaarde, Inspectiestatus
from handhaving.models import Inspectie, Inspectieantwoord
from handhaving.queries.checklist import Vraag
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor


def settle(
    row: Inspectie,
    vragen: Sequence[Vraag],
    antwoorden: Mapping[str, Antwoord],
    *,
    afgerond_at: datetime,
    by: Actor,
    actie: str,
) -> None:
    """Complete `row`, which has no answers yet. Called by an action that asked for the right and opened the transaction."""
    given = [(vraag, antwoorden.get(vraag.item.code) or _untouched(vraag)) for vraag in vragen]
    Inspectieantwoord.objects.bulk_create(_row(row, vraag, antwoord) for vraag, antwoord in given)
    follow_up(row, given, timezone.localdate(afgerond_at), by)
    uitkomst = score.work_out(
        (
            score.Beantwoord(
                vraag.item.thema, vraag.item.ernst, vraag.item.gewicht, antwoord.waarde, vraag.item.ambitie
            )
            for vraag, antwoord in given
        ),
        oranje_onder=row.versie.oranje_onder,
    )
    row.status, row.afgerond_at = Inspectiestatus.AFGEROND, afgerond_at
    row.score, row.uitkomst = uitkomst.as_dict(), uitkomst.uitkomst
    row.save()
    gebeurtenis.record(
        actie=actie, object=row, by=by, gemeente=row.gemeente_id,
        details={"locatie": row.locatie_id, "uitkomst": str(row.uitkomst), "versie": row.versie.nummer},
    )  # fmt: skip


def _untouched(vraag: Vraag) -> Antwoord:
    """The answer to an item that nobody answered."""
    return Antwoord(Antwoordwaarde.NVT if vraag.nvt else Antwoordwaarde.NIET_GECONTROLEERD)


def _row(row: Inspectie, vraag: Vraag, antwoord: Antwoord) -> Inspectieantwoord:
    return Inspectieantwoord(
        inspectie=row, gemeente_id=row.gemeente_id, item=vraag.item, waarde=antwoord.waarde,
        gemeten=antwoord.gemeten, drempel=vraag.drempel.eis if vraag.drempel else None,
        opmerking=antwoord.opmerking.strip(),
    )  # fmt: skip
