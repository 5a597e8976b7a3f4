"""Reports on a new business, reckoned or not."""

from datetime import date
from typing import Any

from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from speerpunten.kennis.actions import effectrapport as acties
from speerpunten.kennis.models import Effectrapport

TIEL = "GM0281"


def answers(**anders: Any) -> dict[str, Any]:
    """Every answer about a business in Tiel: 100 people, 200 at the peak."""
    jaar = timezone.localdate().year
    return {
        "gemeente": TIEL, "kern": "Tiel", "x": 158_000, "y": 434_000, "eigen_punt": True, "sector": "logistiek", "partij": None,
        "opent": date(jaar + 1, 9, 1).isoformat(), "open_jaarrond": 50, "open_piek": 100, "vol_jaar": jaar + 3, "vol_jaarrond": 100,
        "vol_piek": 200, "zekerheid": "middel", "in_regio": 100, "eigen_woning": 0, "eigen_bedden": 0, "eigen_project": None,
    } | anders  # fmt: skip


def report(
    *, gemeente: str | None = TIEL, titel: str = "Medel", berekend: bool = True, vast: bool = False, **anders: Any
) -> Effectrapport:
    """A report with all its answers, written by a job."""
    with scope.within(scope.systeem("tests")):
        return written(gemeente=gemeente, titel=titel, berekend=berekend, vast=vast, **anders)


def written(
    *, gemeente: str | None = TIEL, titel: str = "Medel", berekend: bool = True, vast: bool = False, **anders: Any
) -> Effectrapport:
    """The same; call it in the scope of a job that sees everything."""
    by, vandaag = Actor.systeem("tests"), timezone.localdate()
    row = Effectrapport.objects.create(
        gemeente_id=gemeente, titel=titel, vraag=answers(gemeente=gemeente or TIEL, **anders), stap=acties.KLAAR
    )
    if berekend:
        row = acties.compute(rapport=row.pk, vandaag=vandaag) or row
    return acties.adopt(rapport=row, vandaag=vandaag, by=by) if vast else row
