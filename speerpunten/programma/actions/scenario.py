"""Add, change and remove a scenario of a business case."""

from decimal import Decimal
from typing import TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import transaction

from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actions.versie import lock_unchanged
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from speerpunten.programma.actions.inhoud import fill, keep
from speerpunten.programma.models import Businesscase, Scenario

MEESTE = 8


class Scenariogegevens(TypedDict, total=False):
    """All amounts times these percentages; 100 is as entered."""

    naam: str
    toelichting: str
    kosten_procent: Decimal
    baten_procent: Decimal


def add(*, businesscase: Businesscase, by: Actor, **gegevens: Unpack[Scenariogegevens]) -> Scenario:
    """Add a scenario. Raises `Geweigerd`, and ValidationError in Dutch per field."""
    by.require(Permission.PROGRAMMA_MANAGE)
    with transaction.atomic():
        Businesscase.objects.select_for_update().get(pk=businesscase.pk)
        anderen = Scenario.objects.filter(businesscase=businesscase)
        if anderen.count() >= MEESTE:
            raise ValidationError(f"Een businesscase heeft hoogstens {MEESTE} scenario's. Haal er eerst een weg.")
        row = Scenario(businesscase=businesscase, volgorde=max([other.volgorde for other in anderen], default=-1) + 1)
        fill(row, gegevens)
        _check(row)
        row.save(force_insert=True)
        _record("scenario.add", row, by)
    return row


def change(*, scenario: Scenario, versie: int, by: Actor, **gegevens: Unpack[Scenariogegevens]) -> Scenario:
    """Change a scenario. Raises `Geweigerd`, `Verouderd`, and ValidationError in Dutch per field."""
    by.require(Permission.PROGRAMMA_MANAGE)
    with transaction.atomic():
        row = lock_unchanged(scenario, versie)
        gewijzigd = fill(row, gegevens)
        _check(row)
        if gewijzigd:
            keep(row, gewijzigd)
            _record("scenario.change", row, by, velden=gewijzigd)
    return row


def delete(*, scenario: Scenario, by: Actor) -> None:
    """Remove a scenario; its history stays. Raises `Geweigerd`; ValidationError for the last one."""
    by.require(Permission.PROGRAMMA_MANAGE)
    with transaction.atomic():
        Businesscase.objects.select_for_update().get(pk=scenario.businesscase_id)
        if Scenario.objects.filter(businesscase=scenario.businesscase_id).count() < 2:
            raise ValidationError("Dit is het enige scenario. Wijzig het, of voeg eerst een ander toe.")
        _record("scenario.delete", scenario, by)
        scenario.delete()


def _check(row: Scenario) -> None:
    for veld in ("kosten_procent", "baten_procent"):
        if not 0 <= getattr(row, veld) <= 1000:
            raise ValidationError({veld: "Vul een percentage in van 0 tot en met 1000."})
    if Scenario.objects.filter(businesscase=row.businesscase_id, naam=row.naam).exclude(pk=row.pk).exists():
        raise ValidationError({"naam": "Er is al een scenario met deze naam. Kies een andere."})


def _record(actie: str, row: Scenario, by: Actor, **details: object) -> None:
    details |= {"pakket": row.businesscase.pakket_id, "versie": row.versie}
    gebeurtenis.record(actie=actie, object=row, by=by, details=details)
