"""CBS code of a gemeente: GM and four digits."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from rivierenland.core.data import gemeenten
from rivierenland.core.validators.patroon import require

_GM_CODE = re.compile(r"GM[0-9]{4}")


def validate_gemeentecode(value: str) -> None:
    """Raises ValidationError unless `value` has the form of a code, of any gemeente in the country."""
    require(
        _GM_CODE,
        value,
        _("Een gemeentecode is GM met vier cijfers, bijvoorbeeld GM0281 voor Tiel."),
        code="gemeentecode",
    )


def validate_gemeentecode_in_regio(value: str) -> None:
    """Raises ValidationError unless `value` is the code of one of the eight gemeenten."""
    validate_gemeentecode(value)
    if value not in {gemeente.code for gemeente in gemeenten()}:
        raise ValidationError(
            _("Deze gemeente hoort niet bij Rivierenland. Kies een van de acht gemeenten van de regio."),
            code="gemeente_buiten_regio",
        )
