"""The doorbells of handhaving."""

from celery import shared_task
from django.utils import timezone

from handhaving.actions import melding
from rivierenland.core import scope
from rivierenland.core.actor import Actor


@shared_task(name="handhaving.raise_signals")
def raise_signals() -> int:
    """Every morning, after the register was counted: what it shows becomes a melding, and what is gone closes itself."""
    with scope.within(scope.systeem("raise_signals")):
        return melding.raise_signals(vandaag=timezone.localdate(), by=Actor.systeem("raise_signals"))


@shared_task(name="handhaving.clean_up_meldingen")
def clean_up_meldingen() -> int:
    """Remove what reporters wrote in meldingen that are past their term."""
    with scope.within(scope.systeem("clean_up_meldingen")):
        return melding.clean_up(by=Actor.systeem("clean_up_meldingen"))
