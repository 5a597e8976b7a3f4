"""The doorbells of what the region knows."""

from django.utils import timezone

from rivierenland.core.actor import Actor
from rivierenland.core.background import Progress, background
from speerpunten.kennis.actions import effectrapport


@background(effectrapport.TAAK)
def compute_effect(progress: Progress, *, by: Actor, rapport: int) -> dict:
    """Reckon through an effect report; killed halfway it starts again and comes to the same."""
    effectrapport.compute(rapport=rapport, vandaag=timezone.localdate(), melden=progress.report)
    return {"rapport": rapport}
