"""Fill the supervision of an empty portal with made-up rows, one line a part."""

from datetime import date

from django.db import transaction

from handhaving.actions import melding
from handhaving.demo import inspecties, meldingen, rondes, waterbed, zaken
from handhaving.models import Melding
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.queries import parameter


def load(*, vandaag: date, by: Actor) -> dict[str, int]:
    """Write what each part makes up on top of the register of the demo; nothing where something stands already.

    Call it in the scope of a job that sees everything. Returns how many rows of each kind.
    """
    with transaction.atomic(), parameter.at_hand():
        if Melding.objects.exists():
            return {}
        made = {
            "meldingen": meldingen.make(vandaag=vandaag),
            "signalen": melding.raise_signals(vandaag=vandaag, by=by),
            "inspecties": inspecties.make(vandaag=vandaag),
            "zaken": zaken.make(vandaag=vandaag),
            "rondes": rondes.make(vandaag=vandaag),
            "cijfers": waterbed.make(vandaag=vandaag, by=by),
        }
        gebeurtenis.record(actie="demo.load", object_soort="demo", by=by, details={"handhaving": made})
        return made
