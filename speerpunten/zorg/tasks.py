"""The doorbells of care and support."""

from celery import shared_task
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from speerpunten.zorg.actions import doorverwijscijfer, doorverwijzing, hulpdekking, hulpherinnering


@shared_task(name="zorg.compute_hulpdekking")
def compute_hulpdekking() -> int:
    """Every night: what help is missing, per gemeente, need and language. Returns how many cells there are."""
    with scope.within(scope.systeem("compute_hulpdekking")):
        return hulpdekking.compute(vandaag=timezone.localdate(), by=Actor.systeem("compute_hulpdekking"))


@shared_task(name="zorg.remind_hulpaanbod")
def remind_hulpaanbod() -> int:
    """Every morning: ask owners to check what nobody checked within the term. Returns how many mails."""
    with scope.within(scope.systeem("remind_hulpaanbod")):
        return hulpherinnering.remind(op=timezone.localdate(), by=Actor.systeem("remind_hulpaanbod"))


@shared_task(name="zorg.keep_doorverwijzingen")
def keep_doorverwijzingen() -> dict[str, int]:
    """Each night, just after midnight: consent that ended, offers that lapse, reminders, and what must disappear."""
    with scope.use(scope.systeem("keep_doorverwijzingen")):
        return doorverwijzing.keep(op=timezone.localdate(), by=Actor.systeem("keep_doorverwijzingen"))


@shared_task(name="zorg.compute_doorverwijscijfers")
def compute_doorverwijscijfers() -> int:
    """Each night: figures without persons."""
    with scope.within(scope.systeem("compute_doorverwijscijfers")):
        return doorverwijscijfer.compute(op=timezone.localdate(), by=Actor.systeem("compute_doorverwijscijfers"))
