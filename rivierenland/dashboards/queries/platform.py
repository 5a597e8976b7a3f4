"""What the technical administrator starts from: jobs, messages, health. No personal data."""

from collections.abc import Sequence
from dataclasses import dataclass

from rivierenland.core.enums import Berichtstatus, Taakstatus
from rivierenland.core.models import Achtergrondtaak, UitgaandBericht

SHOWN = 10


@dataclass(frozen=True)
class Platformstand:
    """Open and failed jobs, and mail that does not leave."""

    open_taken: int
    mislukte_taken: Sequence[Achtergrondtaak]
    wachtende_berichten: int
    vastgehouden_berichten: int


def stand() -> Platformstand:
    """The state of jobs and outbox now."""
    return Platformstand(
        open_taken=Achtergrondtaak.objects.filter(status__in=[Taakstatus.WACHT, Taakstatus.BEZIG]).count(),
        mislukte_taken=list(Achtergrondtaak.objects.filter(status=Taakstatus.MISLUKT).order_by("-created_at")[:SHOWN]),
        wachtende_berichten=UitgaandBericht.objects.filter(
            status__in=[Berichtstatus.WACHT, Berichtstatus.MISLUKT]
        ).count(),
        vastgehouden_berichten=UitgaandBericht.objects.filter(status=Berichtstatus.VASTGEHOUDEN).count(),
    )
