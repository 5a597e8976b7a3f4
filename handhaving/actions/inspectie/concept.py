"""An inspection that is being filled in on a page: begun, filled in part by part, completed or thrown away."""

from collections.abc import Mapping
from datetime import datetime
from typing import TypedDict, Unpack
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from handhaving.actions import foto
from handhaving.actions.inspectie import regels
from handhaving.actions.inspectie.afronden import settle
from handhaving.actions.inspectie.vastleggen import AlInspecteerd
from handhaving.checklist.antwoord import Antwoord
from handhaving.enums import Antwoordwaarde, Inspectiestatus
from handhaving.models import Inspectie, Inspectieantwoord, Rondestop
from handhaving.queries import checklist
from handhaving.queries import inspectie as inspecties
from registratie.models import Huisvestingslocatie
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import datum_lang
from rivierenland.core.permissions import Permission

GEEN_LIJST = "Er is vandaag geen vastgestelde checklist. Vraag de regiocoördinator er een vast te stellen."
AL_AF = "Deze inspectie is al afgerond en verandert niet meer. Leg een hercontrole vast als er iets anders is."
GEKEKEN = (Antwoordwaarde.VOLDOET, Antwoordwaarde.VOLDOET_NIET)


class Bezoek(TypedDict, total=False):
    """What is written down of the visit itself."""

    begonnen_at: datetime
    personen: int | None
    aanwezig: str
    opmerking: str


def start(
    *,
    locatie: Huisvestingslocatie,
    stop: Rondestop | None = None,
    hercontrole_van: Inspectie | None = None,
    by: Actor,
) -> Inspectie:
    """Begin an inspection; who has one open here goes on with that. Raises `Geweigerd`, `AlInspecteerd`, ValidationError.

    `hercontrole_van`: look again, only at what is still open at the location.
    """
    by.require(Permission.INSPECTIE_RECORD, gemeente=locatie.gemeente_id)
    with transaction.atomic():
        plek = Huisvestingslocatie.objects.select_for_update().get(pk=locatie.pk)
        own = Inspectie.objects.filter(
            locatie=plek, inspecteur=by.gebruiker, status=Inspectiestatus.CONCEPT, hercontrole_van=hercontrole_van
        ).first()
        if own:
            return own
        _check_start(plek, stop, hercontrole_van)
        nu = timezone.now()
        versie = checklist.in_force(timezone.localdate(nu))
        if versie is None:
            raise ValidationError(GEEN_LIJST)
        row = Inspectie(
            sleutel=uuid4(), gemeente_id=plek.gemeente_id, locatie=plek, versie=versie, stop=stop,
            hercontrole_van=hercontrole_van, inspecteur=by.gebruiker, begonnen_at=nu,
        )  # fmt: skip
        row.save(force_insert=True)
        _record("inspectie.start", row, by)
    return row


def fill(
    *, inspectie: Inspectie, antwoorden: Mapping[str, Antwoord] | None = None, by: Actor, **bezoek: Unpack[Bezoek]
) -> Inspectie:
    """Keep a part of what was filled in; what is not named stays. Raises `Geweigerd`, and ValidationError in Dutch per field."""
    by.require(Permission.INSPECTIE_RECORD, gemeente=inspectie.gemeente_id)
    with transaction.atomic():
        row = _draft(inspectie)
        for veld, waarde in bezoek.items():
            setattr(row, veld, waarde.strip() if isinstance(waarde, str) else waarde)
        regels.check_visit(personen=row.personen, aanwezig=row.aanwezig, opmerking=row.opmerking)
        if row.begonnen_at > timezone.now():
            raise ValidationError({"begonnen_at": "Dit tijdstip moet nog komen. Vul in wanneer u begon."})
        vanaf = row.versie.geldig_van
        if vanaf and timezone.localdate(row.begonnen_at) < vanaf:
            zin = f"De checklist geldt pas vanaf {datum_lang(vanaf)}. Controleer het jaar."
            raise ValidationError({"begonnen_at": zin})
        if bezoek:
            row.save()
        _keep(row, antwoorden or {})
    return row


def finish(*, inspectie: Inspectie, by: Actor) -> Inspectie:
    """Complete an inspection; after this it never changes. Raises `Geweigerd`, and ValidationError in Dutch."""
    by.require(Permission.INSPECTIE_RECORD, gemeente=inspectie.gemeente_id)
    with transaction.atomic():
        Huisvestingslocatie.objects.select_for_update().get(pk=inspectie.locatie_id)
        row = _draft(inspectie)
        antwoorden = inspecties.answers(row)
        if not any(antwoord.waarde in GEKEKEN for antwoord in antwoorden.values()):
            raise ValidationError("U hebt nog geen enkel punt beoordeeld. Beoordeel eerst wat u hebt gezien.")
        if inspecties.needs_count(row):
            raise ValidationError("Vul bij ‘Het bezoek’ in hoeveel bewoners u hebt geteld.")
        vragen = inspecties.questions(row)
        regels.check_answers(antwoorden, {vraag.item.code for vraag in vragen})
        Inspectieantwoord.objects.filter(inspectie=row).delete()
        settle(row, vragen, antwoorden, afgerond_at=timezone.now(), by=by, actie="inspectie.finish")
    return row


def discard(*, inspectie: Inspectie, by: Actor) -> None:
    """Throw away an inspection that was not completed, with its photos. Raises `Geweigerd`, and ValidationError in Dutch."""
    by.require(Permission.INSPECTIE_RECORD, gemeente=inspectie.gemeente_id)
    with transaction.atomic():
        row = _draft(inspectie)
        for beeld in row.fotos.all():
            foto.remove(beeld)
        _record("inspectie.discard", row, by)
        row.delete()


def _draft(inspectie: Inspectie) -> Inspectie:
    row = Inspectie.objects.select_for_update(of=("self",)).select_related("versie", "locatie").get(pk=inspectie.pk)
    if row.status != Inspectiestatus.CONCEPT:
        raise ValidationError(AL_AF, code="afgerond")
    return row


def _check_start(locatie: Huisvestingslocatie, stop: Rondestop | None, hercontrole_van: Inspectie | None) -> None:
    if stop is not None:
        if stop.locatie_id != locatie.pk:
            raise ValidationError("Deze stop van de ronde is van een andere locatie.")
        if earlier := Inspectie.objects.filter(stop=stop).first():
            raise AlInspecteerd(earlier)
    if hercontrole_van is not None:
        if hercontrole_van.locatie_id != locatie.pk:
            raise ValidationError("Deze inspectie is van een andere locatie.")
        if not inspecties.open_codes(locatie):
            raise ValidationError("Er staat op deze locatie geen bevinding meer open. Begin een gewone inspectie.")


def _keep(row: Inspectie, antwoorden: Mapping[str, Antwoord]) -> None:
    if not antwoorden:
        return
    items = {vraag.item.code: vraag.item for vraag in inspecties.questions(row)}
    regels.check_answers(antwoorden, items)
    for code, antwoord in antwoorden.items():
        Inspectieantwoord.objects.update_or_create(
            inspectie=row, item=items[code],
            defaults={
                "gemeente_id": row.gemeente_id, "waarde": antwoord.waarde, "gemeten": antwoord.gemeten,
                "opmerking": antwoord.opmerking.strip(),
            },
        )  # fmt: skip


def _record(actie: str, row: Inspectie, by: Actor) -> None:
    gebeurtenis.record(actie=actie, object=row, by=by, gemeente=row.gemeente_id, details={"locatie": row.locatie_id})
