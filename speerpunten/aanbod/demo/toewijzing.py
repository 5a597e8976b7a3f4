"""The nightly calculation of the demo: the only part that makes nothing up."""

from datetime import date

from rivierenland.core.actor import Actor
from speerpunten.aanbod.actions import berekening
from speerpunten.aanbod.models import Berekening


def make(*, vandaag: date, by: Actor) -> int:
    """How things are all year round and at the peak; returns how many calculations, 0 when some stand already."""
    if Berekening.objects.exists():
        return 0
    return len(berekening.compute_base(vandaag=vandaag, by=by))
