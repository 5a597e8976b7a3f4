"""The ground floor's doorbells."""

from datetime import timedelta

from celery import shared_task
from django.core.cache import cache
from django.db import transaction

from rivierenland.core.actions import achtergrondtaak, uitgaand_bericht

PULSE_KEY = "worker:pulse"
PULSE_SECONDS = 60


@shared_task(name="core.pulse")
def pulse() -> None:
    """Leave a sign of life that `/healthz/ready` looks for."""
    cache.set(PULSE_KEY, True, PULSE_SECONDS)


@shared_task(name="core.ring_lost_jobs")
def ring_lost_jobs() -> int:
    """Ring again for jobs that nobody works on."""
    with transaction.atomic():
        return achtergrondtaak.ring_lost(after=timedelta(seconds=30))


@shared_task(name="core.send_outbox")
def send_outbox() -> int:
    """Send what waits in the outbox."""
    return uitgaand_bericht.send_due()
