"""Referrals in every state, made by the actions themselves; call it under the scope of who acts, or of one that sees all."""

from datetime import date
from typing import Any

from django.utils import timezone

from rivierenland.core.enums import Organisatierol, Organisatiestatus
from rivierenland.core.models import Organisatie
from speerpunten.zorg.actions import doorverwijzing as actions
from speerpunten.zorg.kluis.slot import Contact
from speerpunten.zorg.models import Doorverwijzing
from speerpunten.zorg.toestemming.code import Kaartcode

CONTACT = Contact("Marek", "+31612345678", "marek@voorbeeld.example")


def partner(naam: str = "Steunpunt", kvk: str = "99000058") -> Organisatie:
    """An admitted partner."""
    found, _ = Organisatie.objects.get_or_create(
        kvk=kvk,
        defaults={
            "naam": naam,
            "rollen": [Organisatierol.ZORGPARTNER],
            "status": Organisatiestatus.ACTIEF,
            "email": f"post-{kvk}@voorbeeld.example",
        },
    )
    return found


def concept(by: Any, gemeente: str = "GM0281", **velden: Any) -> Doorverwijzing:
    """Not offered to anybody."""
    return actions.create(gemeente=gemeente, by=by, **({"behoefte": "onderdak", "taal": "pl"} | velden))


def offered(
    by: Any, aan: Organisatie, *, row: Doorverwijzing | None = None, contact: Contact = CONTACT, op: date | None = None
) -> tuple[Doorverwijzing, Kaartcode]:
    """With consent and contact, waiting for the partner."""
    row = row or concept(by)
    return actions.offer(
        doorverwijzing=row, partner=aan, taal="pl", wijze="voorgelezen", gegeven_op=op or timezone.localdate(),
        contact=contact, versie=row.versie, by=by,
    )  # fmt: skip
