"""The doorbells of the convenant."""

from celery import shared_task
from django.utils import timezone

from convenant.actions import toezeggingsmeting
from rivierenland.core import scope
from rivierenland.core.actor import Actor


@shared_task(name="convenant.evaluate")
def evaluate() -> dict:
    """Every night: measure every commitment of every party, and how parties do together."""
    with scope.use(scope.systeem("evaluate_convenant")):
        return toezeggingsmeting.evaluate(op=timezone.localdate(), by=Actor.systeem("evaluate_convenant")).as_dict()
