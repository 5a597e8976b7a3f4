"""The register's doorbells."""

from datetime import date

from celery import shared_task
from django.utils import timezone

from registratie.actions import bezettingsstand
from rivierenland.core import scope


@shared_task(name="registratie.refresh_bezetting")
def refresh_bezetting(van: str = "", tot: str = "", gemeenten: list[str] | None = None) -> int:
    """Keep the table gemeente x night: without dates the recent nights, with ISO dates exactly those."""
    vandaag = timezone.localdate()
    with scope.within(scope.systeem("refresh_bezetting")):
        if not van:
            return bezettingsstand.refresh_recent(vandaag=vandaag)
        einde = date.fromisoformat(tot) if tot else vandaag
        return bezettingsstand.refresh(van=date.fromisoformat(van), tot=einde, gemeenten=gemeenten)
