"""The programme's doorbells."""

from datetime import date, timedelta

from celery import shared_task
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from speerpunten.programma.actions import meetwaarde

NAAM = "compute_meetwaarden"


@shared_task(name="programma.compute_meetwaarden")
def compute_meetwaarden(geschiedenis: bool = False) -> int:
    """Compute last night's and tonight's figures and the last month-end's, or with `geschiedenis` those of 25 months."""
    vandaag: date = timezone.localdate()
    maanden = meetwaarde.month_ends(vandaag, meetwaarde.MAANDEN_TERUG if geschiedenis else 2)
    with scope.within(scope.systeem(NAAM)):
        return meetwaarde.compute(peildata=[*maanden, vandaag - timedelta(days=1), vandaag], by=Actor.systeem(NAAM))
