"""Huisnummer in the BAG: a whole number."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

HOOGSTE_HUISNUMMER = 99_999


def validate_huisnummer(value: int) -> None:
    """Raises ValidationError unless `value` is 1 up to and including 99999."""
    if not 1 <= value <= HOOGSTE_HUISNUMMER:
        raise ValidationError(
            _("Een huisnummer ligt tussen 1 en 99999. Zet een letter of toevoeging in het eigen veld."),
            code="huisnummer",
        )
