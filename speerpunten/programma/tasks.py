"""The programme's doorbells."""

from contextlib import suppress
from datetime import date

from celery import shared_task
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.background import Progress, UserError, background
from rivierenland.core.models import Achtergrondtaak
from speerpunten.programma.actions import meetronde, meetwaarde


@shared_task(name="programma.refresh_meetwaarden")
def refresh_meetwaarden() -> int:
    """Every five minutes: the figures of the register's night, and nothing else."""
    with scope.within(scope.systeem("refresh_meetwaarden")):
        return meetwaarde.refresh(vandaag=timezone.localdate())


@shared_task(name="programma.start_meetronde")
def start_meetronde() -> None:
    """Every night: ask for the run over all indicators, unless one is busy."""
    vandaag: date = timezone.localdate()
    with scope.within(scope.systeem("start_meetronde")), suppress(UserError):
        meetronde.start(peildata=meetronde.nightly(vandaag), by=Actor.systeem("start_meetronde"))


@background(meetronde.TAAK, in_pieces=True)
def compute_peildata(progress: Progress, *, by: Actor, taak: Achtergrondtaak, peildata: list[str]) -> dict:
    """Compute the figures of some days, one by one; killed halfway it goes on with the day it was at."""
    return meetronde.run(taak=taak, report=progress.report, by=by)
