"""Follow a report, and stop following it."""

from django.db import transaction

from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Geweigerd, Permission
from rivierenland.rapportages.enums import Rapport
from rivierenland.rapportages.models import Rapportabonnement


def follow(*, rapport: Rapport, by: Actor) -> None:
    """Get a message for every edition that is published. Doing it twice changes nothing. Raises `Geweigerd`."""
    by.require(Permission.RAPPORTAGE_VIEW)
    if by.gebruiker is None:  # only people have an address
        raise Geweigerd(Permission.RAPPORTAGE_VIEW)
    with transaction.atomic():
        row, nieuw = Rapportabonnement.objects.get_or_create(gebruiker=by.gebruiker, rapport=rapport)
        if nieuw:
            gebeurtenis.record(actie="rapportabonnement.start", object=row, by=by, details={"rapport": str(rapport)})


def unfollow(*, rapport: Rapport, by: Actor) -> None:
    """Get no more messages. Doing it twice changes nothing. Raises `Geweigerd`."""
    by.require(Permission.RAPPORTAGE_VIEW)
    with transaction.atomic():
        row = Rapportabonnement.objects.filter(gebruiker=by.gebruiker, rapport=rapport).first()
        if row:
            gebeurtenis.record(actie="rapportabonnement.stop", object=row, by=by, details={"rapport": str(rapport)})
            row.delete()
