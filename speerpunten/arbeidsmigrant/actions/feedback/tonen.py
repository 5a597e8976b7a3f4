"""What the page of a code shows: kept in the row of the code, because a visitor may read no other."""

from collections.abc import Iterable
from datetime import date

from django.utils import timezone

from speerpunten.arbeidsmigrant.models import Feedbackcode, Feedbackreactie
from speerpunten.arbeidsmigrant.queries import feedback as queries


def keep_shown(locaties: Iterable[int], *, vandaag: date) -> int:
    """Bring the codes in force of these locations in step with results and reply; returns how many changed."""
    ids = list(locaties)
    beelden = queries.pictures(vandaag, locaties=ids)
    replies = {row.locatie_id: row for row in Feedbackreactie.objects.filter(locatie__in=ids, vervangen_at=None)}
    changed = []
    for code in Feedbackcode.objects.filter(locatie__in=ids, vervangen_at=None):
        shown = _shown(beelden.get(code.locatie_id), replies.get(code.locatie_id))
        if shown != code.getoond:
            code.getoond = shown
            changed.append(code)
    return Feedbackcode.objects.bulk_update(changed, ["getoond"], batch_size=500)


def _shown(beeld: queries.Locatiebeeld | None, reactie: Feedbackreactie | None) -> dict:
    shown: dict = {}
    if beeld:
        shown["uitkomst"] = {
            row.vraag.value: {"aantal": row.aantal, "gemiddelde": round(row.gemiddelde, 1)}
            for row in beeld.vragen
            if row.gemiddelde is not None
        }
    if reactie:
        op = timezone.localtime(reactie.created_at).date()
        shown["reactie"] = {"teksten": reactie.teksten, "op": op.isoformat()}
    return shown
