"""Take in a delivered file, remember how its columns are read, stop it."""

import hashlib
from uuid import uuid4

from django.conf import settings
from django.core.files.base import File
from django.db import transaction

from registratie.actions.aanlevering.staging import opened
from registratie.enums import Aanleveringsstatus, Aanleverkeuze
from registratie.inlezen.bestandsfout import Bestandsfout
from registratie.inlezen.synoniemen import Veld
from registratie.models import Aanlevering, Kolomkoppeling
from rivierenland.core import scope
from rivierenland.core.actions import achtergrondtaak, gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.background import UserError
from rivierenland.core.enums import Resultaat, Taakstatus
from rivierenland.core.permissions import Permission

READ_TASK = "registratie.read_aanlevering"
PROCESS_TASK = "registratie.process_aanlevering"


def receive(*, bestand: File, naam: str, organisatie_id: int, by: Actor) -> Aanlevering:
    """Store a delivered file under its own id and let a job read it.

    Raises `Bestandsfout` for what is no spreadsheet or too large: then the file is gone and only the audit trail knows that
    something was refused, without its name.
    """
    by.require(Permission.AANLEVERING_UPLOAD, organisatie=organisatie_id)
    aanlevering = Aanlevering(
        id=uuid4(), organisatie_id=organisatie_id, bestandsnaam=naam[-200:], created_by=by.gebruiker
    )
    aanlevering.koppeling = remembered(organisatie_id)
    try:
        if bestand.size > settings.AANLEVERING_MAX_BYTES:
            raise Bestandsfout("te_groot")
        aanlevering.grootte, aanlevering.sha256 = bestand.size, digest(bestand)
        aanlevering.bestand.save("", bestand, save=False)
        with opened(aanlevering.bestand):
            pass
        with transaction.atomic():
            aanlevering.save(force_insert=True)
            _read(aanlevering, by)
    except Bestandsfout as fout:
        aanlevering.bestand.delete(save=False)
        record_refusal(fout, organisatie_id=organisatie_id, by=by)
        raise
    except BaseException:
        aanlevering.bestand.delete(save=False)
        raise
    gebeurtenis.record(actie="aanlevering.receive", object=aanlevering, by=by, organisatie=organisatie_id)
    return aanlevering


def map_columns(*, aanlevering: Aanlevering, velden: dict[str, Veld | None], by: Actor) -> None:
    """Remember for the organisation what its headings mean (by `heading_key`; None: do not read) and read again."""
    by.require(Permission.AANLEVERING_UPLOAD, organisatie=aanlevering.organisatie_id)
    locked = lock(aanlevering, Aanleveringsstatus.TE_CONTROLEREN)
    for kop, veld in velden.items():
        Kolomkoppeling.objects.update_or_create(
            organisatie_id=locked.organisatie_id, kop=kop[:80], defaults={"veld": veld or ""}
        )
    locked.koppeling = remembered(locked.organisatie_id)
    locked.status = Aanleveringsstatus.ONTVANGEN
    _read(locked, by)
    locked.save()
    gebeurtenis.record(actie="aanlevering.map_columns", object=locked, by=by, organisatie=locked.organisatie_id)


def start(*, aanlevering: Aanlevering, keuze: Aanleverkeuze, by: Actor) -> None:
    """Let a job save the file. Raises `UserError` when the file was already saved, stopped or is being saved."""
    by.require(Permission.AANLEVERING_UPLOAD, organisatie=aanlevering.organisatie_id)
    locked = lock(aanlevering, Aanleveringsstatus.TE_CONTROLEREN)
    locked.keuze, locked.status = keuze, Aanleveringsstatus.VERWERKEN
    locked.taak = achtergrondtaak.start(
        taak=PROCESS_TASK,
        titel="Nachtregister opslaan",
        argumenten={"aanlevering": str(locked.pk)},
        totaal=100,
        by=by,
        scope=scope.organisatie(locked.organisatie_id),
    )
    locked.save()


