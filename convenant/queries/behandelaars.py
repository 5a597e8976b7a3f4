"""Who at a gemeente decides about the convenant, to be told of what waits."""

from collections.abc import Collection

from rivierenland.core.models import Toegang
from rivierenland.core.permissions import Permission
from rivierenland.core.rollen import ROLLEN

BESLUITEN = [str(rol) for rol, beschrijving in ROLLEN.items() if beschrijving.may(Permission.TOETREDING_DECIDE)]


def emails_of(gemeenten: Collection[str]) -> dict[str, list[str]]:
    """Per gemeente the mail addresses of who may decide there. One query."""
    found: dict[str, list[str]] = {code: [] for code in gemeenten}
    rows = Toegang.objects.active().filter(rol__in=BESLUITEN, gemeente__in=found, gebruiker__is_active=True)
    for code, email in (
        rows.order_by("gemeente", "gebruiker__email").values_list("gemeente", "gebruiker__email").distinct()
    ):
        found[code].append(email)
    return found
