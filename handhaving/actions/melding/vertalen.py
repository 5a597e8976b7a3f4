"""Record what a text of a reporter says in Dutch."""

from django.core.exceptions import ValidationError
from django.db import transaction

from handhaving.actions.melding.gegevens import record, require_text
from handhaving.enums import Vertaler
from handhaving.models import Melding, Meldingbericht, Meldingvertaling
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission

HOOGSTENS = 6000
"""Signs: a translation is often longer than what it translates."""


def translate(
    *, melding: Melding, tekst: str, door: Vertaler, bericht: Meldingbericht | None = None, by: Actor
) -> Meldingvertaling:
    """Keep a translation of the melding, or of one message of it; an earlier one stays and no longer counts.

    Raises `Geweigerd`, and ValidationError in Dutch, also when what the reporter wrote is gone.
    """
    by.require(Permission.MELDING_HANDLE, gemeente=melding.gemeente_id)
    tekst = require_text("tekst", tekst, "Schrijf op wat er in het Nederlands staat.", hoogstens=HOOGSTENS)
    if door not in Vertaler.values:
        raise ValidationError({"door": "Kies wie heeft vertaald."})
    with transaction.atomic():
        row = Melding.objects.select_for_update(of=("self",)).get(pk=melding.pk)
        if row.opgeruimd_at:
            raise ValidationError("De gegevens van deze melding zijn na de bewaartermijn verwijderd.")
        if bericht is not None and (bericht.melding_id != row.pk or bericht.created_by_id or bericht.intern):
            raise ValidationError("Dit is geen bericht van deze melder.")
        made: Meldingvertaling = Meldingvertaling.objects.create(
            melding=row, bericht=bericht, gemeente_id=row.gemeente_id, tekst=tekst, door=door, created_by=by.gebruiker
        )
        record("translate", row, by, door=door, bericht=bericht.pk if bericht else None)
    return made
