"""What every edit of the programme's content shares: only what changed is written, as the next version of the row."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from registratie.actions.tekst import refuse_unfit


def fill(row: models.Model, gegevens: Mapping[str, Any]) -> list[str]:
    """Put the values in the row; returns the names of those that changed. Raises ValidationError in Dutch per field."""
    gegevens = {veld: waarde.strip() if isinstance(waarde, str) else waarde for veld, waarde in gegevens.items()}
    refuse_unfit(gegevens)
    gewijzigd = sorted(veld for veld, waarde in gegevens.items() if getattr(row, veld) != waarde)
    for veld in gewijzigd:
        setattr(row, veld, gegevens[veld])
    elders = {field.name for field in row._meta.fields if field.name not in gegevens}
    row.full_clean(exclude=elders, validate_unique=False, validate_constraints=False)
    return gewijzigd


def keep(row: models.Model, gewijzigd: list[str]) -> None:
    """Save a changed row as its next version."""
    row.versie += 1  # type: ignore[attr-defined]
    row.save(update_fields=[*gewijzigd, "versie", "updated_at"])


def drop_example(row: models.Model, gewijzigd: list[str], teksten: tuple[str, ...]) -> list[str]:
    """Take the mark "voorbeeldinhoud" off a row of which one of these texts was replaced; returns all changed fields."""
    if row.is_voorbeeld and set(gewijzigd) & set(teksten):  # type: ignore[attr-defined]
        row.is_voorbeeld = False  # type: ignore[attr-defined]
        return [*gewijzigd, "is_voorbeeld"]
    return gewijzigd


def refuse_reversed(begin: Any, einde: Any, veld: str = "einde") -> None:
    """Raise ValidationError when a period ends before it begins."""
    if begin and einde and einde < begin:
        raise ValidationError({veld: "Deze dag ligt voor de dag waarop het begint."})
