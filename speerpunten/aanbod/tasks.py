"""The doorbells of supply near work."""

from celery import shared_task
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.background import Progress, background
from speerpunten.aanbod.actions import berekening as berekeningen


@shared_task(name="aanbod.compute_toewijzing")
def compute_toewijzing() -> int:
    """Every night: which beds serve which work today; and calculations that nobody asks for any more go. Returns how many stand."""
    vandaag = timezone.localdate()
    with scope.within(scope.systeem("compute_toewijzing")):
        berekeningen.clean_up(vandaag=vandaag)
        return len(berekeningen.compute_base(vandaag=vandaag, by=Actor.systeem("compute_toewijzing")))


@background(berekeningen.TAAK)
def compute_berekening(progress: Progress, *, by: Actor, berekening: int) -> dict:
    """Reckon through what somebody asked; killed halfway it starts again and comes to the same."""
    berekeningen.compute(berekening=berekening, melden=progress.report)
    return {"berekening": berekening}
