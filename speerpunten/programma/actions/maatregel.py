"""Add, change and remove a measure of a package."""

from datetime import date
from typing import TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import transaction

from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actions.versie import lock_unchanged
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from speerpunten.programma.actions.inhoud import drop_example, fill, keep, refuse_reversed
from speerpunten.programma.enums.planning import Maatregelstatus
from speerpunten.programma.models import Maatregel, Maatregelenpakket


class Maatregelgegevens(TypedDict, total=False):
    """What a measure says; `einde` is the last day."""

    titel: str
    omschrijving: str
    trekker: str
    begin: date | None
    einde: date | None
    status: str


def add(*, pakket: Maatregelenpakket, by: Actor, **gegevens: Unpack[Maatregelgegevens]) -> Maatregel:
    """Add a measure to a package. Raises `Geweigerd`, and ValidationError in Dutch per field."""
    by.require(Permission.PROGRAMMA_MANAGE)
    with transaction.atomic():
        row = Maatregel(pakket=pakket)
        fill(row, gegevens)
        refuse_reversed(row.begin, row.einde)
        row.save(force_insert=True)
        _record("maatregel.add", row, by)
    return row


def change(*, maatregel: Maatregel, versie: int, by: Actor, **gegevens: Unpack[Maatregelgegevens]) -> Maatregel:
    """Edit a measure. Raises `Geweigerd`, `Verouderd`, and ValidationError in Dutch per field."""
    by.require(Permission.PROGRAMMA_MANAGE)
    with transaction.atomic():
        row = lock_unchanged(maatregel, versie)
        gewijzigd = fill(row, gegevens)
        refuse_reversed(row.begin, row.einde)
        if gewijzigd:
            gewijzigd = drop_example(row, gewijzigd, ("titel", "omschrijving"))
            keep(row, gewijzigd)
            _record("maatregel.change", row, by, velden=gewijzigd)
    return row


def delete(*, maatregel: Maatregel, by: Actor) -> None:
    """Remove a measure that was planned by mistake; its history stays. Raises `Geweigerd`; ValidationError when it began."""
    by.require(Permission.PROGRAMMA_MANAGE)
    with transaction.atomic():
        row = Maatregel.objects.select_for_update().get(pk=maatregel.pk)
        if row.status != Maatregelstatus.GEPLAND:
            raise ValidationError(
                f"De maatregel staat op ‘{row.get_status_display()}’ en hoort bij de geschiedenis van {row.pakket_id}. "
                "Zet de stand op ‘Gestopt’ als hij niet doorgaat."
            )
        _record("maatregel.delete", row, by)
        row.delete()


def _record(actie: str, row: Maatregel, by: Actor, **details: object) -> None:
    details |= {"pakket": row.pakket_id, "versie": row.versie}
    gebeurtenis.record(actie=actie, object=row, by=by, details=details)
