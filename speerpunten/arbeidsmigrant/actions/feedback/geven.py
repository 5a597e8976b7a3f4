"""A resident answers: whoever holds the code may, and of whoever it is nothing stays."""

from collections.abc import Sequence
from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from speerpunten.arbeidsmigrant.models import Feedback, Feedbackcode


class Vervangen(Exception):
    """The code no longer works."""


def give(
    *, code: Feedbackcode, scores: Sequence[int | None], opmerking: str, taal: str, twijfel: str, vandaag: date
) -> Feedback:
    """Keep one answer, in the scope of the code. Raises `Vervangen`, and ValidationError when every question was passed over.

    No line in the audit trail: it would keep the moment, and with it who was there.
    """
    if code.vervangen_at is not None:
        raise Vervangen
    if not any(scores):
        raise ValidationError(_("Kies bij minstens één vraag een gezicht."))
    return Feedback.objects.create(
        gemeente_id=code.gemeente_id, locatie_id=code.locatie_id, code_hash=code.code_hash, scores=list(scores),
        maand=vandaag.replace(day=1), opmerking=opmerking, taal=taal, twijfel=twijfel,
    )  # fmt: skip
