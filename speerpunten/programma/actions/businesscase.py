"""Begin a business case and change its frame."""

from datetime import date
from decimal import Decimal
from typing import TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import transaction

from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actions.versie import lock_unchanged
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from speerpunten.programma.actions.inhoud import fill, keep
from speerpunten.programma.enums.businesscase import Verdeelsleutel
from speerpunten.programma.models import Businesscase, Maatregelenpakket, Scenario

LANGSTE = 30
SCENARIOS = (
    ("Laag", "Meer kosten en minder baten dan verwacht.", Decimal(115), Decimal(80)),
    ("Midden", "Zoals ingevuld.", Decimal(100), Decimal(100)),
    ("Hoog", "Minder kosten en meer baten dan verwacht.", Decimal(95), Decimal(115)),
)
"""With these every business case begins; the percentages are an example that the region changes."""


class Businesscasegegevens(TypedDict, total=False):
    """The frame of the sums; `gewichten` by CBS code, only for the key "eigen"."""

    toelichting: str
    andere_baten: str
    beginjaar: int
    jaren: int
    prijspeil: date
    sleutel: str
    gewichten: dict[str, str]
    is_voorbeeld: bool


def begin(*, pakket: Maatregelenpakket, by: Actor, **gegevens: Unpack[Businesscasegegevens]) -> Businesscase:
    """Begin the business case of a package, with three scenarios. Raises `Geweigerd`, and ValidationError in Dutch per field."""
    by.require(Permission.PROGRAMMA_MANAGE)
    with transaction.atomic():
        if Businesscase.objects.filter(pakket=pakket).exists():
            raise ValidationError("Er is al een businesscase voor dit pakket. Wijzig die.")
        row = Businesscase(pakket=pakket)
        fill(row, gegevens)
        _check(row)
        row.save(force_insert=True)
        for plek, (naam, toelichting, kosten, baten) in enumerate(SCENARIOS):
            Scenario.objects.create(
                businesscase=row,
                naam=naam,
                toelichting=toelichting,
                kosten_procent=kosten,
                baten_procent=baten,
                volgorde=plek,
            )
        gebeurtenis.record(actie="businesscase.begin", object=row, by=by, details={"pakket": pakket.pk, "versie": 1})
    return row


def change(
    *, businesscase: Businesscase, versie: int, by: Actor, **gegevens: Unpack[Businesscasegegevens]
) -> Businesscase:
    """Change the frame. Raises `Geweigerd`, `Verouderd`, and ValidationError in Dutch per field."""
    by.require(Permission.PROGRAMMA_MANAGE)
    with transaction.atomic():
        row = lock_unchanged(businesscase, versie)
        gewijzigd = fill(row, gegevens)
        _check(row)
        if gewijzigd:
            keep(row, gewijzigd)
            details = {"pakket": row.pakket_id, "versie": row.versie, "velden": gewijzigd}
            gebeurtenis.record(actie="businesscase.change", object=row, by=by, details=details)
    return row


def _check(row: Businesscase) -> None:
    if not 2000 <= row.beginjaar <= 2100:
        raise ValidationError({"beginjaar": "Vul een jaar in van 2000 tot en met 2100."})
    if not 1 <= row.jaren <= LANGSTE:
        raise ValidationError({"jaren": f"Vul een aantal jaren in van 1 tot en met {LANGSTE}."})
    if row.sleutel == Verdeelsleutel.EIGEN and not sum(Decimal(gewicht) for gewicht in row.gewichten.values()):
        raise ValidationError({"sleutel": "Vul bij eigen gewichten voor minstens één gemeente een getal boven 0 in."})
