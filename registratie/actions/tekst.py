"""What every text that a person typed must satisfy before it is kept."""

import unicodedata
from collections.abc import Mapping

from django.core.exceptions import ValidationError

from rivierenland.core.validators.bsn import validate_no_bsn

ONLEESBAAR = "Hier staan tekens die niemand kan zien of die de leesrichting omdraaien. Typ de tekst opnieuw."
REGELEINDE = "\r\n\t"
VERBINDERS = "\u200c\u200d"
"""Joiners are part of how some names and emoji are written."""


def refuse_unfit(teksten: Mapping[str, object]) -> None:
    """Raise ValidationError per field when a text may hold a burgerservicenummer (Wabb art. 10), a control character or a
    mark that turns the direction of reading.
    """
    fouten: dict[str, ValidationError] = {}
    for veld, tekst in teksten.items():
        if isinstance(tekst, str):
            try:
                _check(tekst)
            except ValidationError as fout:
                fouten[veld] = fout
    if fouten:
        raise ValidationError(fouten)  # type: ignore[arg-type]


def _check(tekst: str) -> None:
    validate_no_bsn(tekst)
    if any(_unreadable(teken) for teken in tekst):
        raise ValidationError(ONLEESBAAR, code="onleesbaar")


def _unreadable(teken: str) -> bool:
    return teken not in REGELEINDE + VERBINDERS and unicodedata.category(teken) in ("Cc", "Cf", "Cs", "Co")
