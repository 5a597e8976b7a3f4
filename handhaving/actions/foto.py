"""Keep a photo, once and clean; remove one with its file."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import Storage
from django.db import transaction

from handhaving.enums import Hersteloordeel, Inspectiestatus
from handhaving.fotos.schoon import SchoneFoto, clean
from handhaving.models import Foto, Herstelmelding, Inspectie, Melding
from rivierenland.core import scope
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import getal
from rivierenland.core.permissions import Permission
from rivierenland.core.scope import Scopesoort

MAP = "handhaving/fotos"
MEESTE_PER_DEEL = 10
MEESTE = 200


def add(
    *,
    sleutel: UUID,
    bestand: Any,
    inspectie: Inspectie | None = None,
    herstelmelding: Herstelmelding | None = None,
    melding: Melding | None = None,
    itemcode: str = "",
    by: Actor,
) -> Foto:
    """Keep a photo of exactly one inspection, reported repair or melding. The same `sleutel` again gives the same photo.

    Raises `Geweigerd`, `FotoGeweigerd` with a Dutch sentence for a file that is no good photo, and ValidationError when there are
    too many, when what it belongs to is settled, or when the key is of a photo of something else.
    """
    (about,) = [row for row in (inspectie, herstelmelding, melding) if row is not None]
    _require(by, about)
    if known := Foto.objects.filter(sleutel=sleutel).first():
        return _same(known, about)
    schoon = clean(bestand)
    with transaction.atomic():
        now = _lock_and_check(about, itemcode)
        row = Foto(
            sleutel=sleutel, inspectie=inspectie, herstelmelding=herstelmelding, melding=melding, itemcode=itemcode,
            gemeente_id=now.gemeente_id, organisatie_id=_provider(now), created_by=by.gebruiker,
        )  # fmt: skip
        return _save(row, schoon, by)


def keep_of_reporter(*, melding: Melding, sleutel: UUID, bestand: Any, by: Actor) -> Foto:
    """Keep a photo with the digest of its melding, by which its reporter may add it. Called by an action that checked the codes.

    Raises `FotoGeweigerd`.
    """
    schoon = clean(bestand)
    row = Foto(sleutel=sleutel, melding=melding, gemeente_id=melding.gemeente_id, token_hash=melding.token_hash)
    return _save(row, schoon, by)


@dataclass(frozen=True, slots=True)
class Opname:
    """A photo for an inspection, before it is kept."""

    sleutel: UUID
    bestand: Any
    inspectie: Inspectie
    itemcode: str
    by: Actor


def add_many(opnames: Sequence[Opname]) -> list[Foto]:
    """Keep photos of inspections, as a load of earlier work does; see `add`. A `sleutel` that is known already is an IntegrityError.

    Raises `Geweigerd`, `FotoGeweigerd` and ValidationError; then no photo is kept.
    """
    for een in opnames:
        _require(een.by, een.inspectie)
    schoon = [clean(een.bestand) for een in opnames]
    rows: list[Foto] = []
    try:
        with transaction.atomic():
            now = _lock_and_count(opnames)
            for een, foto in zip(opnames, schoon, strict=True):
                inspectie = now[een.inspectie.pk]
                row = Foto(
                    sleutel=een.sleutel, inspectie=inspectie, itemcode=een.itemcode, gemeente_id=inspectie.gemeente_id,
                    organisatie_id=_provider(inspectie), created_by=een.by.gebruiker,
                )  # fmt: skip
                rows.append(row)
                _keep_file(row, foto)
            Foto.objects.bulk_create(rows)
            gebeurtenis.record_many(
                gebeurtenis.draft(**_event(row, een.by)) for row, een in zip(rows, opnames, strict=True)
            )
    except BaseException:
        _remove_files(rows)
        raise
    return rows


def discard(*, foto: Foto, by: Actor) -> None:
    """Take a photo off an inspection that is not completed. Raises `Geweigerd`, and ValidationError once it is."""
    by.require(Permission.INSPECTIE_RECORD, gemeente=foto.gemeente_id)
    with transaction.atomic():
        row = Inspectie.objects.select_for_update(of=("self",)).filter(pk=foto.inspectie_id).first()
        if row is None or row.status != Inspectiestatus.CONCEPT:
            raise ValidationError("Deze foto hoort bij iets dat al is afgerond. Zij blijft staan.")
        gebeurtenis.record(
            actie="foto.discard", object=foto, by=by, gemeente=foto.gemeente_id, details={"inspectie": row.pk}
        )
        remove(foto)


def remove(foto: Foto) -> None:
    """Delete a photo; its file goes when that is certain. Called by an action that asked for the right."""
    opslag, naam = foto.bestand.storage, str(foto.bestand.name)
    foto.delete()
    transaction.on_commit(lambda: opslag.delete(naam))


def sweep(*, nu: datetime) -> int:
    """Delete the files without a row: what stays behind when the server stops between removing a photo and its file; returns how many.

    A file of the last day may be of a photo that is just being kept. Raises RuntimeError outside the scope of a job that sees all rows.
    """
    if scope.current().soort is not Scopesoort.SYSTEEM:
        raise RuntimeError("Files of photos are swept by a job that sees every photo.")
    opslag, before = Foto._meta.get_field("bestand").storage, nu - timedelta(days=1)
    gone = 0
    for map_ in _folders(opslag):
        known = set(Foto.objects.filter(bestand__startswith=f"{map_}/").values_list("bestand", flat=True))
        for naam in opslag.listdir(map_)[1]:
            bestand = f"{map_}/{naam}"
            if bestand not in known and opslag.get_modified_time(bestand) < before:
                opslag.delete(bestand)
                gone += 1
    return gone


def _folders(opslag: Storage) -> list[str]:
    """The folders of photos: one for each month."""
    if not opslag.exists(MAP):
        return []
    return [f"{MAP}/{jaar}/{maand}" for jaar in opslag.listdir(MAP)[0] for maand in opslag.listdir(f"{MAP}/{jaar}")[0]]


def _require(by: Actor, about: Inspectie | Herstelmelding | Melding) -> None:
    if isinstance(about, Herstelmelding):
        by.require(Permission.BEVINDING_ANSWER, gemeente=None, organisatie=about.organisatie_id)
    elif isinstance(about, Inspectie):
        by.require(Permission.INSPECTIE_RECORD, gemeente=about.gemeente_id)
    else:
        by.require(Permission.MELDING_HANDLE, gemeente=about.gemeente_id)


def _provider(about: Inspectie | Herstelmelding | Melding) -> int | None:
    """The provider that may see it: as far as it may see what the photo belongs to."""
    return None if isinstance(about, Melding) else about.organisatie_id


def _same(known: Foto, about: Inspectie | Herstelmelding | Melding) -> Foto:
    """A photo that was sent twice; one that hangs on something else is not silently left out here."""
    if about not in (known.inspectie, known.herstelmelding, known.melding):
        raise ValidationError("Deze foto hoort al bij iets anders. Maak of kies de foto opnieuw.")
    return known


def _lock_and_check(about: Inspectie | Herstelmelding | Melding, itemcode: str) -> Inspectie | Herstelmelding | Melding:
    """What the photo belongs to, as it is now. Two photos at the same moment do not both become the last one."""
    about = type(about).objects.select_for_update(of=("self",)).get(pk=about.pk)
    same = about.fotos.filter(itemcode=itemcode).count()
    _check_room(about, same, about.fotos.count())
    return about


def _lock_and_count(opnames: Sequence[Opname]) -> dict[int, Inspectie]:
    """The same for many inspections at once, each with all the photos it gets."""
    keys = {een.inspectie.pk for een in opnames}
    now = {row.pk: row for row in Inspectie.objects.select_for_update(of=("self",)).filter(pk__in=keys).order_by("pk")}
    same = Counter(Foto.objects.filter(inspectie__in=keys).order_by().values_list("inspectie", "itemcode"))
    alle = Counter(inspectie for inspectie, _ in same.elements())
    for een in opnames:
        sleutel = een.inspectie.pk
        _check_room(now[sleutel], same[sleutel, een.itemcode], alle[sleutel])
        same[sleutel, een.itemcode] += 1
        alle[sleutel] += 1
    return now


def _check_room(about: Inspectie | Herstelmelding | Melding, same: int, alle: int) -> None:
    if isinstance(about, Inspectie) and about.bekend_at:
        raise ValidationError("Deze inspectie is al bekendgemaakt. Voeg de foto toe bij een hercontrole.")
    if isinstance(about, Herstelmelding) and about.oordeel != Hersteloordeel.WACHT:
        raise ValidationError(
            "De gemeente heeft deze melding al beoordeeld. Meld het herstel opnieuw, met de foto erbij."
        )
    if same >= MEESTE_PER_DEEL or alle >= MEESTE:
        raise ValidationError(
            f"Er staan al {getal(same)} foto’s bij. Kies de foto’s die het beste laten zien wat u bedoelt."
        )


def _save(row: Foto, schoon: SchoneFoto, by: Actor) -> Foto:
    """Write the file, then the row; a file without a row does not stay behind."""
    _keep_file(row, schoon)
    try:
        row.save(force_insert=True)
        gebeurtenis.record(**_event(row, by))
    except BaseException:
        _remove_files([row])
        raise
    return row


def _keep_file(row: Foto, schoon: SchoneFoto) -> None:
    row.sha256 = hashlib.sha256(schoon.inhoud).hexdigest()
    row.grootte, row.breedte, row.hoogte = len(schoon.inhoud), schoon.breedte, schoon.hoogte
    row.bestand.save(f"{row.sleutel}.jpg", ContentFile(schoon.inhoud), save=False)


def _remove_files(rows: Iterable[Foto]) -> None:
    for row in rows:
        if row.bestand.name:
            row.bestand.storage.delete(str(row.bestand.name))


def _event(row: Foto, by: Actor) -> dict[str, Any]:
    return {
        "actie": "foto.add", "object": row, "by": by, "gemeente": row.gemeente_id, "organisatie": row.organisatie_id,
        "details": {"itemcode": row.itemcode, "bytes": row.grootte},
    }  # fmt: skip
