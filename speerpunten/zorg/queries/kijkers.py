"""Who looked at the contact data of a referral, for whoever holds the card."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from rivierenland.core.models import Inzage
from speerpunten.zorg.models import Doorverwijzing, Toestemming
from speerpunten.zorg.toestemming.kijkers import DOEL_PARTNER, DOELEN, ROLLEN

SOORT = "zorg.doorverwijscontact"
MEEST = 50


@dataclass(frozen=True)
class Kijker:
    """One look: when, on behalf of which organisation or gemeente, in which role and why."""

    moment: datetime
    namens: str
    rol: Any
    doel: Any


def looks(row: Doorverwijzing) -> list[Kijker]:
    """The latest looks, the latest first. Two queries, in the scope of the card: names stand on the referral and its consents,
    because whoever holds a card may read no organisation.
    """
    namen = dict(Toestemming.objects.filter(doorverwijzing=row).values_list("partner_id", "partner_naam"))
    found = Inzage.objects.filter(object_soort=SOORT, object_ids__contains=[row.pk])
    return [
        Kijker(
            moment, namen.get(organisatie, row.partner_naam) if doel == DOEL_PARTNER else row.van_naam, ROLLEN.get(rol, ""),
            DOELEN.get(doel, doel),
        )
        for moment, organisatie, rol, doel in found.order_by("-tijdstempel", "-id").values_list(
            "tijdstempel", "organisatie_id", "rol", "doel"
        )[:MEEST]
    ]  # fmt: skip
