"""A calculation of the region's places, with its answer and without; figures only, so no tenant's word stands in it."""

from dataclasses import dataclass

from django.utils import timezone

from speerpunten.aanbod.models import Berekening
from tests.factories import aanbod_toewijzing as maak


@dataclass
class Berekeningen:
    """`klaar`: how things are; `wacht`: asked, and not answered yet."""

    klaar: Berekening
    wacht: Berekening


def calculations() -> Berekeningen:
    """The nightly one, and one that nobody works on."""
    klaar = maak.bases()[0]
    wacht = Berekening.objects.create(
        soort="wat_als", moment="jaarrond", peildatum=timezone.localdate(), sleutel="a" * 64, vraag=klaar.vraag,
        gegevens=klaar.gegevens, gebruikt_op=timezone.localdate(),
    )  # fmt: skip
    return Berekeningen(klaar, wacht)
