"""Each morning: remind gemeenten that did not approve a concept whose last day is near."""

from datetime import date, timedelta

from django.db import transaction

from rivierenland.core import scope
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gebeurtenis
from rivierenland.core.permissions import Geweigerd, Permission
from rivierenland.core.scope import Scopesoort
from rivierenland.rapportages.actions import rapportbericht
from rivierenland.rapportages.enums import Editiestatus, Oordeel
from rivierenland.rapportages.models import Rapporteditie

VOORAF = timedelta(days=4)
"""A choice of the portal: enough working days to read a report, also over a weekend."""
ACTIE = "rapporteditie.remind"


def remind(*, op: date, by: Actor) -> int:
    """Mail once per edition; a morning that was missed is made up for, until the last day itself. Returns how many mails.

    Raises `Geweigerd` outside the scope of a job that sees everything.
    """
    if scope.current().soort is not Scopesoort.SYSTEEM:
        raise Geweigerd(Permission.RAPPORTAGE_APPROVE)
    verstuurd = 0
    with transaction.atomic():
        rows = Rapporteditie.objects.select_for_update().filter(
            status=Editiestatus.CONCEPT, termijn__range=(op, op + VOORAF)
        )
        for editie in rows.order_by("pk"):
            if _is_done(editie) or not editie.oordelen.exclude(oordeel=Oordeel.AKKOORD).exists():
                continue
            aantal = rapportbericht.remind(editie)
            gebeurtenis.record(actie=ACTIE, object=editie, by=by, details={"berichten": aantal})
            verstuurd += aantal
    return verstuurd


def _is_done(editie: Rapporteditie) -> bool:
    """The trail remembers it: a second run on the same day, or the next day, finds it there."""
    return Gebeurtenis.objects.filter(actie=ACTIE, object_id=str(editie.pk)).exists()
