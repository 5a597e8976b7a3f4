"""Say for one's gemeente what it thinks of a concept: approved, or a correction is needed first."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from rivierenland.rapportages.actions import opmerking, rapportbericht
from rivierenland.rapportages.enums import Editiestatus, Oordeel
from rivierenland.rapportages.models import Rapporteditie, Rapportoordeel

NIET_OPEN = "Dit rapport wacht niet meer op controle. Laad de pagina opnieuw."


def approve(*, editie: Rapporteditie, gemeente: str, gezien: str, by: Actor) -> Rapportoordeel:
    """Approve for a gemeente. `gezien`: the verdict that was on the page; a colleague may have given another in the meantime.

    Of two who approve the first one counts, and the second gets that row. Raises `Geweigerd`, and ValidationError in Dutch.
    """
    by.require(Permission.RAPPORTAGE_APPROVE, gemeente=gemeente)
    with transaction.atomic():
        row = _locked(editie, gemeente)
        if row.oordeel == Oordeel.AKKOORD:
            return row
        _refuse_unseen(row, gezien)
        return _give(row, Oordeel.AKKOORD, by)


def ask_correction(
    *, editie: Rapporteditie, gemeente: str, gebied: str, sectie: str, tekst: str, gezien: str, by: Actor
) -> Rapportoordeel:
    """Say what must be corrected before the gemeente approves; the remark stands at its section and the region gets a mail.

    Raises `Geweigerd`, and ValidationError in Dutch per field.
    """
    by.require(Permission.RAPPORTAGE_APPROVE, gemeente=gemeente)
    with transaction.atomic():
        row = _locked(editie, gemeente)
        _refuse_unseen(row, gezien)
        opmerking.place(editie=editie, gemeente=gemeente, gebied=gebied, sectie=sectie, tekst=tekst, by=by)
        eerder = row.oordeel
        row = _give(row, Oordeel.CORRECTIE, by)
        if eerder != Oordeel.CORRECTIE:
            rapportbericht.tell_correction(row)
    return row


def _locked(editie: Rapporteditie, gemeente: str) -> Rapportoordeel:
    rows = Rapportoordeel.objects.select_for_update(of=("self",)).select_related("gemeente", "door", "editie")
    row = rows.filter(editie=editie, gemeente=gemeente).first()
    if row is None or row.editie.status != Editiestatus.CONCEPT:
        raise ValidationError(NIET_OPEN)
    return row


def _refuse_unseen(row: Rapportoordeel, gezien: str) -> None:
    if row.oordeel != gezien:
        wie = row.door.naam if row.door else "Het portaal"
        raise ValidationError(
            f"Intussen legde {wie} een ander oordeel vast: {row.get_oordeel_display().lower()}. Bekijk dat eerst."
        )


def _give(row: Rapportoordeel, oordeel: Oordeel, by: Actor) -> Rapportoordeel:
    row.oordeel, row.door, row.op = oordeel, by.gebruiker, timezone.now()
    row.save(update_fields=["oordeel", "door", "op"])
    gebeurtenis.record(
        actie="rapportoordeel.give", object=row, by=by, gemeente=row.gemeente_id,
        details={"editie": str(row.editie_id), "oordeel": oordeel.value},
    )  # fmt: skip
    return row
