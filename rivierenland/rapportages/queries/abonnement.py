"""Who follows which report."""

from rivierenland.core.actor import Actor
from rivierenland.core.models import Toegang
from rivierenland.core.permissions import Permission
from rivierenland.core.rollen import ROLLEN
from rivierenland.rapportages.models import Rapportabonnement, Rapporteditie
from rivierenland.rapportages.queries import uitgave

LEZERS = [rol.value for rol, beschrijving in ROLLEN.items() if beschrijving.may(Permission.RAPPORTAGE_VIEW)]
"""Roles that read every edition."""


def followed(actor: Actor) -> set[str]:
    """The reports that this account gets messages about."""
    return set(Rapportabonnement.objects.filter(gebruiker=actor.gebruiker).values_list("rapport", flat=True))


def addresses(editie: Rapporteditie) -> list[str]:
    """Where the message about this edition goes: to followers with access today who may read it. One query.

    Of a report that is not public somebody who changed to another role gets nothing more.
    """
    lopend = Toegang.objects.active()
    lezers = lopend if uitgave.is_public(editie) else lopend.filter(rol__in=LEZERS)
    rows = Rapportabonnement.objects.filter(rapport=editie.rapport, gebruiker__in=lezers.values("gebruiker"))
    return list(rows.order_by("gebruiker__email").values_list("gebruiker__email", flat=True))
