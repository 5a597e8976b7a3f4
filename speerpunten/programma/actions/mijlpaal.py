"""Add, change and remove a milestone of a package."""

from datetime import date
from typing import TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actions.versie import lock_unchanged
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from speerpunten.programma.actions.inhoud import drop_example, fill, keep
from speerpunten.programma.enums.planning import Mijlpaalstand
from speerpunten.programma.models import Maatregelenpakket, Mijlpaal


class Mijlpaalgegevens(TypedDict, total=False):
    """What a milestone says: planned for a day, and reached on a day or lapsed."""

    titel: str
    toelichting: str
    gepland_op: date
    behaald_op: date | None
    vervallen: bool


def add(*, pakket: Maatregelenpakket, by: Actor, **gegevens: Unpack[Mijlpaalgegevens]) -> Mijlpaal:
    """Add a milestone to a package. Raises `Geweigerd`, and ValidationError in Dutch per field."""
    by.require(Permission.PROGRAMMA_MANAGE)
    with transaction.atomic():
        row = Mijlpaal(pakket=pakket)
        fill(row, gegevens)
        _check(row)
        row.save(force_insert=True)
        _record("mijlpaal.add", row, by)
    return row


def change(*, mijlpaal: Mijlpaal, versie: int, by: Actor, **gegevens: Unpack[Mijlpaalgegevens]) -> Mijlpaal:
    """Edit a milestone, say that it was reached or that it lapsed. Raises `Geweigerd`, `Verouderd`, and ValidationError in
    Dutch per field.
    """
    by.require(Permission.PROGRAMMA_MANAGE)
    with transaction.atomic():
        row = lock_unchanged(mijlpaal, versie)
        gewijzigd = fill(row, gegevens)
        _check(row)
        if gewijzigd:
            gewijzigd = drop_example(row, gewijzigd, ("titel", "toelichting"))
            keep(row, gewijzigd)
            _record("mijlpaal.change", row, by, velden=gewijzigd)
    return row


def delete(*, mijlpaal: Mijlpaal, by: Actor) -> None:
    """Remove a milestone that still lies ahead; its history stays. Raises `Geweigerd`; ValidationError when its day has passed
    or it was reached.
    """
    by.require(Permission.PROGRAMMA_MANAGE)
    with transaction.atomic():
        row = Mijlpaal.objects.select_for_update().get(pk=mijlpaal.pk)
        stand = row.stand(timezone.localdate())
        if stand is not Mijlpaalstand.GEPLAND:
            raise ValidationError(
                f"De mijlpaal is {stand.label.lower()} en hoort bij de geschiedenis van {row.pakket_id}. "
                "Gaat hij niet door, kies dan ‘vervallen’."
            )
        _record("mijlpaal.delete", row, by)
        row.delete()


def _check(row: Mijlpaal) -> None:
    if row.vervallen and row.behaald_op:
        raise ValidationError(
            {"vervallen": "Een behaalde mijlpaal kan niet ook vervallen zijn. Haal een van beide weg."}
        )
    if row.behaald_op and row.behaald_op > timezone.localdate():
        raise ValidationError(
            {"behaald_op": "Deze dag is nog niet geweest. Vul in wanneer de mijlpaal echt is behaald."}
        )


def _record(actie: str, row: Mijlpaal, by: Actor, **details: object) -> None:
    details |= {"pakket": row.pakket_id, "versie": row.versie}
    gebeurtenis.record(actie=actie, object=row, by=by, details=details)
