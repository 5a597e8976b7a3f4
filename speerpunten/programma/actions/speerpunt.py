"""Edit what a speerpunt is for. Its name is the region's own and stays."""

from django.db import transaction

from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actions.versie import lock_unchanged
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from speerpunten.programma.actions.inhoud import drop_example, fill, keep
from speerpunten.programma.models import Speerpunt


def change(*, speerpunt: Speerpunt, versie: int, doel: str, by: Actor) -> Speerpunt:
    """Replace the goal. Raises `Geweigerd`, `Verouderd`, and ValidationError in Dutch per field."""
    by.require(Permission.PROGRAMMA_MANAGE)
    with transaction.atomic():
        row = lock_unchanged(speerpunt, versie)
        gewijzigd = fill(row, {"doel": doel})
        if gewijzigd:
            gewijzigd = drop_example(row, gewijzigd, ("doel",))
            keep(row, gewijzigd)
            details = {"versie": row.versie, "velden": gewijzigd}
            gebeurtenis.record(actie="speerpunt.change", object=row, by=by, details=details)
    return row
