"""Locations for the registers that reports are made of."""

from itertools import count

from registratie.models import Huisvestingslocatie
from rivierenland.core.models import Organisatie
from tests.factories.voorbeelden import build_locatie

_nummers = count(1)


def place(
    organisatie: Organisatie, gemeente: str, plaats: str, soort: str = "woning_kern", bedden: int = 20, **meer: object
) -> Huisvestingslocatie:
    """A location in use; the organisation is seen in that gemeente."""
    nr = next(_nummers)
    if gemeente not in organisatie.gemeenten:
        organisatie.gemeenten = [*organisatie.gemeenten, gemeente]
        organisatie.save()
    waarden = {
        "postcode": "4000 AA",
        "code": f"L{nr}",
        "naam": f"Locatie {nr}",
        "plaats": plaats,
        "soort": soort,
    } | meer
    return build_locatie(organisatie, adres=f"Dorpsstraat {nr}", gemeente=gemeente, max_personen=bedden, **waarden)
