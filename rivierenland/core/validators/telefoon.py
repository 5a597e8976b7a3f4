"""Telephone numbers, stored in E.164 (+31344123456)."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from rivierenland.core.validators.patroon import require

_E164 = re.compile(r"\+[1-9][0-9]{7,14}")
_NEDERLANDS = re.compile(r"\+31(?:[1-9][0-9]{8}|(?:800|90[069])(?:[0-9]{4}|[0-9]{7}))")
_LEESTEKENS = re.compile(r"[\s.\-\u2010-\u2013/()]")
_NUL_TUSSEN_HAAKJES = re.compile(r"(?<=\d)\s*\(0\)")
_UITLEG = _(
    "Vul een telefoonnummer in met netnummer, bijvoorbeeld 0344 123456, of met landcode, bijvoorbeeld +48 221234567."
)


def normalise_telefoon(value: str) -> str:
    """The number in E.164: `0344-12 34 56`, `0031 344 123456` and `+31 (0)344 123456` are the same one.

    A number without country code is Dutch. Raises ValidationError when `value` is no telephone number.
    """
    nummer = _LEESTEKENS.sub("", _NUL_TUSSEN_HAAKJES.sub("", value.strip()))
    if nummer.startswith("00"):
        nummer = f"+{nummer[2:]}"
    elif nummer.startswith("0"):
        nummer = f"+31{nummer[1:]}"
    validate_telefoon(nummer)
    return nummer


def validate_telefoon(value: str) -> None:
    """Raises ValidationError unless `value` is E.164, and for +31 as long as Dutch numbers are; normalise first."""
    require(_E164, value, _UITLEG, code="telefoon")
    if value.startswith("+31") and not _NEDERLANDS.fullmatch(value):
        raise ValidationError(
            _("Een Nederlands telefoonnummer heeft tien cijfers, bijvoorbeeld 0344 123456. Controleer het nummer."),
            code="telefoon_nl",
        )
