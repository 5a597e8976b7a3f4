"""The doorbells of handhaving."""

from celery import shared_task
from django.utils import timezone

from handhaving.actions import termijn
from rivierenland.core import scope
from rivierenland.core.actor import Actor


@shared_task(name="handhaving.remind_termijnen")
def remind_termijnen() -> int:
    """Every morning: tell officials which terms of their cases end soon, end today or are over."""
    with scope.within(scope.systeem("remind_termijnen")):
        return termijn.remind(vandaag=timezone.localdate(), by=Actor.systeem("remind_termijnen"))
