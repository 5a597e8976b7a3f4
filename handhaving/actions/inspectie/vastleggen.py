"""Record an inspection in one go, as a phone sends it: exactly once, whatever the line does."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from handhaving.actions.inspectie import regels
from handhaving.actions.inspectie.afronden import settle
from handhaving.checklist.antwoord import Antwoord
from handhaving.enums import Versiestatus
from handhaving.models import Checklistversie, Inspectie, Rondestop
from handhaving.queries import checklist
from registratie.models import Huisvestingslocatie
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission


class AlInspecteerd(Exception):
    """This stop of the round already has another inspection. `inspectie`: that one."""

    def __init__(self, inspectie: Inspectie):
        super().__init__(
            "Van deze stop is al een inspectie vastgelegd. Leg deze terzijde, of bewaar haar zonder de ronde."
        )
        self.inspectie = inspectie


def record(
    *,
    sleutel: UUID,
    locatie: Huisvestingslocatie,
    versie: Checklistversie,
    stop: Rondestop | None = None,
    begonnen_at: datetime,
    afgerond_at: datetime,
    personen: int | None,
    aanwezig: str = "",
    opmerking: str = "",
    antwoorden: Mapping[str, Antwoord],
    by: Actor,
) -> Inspectie:
    """Record a completed inspection. The same `sleutel` again gives the same inspection and changes nothing.

    `antwoorden` by the code of the item. An item without an answer was not looked at, or does not apply to this location.
    `by` names the inspector; also a job that works off an inbox acts in the name of the one who was there.
    Raises `Geweigerd`, `AlInspecteerd` when the stop has another inspection, and ValidationError in Dutch per field or item.
    """
    by.require(Permission.INSPECTIE_RECORD, gemeente=locatie.gemeente_id)
    if by.gebruiker is None:
        raise ValueError("An inspection is done by somebody.")
    with transaction.atomic():
        plek = Huisvestingslocatie.objects.select_for_update().get(pk=locatie.pk)
        if known := Inspectie.objects.filter(sleutel=sleutel).first():
            return known
        _check_place(plek, versie, stop)
        regels.check_visit(personen=personen, aanwezig=aanwezig, opmerking=opmerking)
        begin, einde = regels.moments(begonnen_at, afgerond_at)
        vragen = checklist.questions(versie, plek, timezone.localdate(einde), personen)
        regels.check_answers(antwoorden, {vraag.item.code for vraag in vragen})
        row = Inspectie(
            sleutel=sleutel, gemeente_id=plek.gemeente_id, locatie=plek, versie=versie, stop=stop,
            inspecteur=by.gebruiker, begonnen_at=begin, personen=personen, aanwezig=aanwezig.strip(),
            opmerking=opmerking.strip(),
        )  # fmt: skip
        row.save(force_insert=True)
        settle(row, vragen, antwoorden, afgerond_at=einde, by=by, actie="inspectie.record")
    return row


def check_version(versie: Checklistversie) -> None:
    """Raise ValidationError in Dutch for a checklist that is not in force yet."""
    if versie.status != Versiestatus.VASTGESTELD:
        raise ValidationError("Deze versie van de checklist is nog een concept. Haal de checklist opnieuw op.")


def _check_place(locatie: Huisvestingslocatie, versie: Checklistversie, stop: Rondestop | None) -> None:
    check_version(versie)
    if stop is None:
        return
    if stop.locatie_id != locatie.pk:
        raise ValidationError("Deze stop van de ronde is van een andere locatie. Haal de ronde opnieuw op.")
    if earlier := Inspectie.objects.filter(stop=stop).first():
        raise AlInspecteerd(earlier)
