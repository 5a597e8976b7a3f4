"""Close a conversation because the figure is at its norm again."""

from django.core.exceptions import ValidationError
from django.db import transaction

from convenant.actions import namens
from convenant.actions.nalevingsgesprek import bericht
from convenant.actions.nalevingsgesprek.sporen import locked, make_move
from convenant.enums.naleving import Gespreksstatus
from convenant.models import Nalevingsgesprek
from convenant.naleving.verloop import Zet
from convenant.queries.nalevingsgesprek import why_no_repair
from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission


def confirm_repair(*, gesprek: Nalevingsgesprek, tekst: str = "", versie: int, by: Actor) -> Nalevingsgesprek:
    """Confirm that the commitment is kept again: the night saw it, a human says so.

    After an agreed plan it ends as repaired, before that as kept again by itself. Raises `Geweigerd`, `Verouderd`, and
    ValidationError when the figure is not at its norm or the conversation is closed.
    """
    namens.require_gemeente(gesprek.regie_id, Permission.NALEVING_HANDLE, by)
    refuse_unfit({"tekst": tekst})
    with transaction.atomic():
        zet = Zet.HERSTEL if gesprek.status == Gespreksstatus.HERCONTROLE else Zet.VANZELF
        row = locked(gesprek, versie, zet)
        if waarom := why_no_repair(row):
            raise ValidationError(waarom)
        make_move(
            row, zet, actie="confirm_repair", uiterlijk=None, by=by, tekst=tekst.strip(), gemeente_id=row.regie_id
        )
        bericht.tell_party(
            row, "Het is in orde. De gemeente bevestigt dat u de toezegging weer nakomt. Het gesprek is afgesloten."
        )
    return row
