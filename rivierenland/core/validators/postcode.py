"""Dutch postcode: four digits and two letters, stored without a space in capitals (4001AA)."""

import re

from django.utils.translation import gettext_lazy as _

from rivierenland.core.validators.patroon import require

_GETYPT = re.compile(r"([1-9][0-9]{3})\s?(?!SA|SD|SS)([A-Z]{2})")
_OPGESLAGEN = re.compile(r"[1-9][0-9]{3}(?!SA|SD|SS)[A-Z]{2}")
_UITLEG = _("Vul de postcode in als vier cijfers en twee letters, bijvoorbeeld 4001 AA.")


def normalise_postcode(value: str) -> str:
    """The postcode as stored. Raises ValidationError when `value` cannot be one (SA, SD and SS were never issued)."""
    return "".join(require(_GETYPT, value.strip().upper(), _UITLEG, code="postcode").groups())


def validate_postcode(value: str) -> None:
    """Raises ValidationError unless `value` is a postcode as stored; forms and imports normalise first."""
    require(_OPGESLAGEN, value, _UITLEG, code="postcode")
