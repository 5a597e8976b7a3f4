"""The doorbells of what the region knows."""

from celery import shared_task
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from speerpunten.kennis.actions import dialoogbewaking


@shared_task(name="kennis.keep_dialogen")
def keep_dialogen() -> dict[str, int]:
    """Each morning: remind who did not answer an invitation, and forget addresses and links of talks of long ago."""
    with scope.within(scope.systeem("keep_dialogen")):
        return dialoogbewaking.keep(op=timezone.localdate(), by=Actor.systeem("keep_dialogen"))