def stop(*, aanlevering: Aanlevering, by: Actor) -> None:
    """Save nothing and remove the file and its faulty rows. Raises `UserError` when it is already being saved."""
    by.require(Permission.AANLEVERING_UPLOAD, organisatie=aanlevering.organisatie_id)
    locked = lock(
        aanlevering, Aanleveringsstatus.ONTVANGEN, Aanleveringsstatus.TE_CONTROLEREN, Aanleveringsstatus.VERWERKEN
    )
    if locked.status == Aanleveringsstatus.VERWERKEN and not _has_failed(locked):
        raise UserError("De lijst wordt al opgeslagen en kan niet meer stoppen.")
    locked.fouten.all().delete()
    locked.status = Aanleveringsstatus.GESTOPT
    forget_file(locked)
    locked.save()
    gebeurtenis.record(actie="aanlevering.stop", object=locked, by=by, organisatie=locked.organisatie_id)


def retry(*, aanlevering: Aanlevering, by: Actor) -> None:
    """Let the job of a delivery that failed run again. Raises `UserError` when nothing failed."""
    by.require(Permission.AANLEVERING_UPLOAD, organisatie=aanlevering.organisatie_id)
    locked = lock(aanlevering, Aanleveringsstatus.ONTVANGEN, Aanleveringsstatus.VERWERKEN)
    if not _has_failed(locked):
        raise UserError("Deze aanlevering is nog bezig.")
    if locked.status == Aanleveringsstatus.VERWERKEN:
        locked.status = Aanleveringsstatus.TE_CONTROLEREN
        locked.save()
        start(aanlevering=locked, keuze=Aanleverkeuze(locked.keuze), by=by)
    else:
        _read(locked, by)


def remembered(organisatie_id: int) -> dict[str, str]:
    """What the organisation decided about its headings, to keep beside the file."""
    return dict(Kolomkoppeling.objects.filter(organisatie_id=organisatie_id).values_list("kop", "veld"))


def lock(aanlevering: Aanlevering, *allowed: Aanleveringsstatus) -> Aanlevering:
    """The row, locked for the rest of the transaction. Raises `UserError` when its state has moved on meanwhile."""
    row = Aanlevering.objects.select_for_update(of=("self",)).get(pk=aanlevering.pk)
    if row.status not in allowed:
        raise UserError(f"Dit kan niet meer. De aanlevering is intussen: {row.get_status_display().lower()}.")
    return row


def forget_file(aanlevering: Aanlevering) -> None:
    """Take the file off the row now and out of the store once that is committed."""
    stored, naam = aanlevering.bestand.storage, aanlevering.bestand.name
    aanlevering.bestand = ""
    if naam:
        transaction.on_commit(lambda: stored.delete(naam))


def record_refusal(fout: Bestandsfout, *, organisatie_id: int, by: Actor) -> None:
    """Keep in the audit trail that a file was refused and why; not what it was called."""
    gebeurtenis.record(
        actie="aanlevering.receive",
        object_soort="registratie.aanlevering",
        resultaat=Resultaat.GEWEIGERD,
        details={"reden": fout.code},
        by=by,
        organisatie=organisatie_id,
    )


def digest(bestand: File) -> str:
    """The SHA-256 of the file in hexadecimal."""
    found = hashlib.sha256()
    for chunk in bestand.chunks():
        found.update(chunk)
    return found.hexdigest()


def _has_failed(aanlevering: Aanlevering) -> bool:
    return aanlevering.taak is not None and aanlevering.taak.status == Taakstatus.MISLUKT


def _read(aanlevering: Aanlevering, by: Actor) -> None:
    aanlevering.taak = achtergrondtaak.start(
        taak=READ_TASK,
        titel="Nachtregister lezen",
        argumenten={"aanlevering": str(aanlevering.pk)},
        by=by,
        scope=scope.organisatie(aanlevering.organisatie_id),
    )
    Aanlevering.objects.filter(pk=aanlevering.pk).update(taak=aanlevering.taak)
