"""What the nightly job does with applications: remove what nobody confirmed, let go what nobody answered."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from registratie.actions.aanmelding.berichten import mail
from registratie.actions.aanmelding.gegevens import add_verloop, record
from registratie.enums import Aanmeldingsstatus
from registratie.models import Aanmelding
from registratie.models.aanmelding import GESLOTEN
from rivierenland.core import scope
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.queries.parameter import values_of
from rivierenland.core.scope import Scopesoort


def clean_up(*, by: Actor) -> int:
    """Remove applications that were never confirmed or whose term after the decision is over; end those whose question was not
    answered in time, and tell the applicant. Returns how many were touched.

    Raises RuntimeError outside the scope of a job that sees everything.
    """
    if scope.current().soort is not Scopesoort.SYSTEEM:
        raise RuntimeError("Applications are cleaned up by a job that sees all of them.")
    now = timezone.now()
    with transaction.atomic():
        unconfirmed = Aanmelding.objects.filter(status=Aanmeldingsstatus.TE_BEVESTIGEN, link_verloopt_at__lte=now)
        removed = unconfirmed.delete()[0] + _remove_decided()
        ended = [_end(row, by) for row in _unanswered(now)]
        if removed or ended:
            details = {"verwijderd": removed, "vervallen": len(ended)}
            gebeurtenis.record(
                actie="aanmelding.clean_up", object_soort="registratie.aanmelding", by=by, details=details
            )
    return removed + len(ended)


def _unanswered(now):
    return (
        Aanmelding.objects.select_for_update(of=("self",), skip_locked=True)
        .select_related("gemeente")
        .filter(status=Aanmeldingsstatus.VRAAG_GESTELD, link_verloopt_at__lte=now)
    )


def _end(row: Aanmelding, by: Actor) -> int:
    row.status, row.besloten_at = Aanmeldingsstatus.VERVALLEN, timezone.now()
    add_verloop(row, "vervallen")
    row.save()
    mail("aanmelding_vervallen", row)
    record("end", row, by)
    return row.pk


def _remove_decided() -> int:
    """Each gemeente may keep applications for a term of its own."""
    decided = Aanmelding.objects.filter(status__in=GESLOTEN)
    codes = list(decided.order_by().values_list("gemeente_id", flat=True).distinct())
    terms = values_of("aanmelding_bewaren_dagen", peildatum=timezone.localdate(), gemeenten=codes)
    return sum(
        decided.filter(gemeente=code, besloten_at__lte=timezone.now() - timedelta(days=int(days))).delete()[0]
        for code, days in terms.items()
    )
