"""Decide about what could not be recorded by itself."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from handhaving.actions.inzending.ontvangen import ring
from handhaving.enums import Inzendingbesluit, Inzendingstatus
from handhaving.models import Inzending
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission

AL_BESLIST = "Hierover is al beslist."
VAN_HETZELFDE = "Dit past niet bij wat er aan de hand is. Bekijk de inzending opnieuw en kies wat er staat."


def settle(*, inzending: Inzending, besluit: Inzendingbesluit, by: Actor) -> Inzending:
    """Set a message aside, or let it be recorded after all. Nothing is removed: what is set aside stays to be read.

    Raises `Geweigerd`, and ValidationError in Dutch when it was decided already or the decision does not fit.
    """
    by.require(Permission.INSPECTIE_RECORD, gemeente=inzending.gemeente_id)
    with transaction.atomic():
        row = Inzending.objects.select_for_update(of=("self",)).get(pk=inzending.pk)
        if row.status != Inzendingstatus.AANDACHT:
            raise ValidationError(AL_BESLIST)
        if besluit not in choices(row):
            raise ValidationError(VAN_HETZELFDE)
        if besluit == Inzendingbesluit.TERZIJDE:
            row.status = Inzendingstatus.TERZIJDE
        else:
            _again(row, besluit)
        row.besluit_by, row.besluit_at = by.gebruiker, timezone.now()
        row.save()
        gebeurtenis.record(
            actie="inzending.settle", object=row, by=by, gemeente=row.gemeente_id, details={"besluit": besluit.value}
        )
    return row


def choices(inzending: Inzending) -> tuple[Inzendingbesluit, ...]:
    """What can be decided: a second inspection of the same stop can stand on its own, anything else can be tried again."""
    again = Inzendingbesluit.VERVOLG if inzending.conflict_nr else Inzendingbesluit.OPNIEUW
    return Inzendingbesluit.TERZIJDE, again


def _again(row: Inzending, besluit: Inzendingbesluit) -> None:
    if besluit == Inzendingbesluit.VERVOLG:
        row.stop, row.conflict_nr = None, None
        row.inhoud = row.inhoud | {"stop": None}
    row.status, row.fout = Inzendingstatus.ONTVANGEN, ""
    ring(row.pk)
