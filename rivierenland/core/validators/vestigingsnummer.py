"""Vestigingsnummer: twelve digits as text, unique in the country."""

import re

from django.utils.translation import gettext_lazy as _

from rivierenland.core.validators.patroon import require

_VESTIGINGSNUMMER = re.compile(r"[0-9]{12}")


def validate_vestigingsnummer(value: str) -> None:
    """Raises ValidationError unless `value` is a vestigingsnummer as stored."""
    require(
        _VESTIGINGSNUMMER,
        value,
        _("Een vestigingsnummer heeft twaalf cijfers en begint meestal met 0000. Kijk op het uittreksel van de KVK."),
        code="vestigingsnummer",
    )
