"""The doorbells of the worker's own door."""

from celery import shared_task
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from speerpunten.arbeidsmigrant.actions import feedback


@shared_task(name="arbeidsmigrant.publish_feedback")
def publish_feedback() -> int:
    """Every night: whole series of answers are published, and lasting low scores told to the gemeente."""
    with scope.within(scope.systeem("publish_feedback")):
        return feedback.run_night(vandaag=timezone.localdate(), by=Actor.systeem("publish_feedback"))


@shared_task(name="arbeidsmigrant.clean_up_feedback")
def clean_up_feedback() -> int:
    """Every night: remarks and answers past their terms go."""
    with scope.within(scope.systeem("clean_up_feedback")):
        return feedback.clean_up(vandaag=timezone.localdate(), by=Actor.systeem("clean_up_feedback"))
