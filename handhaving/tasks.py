"""The doorbells of handhaving."""

from celery import shared_task
from django.utils import timezone

from handhaving.actions import publicatie, waterbed
from rivierenland.core import scope
from rivierenland.core.actor import Actor


@shared_task(name="handhaving.compute_waterbed")
def compute_waterbed() -> int:
    """Every night, after the stays were counted: the figures for the region, and publications whose step was withdrawn."""
    with scope.within(scope.systeem("compute_waterbed")):
        by = Actor.systeem("compute_waterbed")
        publicatie.follow_steps(by=by)
        return waterbed.compute(peildatum=timezone.localdate(), by=by)
