"""A target and an explanation of one gemeente; no tenant's word stands in them, for all officials read them."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from speerpunten.programma.actions import meetwaarde
from speerpunten.programma.models import Streefwaarde, Voortgangstoelichting

INDICATOR, PAKKET = "locaties_op_tijd", "M05"


@dataclass
class Doelen:
    """The rows of one gemeente."""

    streefwaarde: Streefwaarde
    toelichting: Voortgangstoelichting


def doelen(gemeente: str, nasty: str) -> Doelen:
    """Everything filled in with text that a page must escape."""
    meetwaarde.define()
    return Doelen(
        Streefwaarde.objects.create(
            indicator_id=INDICATOR, gemeente_id=gemeente, geldig_van=date(2026, 1, 1), waarde=90, aandacht=80, achter=60,
            toelichting=f"Omdat{nasty}",
        ),
        Voortgangstoelichting.objects.create(
            pakket_id=PAKKET, gemeente_id=gemeente, maand=timezone.localdate().replace(day=1), tekst=f"Wij bellen{nasty}"
        ),
    )  # fmt: skip
