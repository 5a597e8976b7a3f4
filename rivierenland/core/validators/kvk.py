"""KVK-nummer: eight digits, leading zeros kept, no check digit."""

import re

from django.utils.translation import gettext_lazy as _

from rivierenland.core.validators.patroon import require

_KVK = re.compile(r"[0-9]{8}")


def validate_kvk(value: str) -> None:
    """Raises ValidationError unless `value` is a KVK-nummer as stored."""
    require(
        _KVK,
        value,
        _("Een KVK-nummer heeft acht cijfers. Neem ook de nullen vooraan over, bijvoorbeeld 01234567."),
        code="kvk",
    )
