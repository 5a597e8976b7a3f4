"""The doorbells of what the region knows."""

from celery import shared_task

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.background import Progress, UserError, background
from rivierenland.core.models import Achtergrondtaak
from speerpunten.kennis.actions import statline
from speerpunten.kennis.models import Statlinebron


@shared_task(name="kennis.start_statline")
def start_statline() -> int:
    """Every month: ask for all tables of CBS StatLine; one that fails keeps no other from coming."""
    with scope.within(scope.systeem("start_statline")):
        return statline.start_all(by=Actor.systeem("start_statline"))


@background(statline.TAAK, in_pieces=True)
def fetch_statline(progress: Progress, *, by: Actor, taak: Achtergrondtaak, bron: int) -> dict:
    """Take the figures of one table. The attempt is kept, also when it failed; so it is a job in pieces."""
    row = Statlinebron.objects.get(pk=bron)
    poging = statline.fetch(bron=row, by=by, report=progress.report)
    if not poging.gelukt:
        raise UserError(poging.zin)
    return {"aantal": poging.aantal, "zin": poging.zin}
