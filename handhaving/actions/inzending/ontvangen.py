"""Take in what a phone sends, in parts that may each arrive twice or be cut off: stored once, and never half."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from celery import current_app
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import transaction

from handhaving.enums import Inzendingstatus
from handhaving.fotos.schoon import clean
from handhaving.inzendingen.inhoud import Fotobelofte, Inhoud, as_json, read
from handhaving.models import Inzending, Inzendingfoto, Rondestop
from handhaving.queries import inzending as inzendingen
from registratie.actions.tekst import refuse_unfit
from registratie.models import Huisvestingslocatie
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission

TAAK = "handhaving.process_inzending"


def receive(*, waarden: Mapping[str, Any], by: Actor) -> Inzending:
    """Keep an inspection under the key of the phone. The same key again replaces it until it was completed; then nothing changes.

    Raises `Geweigerd`, `InhoudGeweigerd` or ValidationError with sentences for the inspector, and `Inzending.DoesNotExist`
    for a key of somebody else.
    """
    by.require(Permission.INSPECTIE_RECORD)
    inhoud = read(waarden)
    _refuse_unfit(inhoud)
    with transaction.atomic():
        known = Inzending.objects.filter(sleutel=inhoud.sleutel).exists()
        if not known:
            # A key that somebody else used, perhaps out of sight, makes no row and no fault.
            Inzending.objects.bulk_create(
                [Inzending(sleutel=inhoud.sleutel, gemeente_id=_gemeente(inhoud, by), inspecteur=by.gebruiker)],
                ignore_conflicts=True,
            )
        row = inzendingen.own(inhoud.sleutel, by, lock=True)
        if row.status != Inzendingstatus.ONTVANGT:
            return row
        _keep(row, inhoud)
        if not known:
            gebeurtenis.record(actie="inzending.receive", object=row, by=by, gemeente=row.gemeente_id)
    return row


def add_photo(*, inzending: Inzending, sleutel: UUID, bestand: Any, by: Actor) -> None:
    """Keep one photo that the phone announced, clean. The same key again changes nothing.

    Raises `Geweigerd`, `FotoGeweigerd` with a Dutch sentence, and `Inzendingfoto.DoesNotExist` for a key that was not announced.
    """
    by.require(Permission.INSPECTIE_RECORD, gemeente=inzending.gemeente_id)
    if inzending.status != Inzendingstatus.ONTVANGT:
        return
    belofte = _announced(inzending, sleutel)
    if belofte is None:
        raise Inzendingfoto.DoesNotExist
    if inzending.fotos.filter(pk=sleutel).exists():
        return
    schoon = clean(bestand)
    with transaction.atomic():
        row = inzendingen.own(inzending.pk, by, lock=True)
        if row.status != Inzendingstatus.ONTVANGT or row.fotos.filter(pk=sleutel).exists():
            return
        _save(row, belofte, schoon.inhoud)


def complete(*, inzending: Inzending, by: Actor) -> Inzending:
    """The phone says that this was all. Rings for the work when nothing is missing; otherwise nothing changes.

    Twice is the same as once. Raises `Geweigerd`.
    """
    by.require(Permission.INSPECTIE_RECORD, gemeente=inzending.gemeente_id)
    with transaction.atomic():
        row = inzendingen.own(inzending.pk, by, lock=True)
        if row.status != Inzendingstatus.ONTVANGT or inzendingen.missing(row):
            return row
        row.status = Inzendingstatus.ONTVANGEN
        row.save(update_fields=["status", "updated_at"])
        gebeurtenis.record(
            actie="inzending.complete",
            object=row,
            by=by,
            gemeente=row.gemeente_id,
            details={"fotos": row.fotos_verwacht},
        )
        ring(row.pk)
    return row


def ring(sleutel: UUID) -> None:
    """Tell the workers, once the transaction is committed. Telling twice does no harm."""
    transaction.on_commit(lambda: current_app.send_task(TAAK, args=[str(sleutel)]), robust=True)


def _gemeente(inhoud: Inhoud, by: Actor) -> str:
    """Of the location when the inspector works there, else the inspector's own: a joint round crosses a border."""
    found = Huisvestingslocatie.objects.filter(pk=inhoud.locatie).values_list("gemeente_id", flat=True).first()
    return found if found in by.gemeenten else by.gemeenten[0]


def _refuse_unfit(inhoud: Inhoud) -> None:
    try:
        refuse_unfit(
            {"opmerking": inhoud.opmerking, "aanwezig": inhoud.aanwezig}
            | {code: antwoord.opmerking for code, antwoord in inhoud.antwoorden.items()}
        )
    except ValidationError as fout:
        waar = ", ".join(f"punt {code}" if code in inhoud.antwoorden else code for code in fout.message_dict)
        raise ValidationError(f"Bij {waar}: {' '.join(fout.messages)}") from fout


def _keep(row: Inzending, inhoud: Inhoud) -> None:
    row.inhoud = as_json(inhoud)
    row.stop = Rondestop.objects.filter(pk=inhoud.stop, locatie=inhoud.locatie).first() if inhoud.stop else None
    row.fotos_verwacht = len(inhoud.fotos)
    row.save()
    gone = row.fotos.exclude(pk__in=[belofte.sleutel for belofte in inhoud.fotos])
    for foto in gone:
        forget(foto)


def forget(foto: Inzendingfoto) -> None:
    """Remove a photo of the inbox; its file goes when that is certain. Called by an action that asked for the right."""
    stored, naam = foto.bestand.storage, str(foto.bestand.name)
    foto.delete()
    transaction.on_commit(lambda: stored.delete(naam), robust=True)


def _announced(inzending: Inzending, sleutel: UUID) -> Fotobelofte | None:
    return next((belofte for belofte in inzendingen.announced(inzending) if belofte.sleutel == sleutel), None)


def _save(row: Inzending, belofte: Fotobelofte, beeld: bytes) -> None:
    """Write the file, then the row; a file without a row does not stay behind."""
    foto = Inzendingfoto(sleutel=belofte.sleutel, inzending=row, gemeente_id=row.gemeente_id, itemcode=belofte.itemcode)
    foto.bestand.save(f"{belofte.sleutel}.jpg", ContentFile(beeld), save=False)
    try:
        Inzendingfoto.objects.bulk_create([foto], ignore_conflicts=True)
        if not row.fotos.filter(pk=belofte.sleutel).exists():  # the key is of another inspection
            raise Inzendingfoto.DoesNotExist
    except BaseException:
        foto.bestand.storage.delete(str(foto.bestand.name))
        raise
