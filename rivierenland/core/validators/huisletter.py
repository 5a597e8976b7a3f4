"""Huisletter in the BAG: one letter."""

import re

from django.utils.translation import gettext_lazy as _

from rivierenland.core.validators.patroon import require

_HUISLETTER = re.compile(r"[A-Za-z]")


def validate_huisletter(value: str) -> None:
    """Raises ValidationError unless `value` is one letter."""
    require(
        _HUISLETTER,
        value,
        _("Een huisletter is één letter, bijvoorbeeld A. Zet cijfers of meer letters bij de toevoeging."),
        code="huisletter",
    )
