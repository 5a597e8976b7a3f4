"""Count each night what help is missing."""

from datetime import date

from django.db import transaction

from rivierenland.core import scope
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente
from rivierenland.core.permissions import Geweigerd, Permission
from rivierenland.core.queries.parameter import value_of
from rivierenland.core.scope import Scopesoort
from speerpunten.zorg.enums.hulp import Hulpvraag
from speerpunten.zorg.models import Hulpdekking
from speerpunten.zorg.queries import bewonertalen, hulpzoeken
from speerpunten.zorg.queries.hulpaanbod import AFSTAND, oldest
from speerpunten.zorg.queries.hulpdekking import ZONDER, answer


def compute(*, vandaag: date, by: Actor) -> int:
    """Replace the count by that of today; twice gives the same as once. Returns how many cells there are.

    Raises `Geweigerd` outside the scope of a job that sees everything: from part of the rows it would call everything missing.
    """
    if scope.current().soort is not Scopesoort.SYSTEEM:
        raise Geweigerd(Permission.ZORGCIJFERS_VIEW)
    aanbod = list(hulpzoeken.published())
    bewoners = bewonertalen.per_gemeente(vandaag)
    grens, meter = oldest(vandaag), int(value_of(AFSTAND, peildatum=vandaag) * 1000)
    rows = []
    for gemeente in Gemeente.objects.order_by("code"):
        for taal, cijfer in bewoners[gemeente.code].items():
            for hulpvraag in Hulpvraag:
                if hulpvraag in ZONDER:
                    continue
                found = answer(aanbod, gemeente, hulpvraag, taal, grens=grens, meter=meter)
                rows.append(
                    Hulpdekking(
                        gemeente=gemeente,
                        hulpvraag=hulpvraag,
                        taal=taal,
                        bewoners=None if cijfer.waarde is None else int(cijfer.waarde),
                        bewoners_tekst=cijfer.tekst,
                        stand=found.stand,
                        aanbod_naam=found.naam,
                        afstand=found.afstand,
                        peildatum=vandaag,
                    )
                )
    with transaction.atomic():
        Hulpdekking.objects.all().delete()
        Hulpdekking.objects.bulk_create(rows, batch_size=2000)
        gebeurtenis.record(
            actie="hulpdekking.compute", object_soort="zorg.hulpdekking", by=by, details={"rijen": len(rows)}
        )
    return len(rows)
