"""Projects with their steps and bottlenecks; use them under a scope that may write them."""

from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from registratie.enums import Locatiesoort
from speerpunten.aanbod.enums.knelpunt import Knelpuntplek
from speerpunten.aanbod.enums.project import Stadium
from speerpunten.aanbod.models import Knelpunt, Project, Projectstap

MAASDRIEL, BUREN = "GM0263", "GM0214"
KERKDRIEL = {"kern": "Kerkdriel", "rd_x": 149500, "rd_y": 420000}


def days_ago(dagen: int) -> date:
    """So many days before today."""
    return timezone.localdate() - timedelta(days=dagen)


def project(stadium: str = Stadium.IDEE, *, dagen: int = 30, gemeente: str = MAASDRIEL, **waarden: Any) -> Project:
    """A project of 100 beds in Kerkdriel that came into its stage so many days ago, by one step."""
    standaard = {"naam": "Campus Kerkdriel", "soort": Locatiesoort.LOGIESGEBOUW, "bedden": 100} | KERKDRIEL
    row = Project.objects.create(
        gemeente_id=gemeente, stadium=stadium, stadium_sinds=days_ago(dagen), **(standaard | waarden)
    )
    Projectstap.objects.create(project=row, gemeente_id=gemeente, naar=stadium, op=row.stadium_sinds)
    return row


def bottleneck(row: Project, *, dagen: int = 10, **waarden: Any) -> Knelpunt:
    """Something that holds the project up since so many days."""
    standaard = {"wat": "Geen stroom", "waar": Knelpuntplek.NETBEHEERDER, "wie": "netbeheerder"}
    return Knelpunt.objects.create(
        project=row, gemeente_id=row.gemeente_id, sinds=days_ago(dagen), **(standaard | waarden)
    )


def facts(**anders: Any) -> dict[str, Any]:
    """What the action takes to start a project."""
    standaard = {"naam": "Campus Kerkdriel", "soort": Locatiesoort.LOGIESGEBOUW, "kern": "Kerkdriel", "bedden": 120}
    return standaard | anders
