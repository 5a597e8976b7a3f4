"""Which background jobs somebody may see."""

from django.db.models import QuerySet

from rivierenland.core.actor import Actor
from rivierenland.core.models import Achtergrondtaak
from rivierenland.core.permissions import Permission


def visible_to(by: Actor) -> QuerySet[Achtergrondtaak]:
    """The jobs somebody asked for; all of them for who keeps the jobs running, who then sees figures and no content."""
    rows = Achtergrondtaak.objects.select_related("gevraagd_door")
    if by.may(Permission.TAKEN_VIEW):
        return rows
    return rows.filter(gevraagd_door=by.gebruiker) if by.gebruiker else rows.none()


def shows_content(row: Achtergrondtaak, by: Actor) -> bool:
    """Whether title, step, fault and result may be shown: only to the one who asked."""
    return by.gebruiker is not None and row.gevraagd_door_id == by.gebruiker.pk
