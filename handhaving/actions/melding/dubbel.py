"""Say that two meldingen are about the same, and take that back."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from handhaving.actions.melding.gegevens import LOPEND, locked, record
from handhaving.enums import Meldingstatus
from handhaving.models import Melding
from handhaving.queries import melding as meldingen
from rivierenland.core.actor import Actor


def mark_duplicate(*, melding: Melding, van: Melding, by: Actor) -> Melding:
    """Go on with `van` alone; this one waits for nothing any more, and its reporter reads the answer to `van`.

    Raises `Geweigerd`, and ValidationError in Dutch when the other one is closed as a duplicate itself, is the same one, or is of
    another gemeente.
    """
    with transaction.atomic():
        row = locked(melding, LOPEND, by)
        other = Melding.objects.select_for_update(of=("self",)).filter(pk=van.pk, gemeente=row.gemeente_id).first()
        if other is None or other.pk == row.pk:
            raise ValidationError({"van": "Kies een andere melding van dezelfde gemeente."})
        if other.status == Meldingstatus.DUBBEL:
            raise ValidationError(
                {"van": f"Melding {other.referentie} is zelf dubbel. Kies de melding waar die bij hoort."}
            )
        if row.dubbelen.exists():
            raise ValidationError(
                "Bij deze melding horen al andere meldingen. Maak die eerst los, of kies de andere kant op."
            )
        row.status, row.dubbel_van, row.afgehandeld_at = Meldingstatus.DUBBEL, other, timezone.now()
        row.uitkomst = other.uitkomst if other.status == Meldingstatus.AFGEHANDELD else ""
        row.save(update_fields=["status", "dubbel_van", "afgehandeld_at", "uitkomst", "updated_at"])
        record("mark_duplicate", row, by, van=other.referentie)
    return row


def undo_duplicate(*, melding: Melding, by: Actor) -> Melding:
    """It was another thing after all: it waits again, as it did before. Raises `Geweigerd`, and ValidationError in Dutch."""
    with transaction.atomic():
        row = locked(melding, (Meldingstatus.DUBBEL,), by)
        if row.opgeruimd_at:
            raise ValidationError("De gegevens van deze melding zijn na de bewaartermijn verwijderd.")
        if row.signaal and meldingen.open_signal(row):
            raise ValidationError("Het register heeft dit signaal alweer gegeven. Ga verder met die melding.")
        if row.ingepland_op:
            row.status = Meldingstatus.INGEPLAND
        else:
            row.status = Meldingstatus.IN_BEHANDELING if row.urgentie else Meldingstatus.NIEUW
        row.dubbel_van, row.afgehandeld_at, row.uitkomst, row.signaal_weg_op = None, None, "", None
        row.save(update_fields=["status", "dubbel_van", "afgehandeld_at", "uitkomst", "signaal_weg_op", "updated_at"])
        record("undo_duplicate", row, by)
    return row
