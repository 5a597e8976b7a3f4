"""Write the measured distances between kernen: all of them, or none."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente
from speerpunten.aanbod.models import Kernafstand
from speerpunten.aanbod.queries import toewijzing
from speerpunten.aanbod.toewijzing import routebestand
from speerpunten.aanbod.toewijzing.routes import Routematrix


def import_file(*, inhoud: bytes, bron: str, peildatum: date | None = None, deels: bool = False, by: Actor) -> Routematrix:  # fmt: skip
    """Replace all measured distances by those in a CSV file, and give what now counts. `deels`: pairs may be missing.

    Raises `Routefout` with sentences; then nothing has changed. For the operator only: no role holds the right to change how far
    the kernen of all eight gemeenten lie apart.
    """
    if by.rol is not None:
        raise PermissionError("Afstanden worden ingelezen door de beheerder van het portaal, op de opdrachtregel.")
    namen = dict(Gemeente.objects.values_list("code", "naam"))
    punten = toewijzing.points()
    meters = routebestand.read(inhoud, punten, namen, deels=deels)
    dag, now = peildatum or timezone.localdate(), timezone.now()
    with transaction.atomic():
        Kernafstand.objects.all().delete()
        Kernafstand.objects.bulk_create(
            [
                Kernafstand(van=van, naar=naar, meters=afstand, bron=bron, peildatum=dag, ingelezen_op=now)
                for (van, naar), afstand in sorted(meters.items())
            ],
            batch_size=2000,
        )
        gebeurtenis.record(
            actie="kernafstand.import", object_soort="aanbod.kernafstand", by=by,
            details={"bron": bron, "peildatum": dag.isoformat(), "afstanden": len(meters)},
        )  # fmt: skip
    return Routematrix.of(punten, meters, bron=bron, peildatum=dag.isoformat())
