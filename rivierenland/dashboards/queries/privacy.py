"""What the privacy officer starts from: how often personal data were seen, by which role and why."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count

from rivierenland.core.models import Inzage
from rivierenland.core.rollen import ROLLEN, Rol


@dataclass(frozen=True)
class Inzageregel:
    """A role, a purpose, and how often in the last seven days."""

    rol: str
    doel: str
    aantal: int


def last_week(vandaag: date) -> list[Inzageregel]:
    """The last seven days, the most frequent first."""
    rows = (
        Inzage.objects.filter(tijdstempel__date__gt=vandaag - timedelta(days=7))
        .values("rol", "doel")
        .annotate(aantal=Count("pk"))
        .order_by("-aantal", "rol", "doel")[:30]
    )
    return [Inzageregel(_name(row["rol"]), row["doel"], row["aantal"]) for row in rows]


def _name(rol: str) -> str:
    return ROLLEN[Rol(rol)].naam if rol else "Het portaal zelf"
