"""What every text that a person typed must satisfy before it is kept."""

import unicodedata
from collections.abc import Mapping

from django.core.exceptions import ValidationError

from rivierenland.core.validators.bsn import validate_no_bsn


def refuse_bsn(teksten: Mapping[str, object]) -> None:
    """Raise ValidationError per field when one of the texts may hold a burgerservicenummer (Wabb art. 10)."""
    fouten: dict[str, ValidationError] = {}
    for veld, tekst in teksten.items():
        if isinstance(tekst, str):
            try:
                validate_no_bsn(tekst)
            except ValidationError as fout:
                fouten[veld] = fout
    if fouten:
        raise ValidationError(fouten)  # type: ignore[arg-type]


ONLEESBAAR = "Hier staan tekens die niemand kan zien of die de leesrichting omdraaien. Typ de tekst opnieuw."
REGELEINDE = "\r\n\t"
VERBINDERS = "\u200c\u200d"
"""Joiners are part of how some names and emoji are written."""


def refuse_unreadable(teksten: Mapping[str, object]) -> None:
    """Raise ValidationError per field with control characters or marks that turn the direction of reading."""
    fouten = {
        veld: ValidationError(ONLEESBAAR, code="onleesbaar")
        for veld, tekst in teksten.items()
        if isinstance(tekst, str) and any(_unreadable(teken) for teken in tekst)
    }
    if fouten:
        raise ValidationError(fouten)  # type: ignore[arg-type]


def _unreadable(teken: str) -> bool:
    return teken not in REGELEINDE + VERBINDERS and unicodedata.category(teken) in ("Cc", "Cf", "Cs", "Co")
