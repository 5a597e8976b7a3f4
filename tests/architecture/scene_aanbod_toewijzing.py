"""A calculation of the region's places, with its answer and without; figures only, so no tenant's word stands in it."""

from dataclasses import dataclass

from django.utils import timezone

from rivierenland.core.actor import Actor
from speerpunten.aanbod.actions import berekening
from speerpunten.aanbod.models import Berekening


@dataclass
class Berekeningen:
    """`klaar`: how things are; `wacht`: asked, and not answered yet."""

    klaar: Berekening
    wacht: Berekening


def calculations() -> Berekeningen:
    """The nightly one, and one that nobody works on; call it in the scope of a job that sees everything."""
    klaar = berekening.compute_base(vandaag=timezone.localdate(), by=Actor.systeem("scene"))[0]
    wacht = Berekening.objects.create(
        soort="wat_als", moment="jaarrond", peildatum=timezone.localdate(), sleutel="a" * 64, vraag=klaar.vraag,
        gegevens=klaar.gegevens, gebruikt_op=timezone.localdate(),
    )  # fmt: skip
    return Berekeningen(klaar, wacht)
