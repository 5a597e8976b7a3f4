"""Record many inspections at once, as a load of earlier work does: the rules of one, in a fixed number of queries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from handhaving.actions.inspectie import regels
from handhaving.actions.inspectie.afronden import Afronding, answer, judge, tell
from handhaving.actions.inspectie.vastleggen import check_version
from handhaving.checklist.antwoord import Antwoord
from handhaving.models import Checklistversie, Inspectie
from handhaving.queries.checklist import Vraag
from registratie.models import Huisvestingslocatie
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission


@dataclass(frozen=True, slots=True)
class Verslag:
    """What came back from one visit. `vragen`: what `checklist.questions` asks there on that day; `by` names the inspector."""

    sleutel: UUID
    locatie: Huisvestingslocatie
    versie: Checklistversie
    begonnen_at: datetime
    afgerond_at: datetime
    personen: int | None
    vragen: Sequence[Vraag]
    antwoorden: Mapping[str, Antwoord]
    by: Actor
    aanwezig: str = ""
    opmerking: str = ""


def record_many(verslagen: Sequence[Verslag]) -> list[Inspectie]:
    """Record completed inspections, no two of one location; see `record`. A `sleutel` that is known already is an IntegrityError.

    Raises `Geweigerd`, and ValidationError in Dutch per field or item; then nothing is recorded.
    """
    for een in verslagen:
        een.by.require(Permission.INSPECTIE_RECORD, gemeente=een.locatie.gemeente_id)
    with transaction.atomic():
        plekken = [een.locatie.pk for een in verslagen]
        list(Huisvestingslocatie.objects.select_for_update().filter(pk__in=plekken).order_by("pk").values_list("pk"))
        afrondingen = [_checked(een) for een in verslagen]
        rows = Inspectie.objects.bulk_create([afronding.row for afronding in afrondingen])
        answer(afrondingen)
        for afronding in afrondingen:
            judge(afronding)
            afronding.row.updated_at = timezone.now()
        Inspectie.objects.bulk_update(rows, ["status", "afgerond_at", "score", "uitkomst", "updated_at"])
        tell(afrondingen, actie="inspectie.record")
    return rows


def _checked(een: Verslag) -> Afronding:
    """The row as it begins, and what will complete it."""
    check_version(een.versie)
    regels.check_visit(personen=een.personen, aanwezig=een.aanwezig, opmerking=een.opmerking)
    begin, einde = regels.moments(een.begonnen_at, een.afgerond_at)
    regels.check_answers(een.antwoorden, {vraag.item.code for vraag in een.vragen})
    row = Inspectie(
        sleutel=een.sleutel, gemeente_id=een.locatie.gemeente_id, locatie=een.locatie, versie=een.versie,
        inspecteur=een.by.gebruiker, begonnen_at=begin, personen=een.personen, aanwezig=een.aanwezig.strip(),
        opmerking=een.opmerking.strip(),
    )  # fmt: skip
    return Afronding(row, een.vragen, een.antwoorden, einde, een.by)
