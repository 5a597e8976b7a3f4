"""The doorbells of the convenant."""

from typing import Any

from celery import shared_task
from django.utils import timezone

from convenant.actions import aanspreekpunt, convenantbedden, nacht, nalevingsgesprek, toezeggingsmeting
from rivierenland.core import scope
from rivierenland.core.actor import Actor


@shared_task(name="convenant.keep_parties")
def keep_parties() -> dict[str, int]:
    """Each night: notices that end, names on cards, requests that wait."""
    with scope.within(scope.systeem("keep_parties")):
        return nacht.keep_parties(vandaag=timezone.localdate(), by=Actor.systeem("keep_parties"))


@shared_task(name="convenant.evaluate")
def evaluate() -> dict[str, Any]:
    """Every night: measure every commitment of every party, and how parties do together; then count beds and talk.

    What was measured stays when a later step breaks; the next night makes up for that step.
    """
    with scope.use(scope.systeem("evaluate_convenant")):
        op, by = timezone.localdate(), Actor.systeem("evaluate_convenant")
        nacht_van_meten = toezeggingsmeting.evaluate(op=op, by=by).as_dict()
        return nacht_van_meten | {
            "bedden": convenantbedden.refresh(op),
            "gesprekken": nalevingsgesprek.open_for_missed(op, by),
            "herinnerd": nalevingsgesprek.remind(op=op, by=by) + aanspreekpunt.remind(op=op, by=by),
        }
