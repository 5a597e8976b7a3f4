"""Edit a package, show documents at it. A package never goes away."""

from datetime import date
from typing import Any, TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import transaction

from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actions.versie import lock_unchanged
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from speerpunten.programma.actions import document
from speerpunten.programma.actions.inhoud import drop_example, fill, keep, refuse_reversed
from speerpunten.programma.models import Maatregelenpakket, Pakketdocument, Programmadocument
from speerpunten.programma.queries import pakket as pakketten

TEKSTEN = ("naam", "naam_kort", "doel", "omschrijving")
"""Replacing one of these takes the mark "voorbeeldinhoud" off."""


class Pakketgegevens(TypedDict, total=False):
    """What a package says; its code and speerpunt never change."""

    naam: str
    naam_kort: str
    doel: str
    omschrijving: str
    eigenaar: str
    partners: str
    begin: date | None
    einde: date | None


def change(
    *, pakket: Maatregelenpakket, versie: int, by: Actor, **gegevens: Unpack[Pakketgegevens]
) -> Maatregelenpakket:
    """Edit the content. Raises `Geweigerd`, `Verouderd`, and ValidationError in Dutch per field."""
    by.require(Permission.PROGRAMMA_MANAGE)
    with transaction.atomic():
        row = lock_unchanged(pakket, versie)
        gewijzigd = fill(row, gegevens)
        refuse_reversed(row.begin, row.einde)
        if gewijzigd:
            gewijzigd = drop_example(row, gewijzigd, TEKSTEN)
            keep(row, gewijzigd)
            details = {"pakket": row.pk, "versie": row.versie, "velden": gewijzigd}
            gebeurtenis.record(actie="pakket.change", object=row, by=by, details=details)
    return row


def delete(*, pakket: Maatregelenpakket, by: Actor) -> None:
    """Refuse: raises ValidationError in Dutch with what hangs on the package, and `Geweigerd`. The database refuses it too."""
    by.require(Permission.PROGRAMMA_MANAGE)
    raise ValidationError(pakketten.why_kept(pakket), code="geschiedenis")


def link_document(*, pakket: Maatregelenpakket, document: Programmadocument, by: Actor) -> Pakketdocument:
    """Show a document of the programme at a package. Raises `Geweigerd`; ValidationError when it is shown there already."""
    by.require(Permission.PROGRAMMA_MANAGE)
    with transaction.atomic():
        row, made = Pakketdocument.objects.get_or_create(pakket=pakket, document=document)
        if not made:
            raise ValidationError({"document": "Dit document staat al bij dit pakket."})
        details = {"pakket": pakket.pk, "document": document.pk}
        gebeurtenis.record(actie="pakketdocument.link", object=row, by=by, details=details)
    return row


def upload_document(*, pakket: Maatregelenpakket, titel: str, bestand: Any, by: Actor) -> Pakketdocument:
    """Keep a file of the region and show it at a package. Raises `Geweigerd`, and ValidationError in Dutch per field."""
    by.require(Permission.PROGRAMMA_MANAGE)
    with transaction.atomic():
        made = document.add(titel=titel, bestand=bestand, by=by)
        return link_document(pakket=pakket, document=made, by=by)


def unlink_document(*, pakketdocument: Pakketdocument, by: Actor) -> None:
    """Take a document away from a package; the document itself stays. Raises `Geweigerd`."""
    by.require(Permission.PROGRAMMA_MANAGE)
    with transaction.atomic():
        details = {"pakket": pakketdocument.pakket_id, "document": pakketdocument.document_id}
        gebeurtenis.record(actie="pakketdocument.unlink", object=pakketdocument, by=by, details=details)
        pakketdocument.delete()
