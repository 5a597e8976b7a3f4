"""The figures that everybody in the region may see."""

from collections import defaultdict
from datetime import date
from decimal import Decimal

from speerpunten.arbeidsmigrant.enums import Feedbackvraag
from speerpunten.arbeidsmigrant.feedback.blokken import Blok, average
from speerpunten.arbeidsmigrant.models import Feedbackbeeld, Feedbackreeks
from speerpunten.arbeidsmigrant.queries import feedback as queries

CENT = Decimal("0.01")


def write_pictures(vandaag: date) -> int:
    """Write `Feedbackbeeld` anew from the published series; returns how many rows. In the scope of a job that sees everything."""
    drempel = int(queries.norms(vandaag)["drempel"])
    per_locatie: dict[tuple[int, str], list[Feedbackreeks]] = defaultdict(list)
    for row in Feedbackreeks.objects.filter(twijfel=False).order_by("locatie_id", "nummer"):
        per_locatie[row.locatie_id, row.gemeente_id].append(row)
    found: dict[tuple[str, date, Feedbackvraag], list[Blok]] = defaultdict(list)
    for (_, gemeente), reeksen in per_locatie.items():
        for vraag, blokken in queries.blocks_of(reeksen, drempel).items():
            for blok in blokken:
                found[gemeente, blok.maand, vraag].append(blok)
    rows = []
    for (gemeente, maand, vraag), blokken in found.items():
        aantal, gemiddelde = average(blokken)
        waarde = Decimal(gemiddelde or 0).quantize(CENT)
        rows.append(Feedbackbeeld(gemeente_id=gemeente, maand=maand, vraag=vraag, aantal=aantal, gemiddelde=waarde))
    Feedbackbeeld.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["gemeente", "maand", "vraag"],
        update_fields=["aantal", "gemiddelde"],
    )
    return len(rows)
