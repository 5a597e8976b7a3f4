"""The doorbells of what the region knows."""

from django.utils import timezone

from rivierenland.core.actor import Actor
from rivierenland.core.background import Progress, UserError, background
from rivierenland.core.queries.parameter import ParameterMissing
from speerpunten.kennis.actions import effectrapport


@background(effectrapport.TAAK)
def compute_effect(progress: Progress, *, by: Actor, rapport: int) -> dict:
    """Reckon through an effect report; killed halfway it starts again and comes to the same."""
    try:
        effectrapport.compute(rapport=rapport, vandaag=timezone.localdate(), melden=progress.report)
    except (ParameterMissing, ValueError, LookupError) as fout:
        raise UserError(f"{fout} Vraag de functioneel beheerder dit aan te vullen.") from fout
    return {"rapport": rapport}
