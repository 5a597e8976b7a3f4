"""The stored runs as a reader may see them, and the jobs that make new ones."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone

from rivierenland.core.actor import Actor
from rivierenland.core.enums import Taakstatus
from rivierenland.core.models import Achtergrondtaak
from rivierenland.core.rollen import Rolsoort
from rivierenland.rapportages.models import Rapportage
from rivierenland.rapportages.models.rapportage import RapportageQuerySet


def readable_by(actor: Actor) -> RapportageQuerySet:
    """An official reads the region's runs and those of the own gemeente; the region only those made for the region.

    Anybody else reads nothing. Row security says the same of the rows; this says it of the role.
    """
    runs = Rapportage.objects.exclude(klaar_at=None)
    soort = actor.beschrijving.soort if actor.beschrijving else None
    if soort is Rolsoort.GEMEENTE:
        return runs.for_gemeenten(actor.gemeenten)
    return runs.for_regio() if soort is Rolsoort.REGIO else runs.none()


def for_list(actor: Actor) -> RapportageQuerySet:
    """The runs with all that a list shows, newest month first, in it the gemeenten by name and the region last."""
    return (
        readable_by(actor)
        .select_related("gemeente", "gevraagd_door")
        .prefetch_related("bestanden")
        .order_by("-periode", "gemeente__naam", "doelgroep")
    )


@dataclass(frozen=True)
class Voortgang:
    """The jobs of one group, in the order in which they were asked for."""

    groep: uuid.UUID
    taken: Sequence[Achtergrondtaak]

    @property
    def is_open(self) -> bool:
        """Whether a job is still to be done."""
        return any(taak.is_open for taak in self.taken)

    @property
    def klaar(self) -> int:
        """How many jobs are done."""
        return sum(taak.status == Taakstatus.KLAAR for taak in self.taken)

    @property
    def mislukt(self) -> int:
        """How many jobs failed."""
        return sum(taak.status == Taakstatus.MISLUKT for taak in self.taken)

    @property
    def feit(self) -> str:
        """3 van 9 klaar."""
        return f"{self.klaar} van {len(self.taken)} klaar"

    @property
    def periode(self) -> str:
        """The month, as `2026-10`."""
        return self.taken[0].argumenten["periode"]


def progress_of(actor: Actor, *, taak: str, groep: uuid.UUID | None = None) -> Voortgang | None:
    """What the actor asked for last: the named group, or the newest of the last day. None when there is nothing."""
    eigen = Achtergrondtaak.objects.filter(taak=taak, gevraagd_door=actor.gebruiker, rol=actor.rol or "")
    if groep is None:
        recent = eigen.filter(created_at__gt=timezone.now() - timedelta(days=1)).order_by("-created_at").first()
        if recent is None or recent.groep is None:
            return None
        groep = recent.groep
    taken = list(eigen.filter(groep=groep).order_by("created_at"))
    return Voortgang(groep, taken) if taken else None
