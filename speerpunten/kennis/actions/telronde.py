"""Open a round of counting, and destroy its codes after their term."""

import secrets
from datetime import date, timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from rivierenland.core.scope import OutsideScope, Scopesoort
from speerpunten.kennis.models import Telronde, Waarneming
from speerpunten.kennis.queries.schatting import norms
from speerpunten.kennis.schatting.codes import VERSIE, digest_of

LANGSTE = 93
"""Days. In a longer window people come and go, and the estimate supposes that they do not."""


@transaction.atomic
def begin(*, naam: str, begin: date, eind: date, by: Actor, is_voorbeeld: bool = False) -> Telronde:
    """A round for all eight, with a salt of its own. Raises `Geweigerd`, ValidationError."""
    by.require(Permission.SCHATTING_MAKE)
    if eind < begin:
        raise ValidationError({"eind": "De laatste dag ligt voor de eerste. Pas een van beide aan."})
    if (eind - begin).days >= LANGSTE:
        zin = f"Een telronde duurt hoogstens {LANGSTE} dagen: daarna zijn te veel mensen gekomen of gegaan. Kies een kortere tijd."
        raise ValidationError({"eind": zin})
    row = Telronde.objects.create(
        naam=naam, begin=begin, eind=eind, zout=secrets.token_hex(32), codeversie=VERSIE, is_voorbeeld=is_voorbeeld,
        sleutel_kenmerk=digest_of(settings.SCHATTING_SLEUTELS[0].encode()),
    )  # fmt: skip
    gebeurtenis.record(actie="telronde.begin", object=row, by=by)
    return row


def destroy_codes(*, vandaag: date, by: Actor) -> int:
    """Destroy codes and salt of rounds whose term is over; the counts stay. Returns how many codes went.

    Raises `OutsideScope` and `ScopeMissing` outside the scope of a job that sees everything.
    """
    if scope.current().soort is not Scopesoort.SYSTEEM:
        raise OutsideScope("Codes vernietigen draait alleen in een systeemscope.")
    dagen = int(norms(vandaag)["bewaren_codes"])
    weg = 0
    for row in Telronde.objects.filter(vernietigd_at=None, eind__lt=vandaag - timedelta(days=dagen)):
        with transaction.atomic():
            aantal = Waarneming.objects.filter(telling__ronde=row).delete()[0]
            row.zout, row.vernietigd_at = "", timezone.now()
            row.save(update_fields=["zout", "vernietigd_at"])
            gebeurtenis.record(actie="telronde.destroy", object=row, by=by, details={"codes": aantal})
            weg += aantal
    return weg
