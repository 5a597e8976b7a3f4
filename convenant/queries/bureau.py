"""To which address mail about the convenant goes in a gemeente."""

from collections.abc import Iterable

from convenant.models import Aanspreekpunt
from rivierenland.core.models import Toegang
from rivierenland.core.rollen import Rol


def addresses(gemeenten: Iterable[str]) -> dict[str, list[str]]:
    """Of each gemeente (CBS code) its contact point; without one everybody there who does policy. Two queries."""
    found: dict[str, list[str]] = {code: [] for code in gemeenten}
    for code, email in Aanspreekpunt.objects.filter(gemeente__in=found).values_list("gemeente_id", "email"):
        found[code].append(email)
    zonder = [code for code, adressen in found.items() if not adressen]
    people = Toegang.objects.active().filter(rol=Rol.BELEID, gemeente__in=zonder).order_by("gebruiker__email")
    for code, email in people.values_list("gemeente_id", "gebruiker__email"):
        found[str(code)].append(email)
    return found
