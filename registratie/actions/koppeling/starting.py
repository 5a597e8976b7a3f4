"""Ask for a run over everything, as a job that shows its progress."""

from django.db import transaction

from rivierenland.core import scope
from rivierenland.core.actions import achtergrondtaak, gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.background import UserError
from rivierenland.core.enums import Taakstatus
from rivierenland.core.models import Achtergrondtaak
from rivierenland.core.permissions import Permission

TAAK = "registratie.koppel_alles"
OPEN = [Taakstatus.WACHT, Taakstatus.BEZIG]


def start(*, by: Actor) -> Achtergrondtaak:
    """Let everything be linked anew. Raises `Geweigerd`, and `UserError` when a run is busy already."""
    by.require(Permission.KOPPELING_DECIDE)
    with transaction.atomic():
        if Achtergrondtaak.objects.filter(taak=TAAK, status__in=OPEN).exists():
            raise UserError("Er loopt al een ronde. Wacht tot die klaar is; daarna ziet u de uitkomst hier.")
        taak = achtergrondtaak.start(
            taak=TAAK,
            titel="Alle registraties opnieuw vergelijken",
            argumenten={},
            by=by,
            scope=scope.systeem("koppel_alles"),
            totaal=100,
        )
        gebeurtenis.record(actie="koppeling.start", object=taak, by=by)
    return taak
