"""Remove what is past its term: delivered files and faulty rows are only kept to mend them."""

from datetime import timedelta

from django.utils import timezone

from registratie.actions.aanlevering.receiving import forget_file
from registratie.enums import Aanleveringsstatus
from registratie.models import Aanlevering, Aanleveringsfout
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor

TERMIJN = timedelta(days=14)


def clean_up(*, by: Actor) -> int:
    """Stop deliveries that nobody finished and remove faulty rows, both after fourteen days; returns how many files went.

    Needs the scope of the job that sees all organisations.
    """
    before = timezone.now() - TERMIJN
    open_since = Aanlevering.objects.filter(
        status__in=[Aanleveringsstatus.ONTVANGEN, Aanleveringsstatus.TE_CONTROLEREN], updated_at__lt=before
    )
    stopped = list(open_since.select_for_update(of=("self",), skip_locked=True))
    for aanlevering in stopped:
        aanlevering.status = Aanleveringsstatus.GESTOPT
        forget_file(aanlevering)
        aanlevering.save()
    removed, _ = Aanleveringsfout.objects.filter(aanlevering__updated_at__lt=before).delete()
    expired, _ = Aanleveringsfout.objects.filter(aanlevering__in=stopped).delete()
    if stopped or removed or expired:
        details = {"bestanden": len(stopped), "foute_rijen": removed + expired}
        gebeurtenis.record(actie="aanlevering.clean_up", object_soort="registratie.aanlevering", by=by, details=details)
    return len(stopped)
