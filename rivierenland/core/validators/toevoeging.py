"""Huisnummertoevoeging in the BAG: one to four letters or digits."""

import re

from django.utils.translation import gettext_lazy as _

from rivierenland.core.validators.patroon import require

_TOEVOEGING = re.compile(r"[A-Za-z0-9]{1,4}")


def validate_toevoeging(value: str) -> None:
    """Raises ValidationError unless `value` is one to four letters or digits."""
    require(
        _TOEVOEGING,
        value,
        _("Een toevoeging heeft één tot vier letters of cijfers, zonder spatie of streepje. Bijvoorbeeld 2 of bis."),
        code="toevoeging",
    )
