"""The API's doorbells."""

from celery import shared_task

from rivierenland.api.actions import herhaalsleutel
from rivierenland.core import scope
from rivierenland.core.actor import Actor


@shared_task(name="api.clean_up")
def clean_up() -> int:
    """Remove idempotency keys and tokens that are past their term."""
    with scope.within(scope.systeem("api.clean_up")):
        return herhaalsleutel.clean_up(by=Actor.systeem("api.clean_up"))
