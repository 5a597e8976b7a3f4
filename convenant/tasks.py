"""The doorbells of the convenant."""

from typing import Any

from celery import shared_task
from django.utils import timezone

from convenant.actions import nacht
from rivierenland.core import scope
from rivierenland.core.actor import Actor


@shared_task(name="convenant.keep_parties")
def keep_parties() -> dict[str, int]:
    """Each night: notices that end, names on cards, requests that wait."""
    with scope.within(scope.systeem("keep_parties")):
        return nacht.keep_parties(vandaag=timezone.localdate(), by=Actor.systeem("keep_parties"))


@shared_task(name="convenant.evaluate")
def evaluate() -> dict[str, Any]:
    """Each night: measure what parties promised, count the beds, and talk about what is missed."""
    with scope.use(scope.systeem("evaluate_convenant")):
        return nacht.measure(vandaag=timezone.localdate(), by=Actor.systeem("evaluate_convenant"))
