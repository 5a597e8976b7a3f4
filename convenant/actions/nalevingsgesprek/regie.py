"""Which gemeente leads a conversation."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from convenant.actions import namens
from convenant.actions.nalevingsgesprek import bericht
from convenant.actions.nalevingsgesprek.sporen import add_step, locked, required_text
from convenant.enums.naleving import Gespreksstapsoort
from convenant.models import Nalevingsgesprek
from convenant.queries.nalevingsgesprek import why_no_take_over
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission


def take_over(*, gesprek: Nalevingsgesprek, gemeente: str, reden: str, versie: int, by: Actor) -> Nalevingsgesprek:
    """Let another gemeente (its CBS code) where the party works lead, with a reason.

    Raises `Geweigerd`, `Verouderd`, and ValidationError when it leads already, the party has nothing there, or it is closed.
    """
    namens.require_gemeente(gemeente, Permission.NALEVING_HANDLE, by)
    reden = required_text("reden", reden, "Schrijf op waarom uw gemeente de regie overneemt.")
    with transaction.atomic():
        row = locked(gesprek, versie)
        if waarom := why_no_take_over(row, [gemeente]):
            raise ValidationError(waarom)
        eerder = row.regie
        bericht.tell_gemeente(row, "Een andere gemeente nam de regie over dit gesprek over.")
        row.regie_id, row.versie = gemeente, row.versie + 1
        row.save(update_fields=["regie", "versie", "updated_at"])
        row = Nalevingsgesprek.objects.select_related("organisatie", "regie", "toezegging").get(pk=row.pk)
        tekst = f"Van {eerder.naam} naar {row.regie.naam}. {reden}"
        add_step(
            row, soort=Gespreksstapsoort.REGIE, actie="take_over", by=by, datum=timezone.localdate(), tekst=tekst,
            gemeente_id=gemeente,
        )  # fmt: skip
        bericht.tell_party(row, f"De gemeente {row.regie.naam} voert dit gesprek verder met u.")
    return row
