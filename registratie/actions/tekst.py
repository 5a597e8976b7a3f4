"""What every text that a person typed must satisfy before it is kept."""

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
