"""Keep the time line of the programme."""

from datetime import date
from typing import TypedDict, Unpack

from django.db import transaction

from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actions.versie import lock_unchanged
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from speerpunten.programma.actions.inhoud import drop_example, fill, keep
from speerpunten.programma.models import Programmagebeurtenis


class Tijdlijngegevens(TypedDict, total=False):
    """A point of the time line; without a source it is not added."""

    datum: date
    datum_tekst: str
    titel: str
    omschrijving: str
    bron: str
    stap: str
    fase: str


def add(*, by: Actor, **gegevens: Unpack[Tijdlijngegevens]) -> Programmagebeurtenis:
    """Add a point. Raises `Geweigerd`, and ValidationError in Dutch per field."""
    by.require(Permission.PROGRAMMA_MANAGE)
    with transaction.atomic():
        row = Programmagebeurtenis()
        fill(row, gegevens)
        row.save(force_insert=True)
        _record("programmagebeurtenis.add", row, by)
    return row


def change(
    *, programmagebeurtenis: Programmagebeurtenis, versie: int, by: Actor, **gegevens: Unpack[Tijdlijngegevens]
) -> Programmagebeurtenis:
    """Change a point. Raises `Geweigerd`, `Verouderd`, and ValidationError in Dutch per field."""
    by.require(Permission.PROGRAMMA_MANAGE)
    with transaction.atomic():
        row = lock_unchanged(programmagebeurtenis, versie)
        gewijzigd = fill(row, gegevens)
        if gewijzigd:
            gewijzigd = drop_example(row, gewijzigd, ("titel", "omschrijving"))
            keep(row, gewijzigd)
            _record("programmagebeurtenis.change", row, by, velden=gewijzigd)
    return row


def delete(*, programmagebeurtenis: Programmagebeurtenis, by: Actor) -> None:
    """Take a point off the time line; its history stays. Raises `Geweigerd`."""
    by.require(Permission.PROGRAMMA_MANAGE)
    with transaction.atomic():
        _record("programmagebeurtenis.delete", programmagebeurtenis, by)
        programmagebeurtenis.delete()


def _record(actie: str, row: Programmagebeurtenis, by: Actor, **details: object) -> None:
    gebeurtenis.record(actie=actie, object=row, by=by, details=details | {"versie": row.versie})
