"""Say how many toilets, showers, litres of fridge, burners and washing machines a location has."""

from typing import TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import transaction

from registratie.models import Huisvestingslocatie, Voorziening
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission

HOOGSTE = 100_000
"""No location has more of anything; a slip of the keyboard has."""


class Aantallen(TypedDict, total=False):
    """Whole numbers; None is not known."""

    toiletten: int | None
    douches: int | None
    koelkast_liter: int | None
    kookpitten: int | None
    wasmachines: int | None


def change(*, locatie: Huisvestingslocatie, by: Actor, **aantallen: Unpack[Aantallen]) -> Voorziening:
    """Write what was counted. Raises `Geweigerd`, and ValidationError in Dutch per field."""
    by.require(Permission.LOCATIE_CHANGE, gemeente=locatie.gemeente_id, organisatie=locatie.organisatie_id)
    _check(aantallen)
    with transaction.atomic():
        plek = Huisvestingslocatie.objects.select_for_update().get(pk=locatie.pk)
        row = Voorziening.objects.filter(locatie=plek).first() or Voorziening(
            locatie=plek, gemeente_id=plek.gemeente_id, organisatie_id=plek.organisatie_id
        )
        gewijzigd = sorted(veld for veld, aantal in aantallen.items() if getattr(row, veld) != aantal)
        for veld in gewijzigd:
            setattr(row, veld, aantallen[veld])  # type: ignore[literal-required]
        if gewijzigd or row.pk is None:
            row.save()
            _record(row, by, gewijzigd)
    return row


def _check(aantallen: Aantallen) -> None:
    fouten = {
        veld: f"Vul een getal in van 0 tot en met {HOOGSTE}, of laat dit leeg."
        for veld, aantal in aantallen.items()
        if aantal is not None and not 0 <= aantal <= HOOGSTE  # type: ignore[operator]
    }
    if fouten:
        raise ValidationError(fouten)  # type: ignore[arg-type]


def _record(row: Voorziening, by: Actor, gewijzigd: list[str]) -> None:
    gebeurtenis.record(
        actie="voorziening.change", object=row, by=by, gemeente=row.gemeente_id, organisatie=row.organisatie_id,
        details={"locatie": row.locatie_id, "velden": gewijzigd},
    )  # fmt: skip
