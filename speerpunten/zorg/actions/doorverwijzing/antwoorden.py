"""The partner accepts or refuses, and says in neutral words how it ended; the referrer may stop it."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Geweigerd, Permission
from speerpunten.zorg.actions.doorverwijzing import sporen
from speerpunten.zorg.enums.doorverwijzing import (
    DICHT,
    Doorverwijsstapsoort,
    Doorverwijsstatus,
    Doorverwijsuitkomst,
    Weigerreden,
)
from speerpunten.zorg.models import Doorverwijscontact, Doorverwijzing, Toestemming


def accept(*, doorverwijzing: Doorverwijzing, versie: int, by: Actor) -> Doorverwijzing:
    """Take it on: from now on the partner may see how to reach the person.

    Raises `Geweigerd`, `Verouderd`, `ToestemmingWeg`, ValidationError.
    """
    require_partner(doorverwijzing, by)
    with transaction.atomic():
        row = sporen.locked(doorverwijzing, versie)
        sporen.require_status(row, Doorverwijsstatus.AANGEBODEN)
        require_consent(row)
        sporen.save(row, status=Doorverwijsstatus.AANGENOMEN, beantwoord_op=timezone.localdate(), uiterlijk=None)
        sporen.step(row, Doorverwijsstapsoort.AANGENOMEN, partner=row.partner_id, by=by)
        sporen.record("accept", row, by)
        sporen.tell(row, sporen.referrer_address(row), "De partner nam uw doorverwijzing aan.")
    return row


def refuse(*, doorverwijzing: Doorverwijzing, reden: str, versie: int, by: Actor) -> None:
    """Do not take it on; it goes back to who referred, and the partner sees it no more. Raises as `accept`."""
    require_partner(doorverwijzing, by)
    if reden not in Weigerreden.values:
        raise ValidationError({"reden": "Kies waarom u de doorverwijzing niet aanneemt."})
    with transaction.atomic():
        row = sporen.locked(doorverwijzing, versie)
        sporen.require_status(row, Doorverwijsstatus.AANGEBODEN)
        sporen.step(row, Doorverwijsstapsoort.GEWEIGERD, partner=row.partner_id, reden=reden, by=by)
        sporen.record("decline", row, by, reden=reden)
        sporen.tell(
            row, sporen.referrer_address(row), "De partner neemt uw doorverwijzing niet aan. Kies een andere partner."
        )
        sporen.save(
            row,
            status=Doorverwijsstatus.GEWEIGERD,
            partner_id=None,
            partner_naam="",
            uiterlijk=None,
            beantwoord_op=timezone.localdate(),
        )


def finish(*, doorverwijzing: Doorverwijzing, uitkomst: str, versie: int, by: Actor) -> Doorverwijzing:
    """Say how it ended and close it. Raises as `accept`."""
    require_partner(doorverwijzing, by)
    if uitkomst not in Doorverwijsuitkomst.values or uitkomst == Doorverwijsuitkomst.INGETROKKEN:
        raise ValidationError({"uitkomst": "Kies hoe het afliep."})
    with transaction.atomic():
        row = sporen.locked(doorverwijzing, versie)
        sporen.require_status(row, Doorverwijsstatus.AANGENOMEN)
        sporen.save(
            row, status=Doorverwijsstatus.AFGEROND, uitkomst=uitkomst, gesloten_op=timezone.localdate(), uiterlijk=None
        )
        sporen.step(row, Doorverwijsstapsoort.AFGEROND, partner=row.partner_id, reden=uitkomst, by=by)
        sporen.record("finish", row, by, uitkomst=uitkomst)
        sporen.tell(row, sporen.referrer_address(row), "De partner rondde uw doorverwijzing af.")
    return row


def stop(*, doorverwijzing: Doorverwijzing, versie: int, by: Actor) -> Doorverwijzing:
    """The referrer stops it; the contact data go at once. Raises `Geweigerd`, `Verouderd`, ValidationError."""
    sporen.require_referrer(doorverwijzing, by)
    with transaction.atomic():
        row = sporen.locked(doorverwijzing, versie)
        sporen.require_status(row, *(stand for stand in Doorverwijsstatus if stand not in DICHT))
        close_withdrawn(row, Doorverwijsstapsoort.GESTOPT, by=by)
        sporen.record("stop", row, by)
    return row


def close_withdrawn(row: Doorverwijzing, soort: Doorverwijsstapsoort, *, by: Actor, door_persoon: bool = False) -> None:
    """Close an open referral of which the consent or the wish is gone: contact away, the neutral row stays. The row is locked."""
    partner = row.partner_id
    Doorverwijscontact.objects.filter(doorverwijzing=row).delete()
    Toestemming.objects.filter(doorverwijzing=row, ingetrokken_at=None).update(
        ingetrokken_at=timezone.now(), door_persoon=door_persoon
    )
    if row.status not in DICHT:
        sporen.save(
            row, status=Doorverwijsstatus.INGETROKKEN, uitkomst=Doorverwijsuitkomst.INGETROKKEN, uiterlijk=None,
            gesloten_op=timezone.localdate(),
        )  # fmt: skip
    sporen.step(row, soort, partner=partner, by=by, door_persoon=door_persoon)


def require_partner(row: Doorverwijzing, by: Actor) -> None:
    """Raise `Geweigerd` unless it was offered to the organisation of the actor."""
    by.require(Permission.DOORVERWIJZING_ANSWER, organisatie=row.partner_id)
    if by.organisatie_id is None or by.organisatie_id != row.partner_id:
        raise Geweigerd(Permission.DOORVERWIJZING_ANSWER)


def require_consent(row: Doorverwijzing) -> None:
    """Raise `ToestemmingWeg` unless the consent stands today; the night closes it."""
    found = Toestemming.objects.filter(doorverwijzing=row, ingetrokken_at=None).first()
    if found is None or not found.holds(timezone.localdate()):
        raise sporen.ToestemmingWeg(row)
