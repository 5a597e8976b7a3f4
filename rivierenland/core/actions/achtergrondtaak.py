"""Start, repeat and settle background jobs."""

import uuid
from datetime import timedelta

import structlog
from celery import current_app
from django.db import transaction
from django.utils import timezone
from kombu.exceptions import OperationalError

from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.enums import Taakstatus
from rivierenland.core.models import Achtergrondtaak
from rivierenland.core.permissions import Permission
from rivierenland.core.scope import Scope, Scopesoort

log = structlog.get_logger(__name__)


def start(
    *,
    taak: str,
    titel: str,
    argumenten: dict,
    by: Actor,
    scope: Scope | None,
    totaal: int = 0,
    groep: uuid.UUID | None = None,
    aloud: bool = True,
) -> Achtergrondtaak:
    """Write the job's row and ring the worker's bell after the commit. `taak` is the name of a `@background` task.

    Not `aloud`: whoever starts it also does it, as a command does.
    """
    row = Achtergrondtaak.objects.create(
        taak=taak,
        titel=titel,
        argumenten=argumenten,
        scope=scope.as_dict() if scope else None,
        totaal=totaal,
        groep=groep,
        gevraagd_door=by.gebruiker,
        rol=by.rol or "",
    )
    if aloud:
        ring(row)
    return row


def ring(row: Achtergrondtaak) -> None:
    """Tell the workers about a job, once the transaction is committed. Telling twice does no harm.

    Without a broker the job waits: its row stands, and `ring_lost` rings again.
    """
    transaction.on_commit(lambda: _send(row))


def _send(row: Achtergrondtaak) -> None:
    try:
        current_app.send_task(row.taak, args=[str(row.pk)])
    except OperationalError:
        log.warning("wachtrij_onbereikbaar", taak=row.taak, taak_id=str(row.pk))


def retry(*, row: Achtergrondtaak, by: Actor) -> bool:
    """Let a failed job run again from the start; False when there was nothing to repeat.

    For the one who asked for it, in the role and for the tenants of then: a job keeps its scope, and whoever lost the
    access must not reach it through an old job. And for who keeps the jobs running. Raises `Geweigerd`.
    """
    if not _asked_by(row, by):
        by.require(Permission.TAKEN_VIEW)
    failed = Achtergrondtaak.objects.filter(pk=row.pk, status=Taakstatus.MISLUKT)
    if not failed.update(status=Taakstatus.WACHT, fout="", stap="", voortgang=0, pogingen=0, klaar_at=None):
        return False
    gebeurtenis.record(actie="achtergrondtaak.retry", object=row, by=by)
    ring(row)
    return True


def _asked_by(row: Achtergrondtaak, by: Actor) -> bool:
    if by.gebruiker is None or by.gebruiker.pk != row.gevraagd_door_id or row.rol != (by.rol or ""):
        return False
    if row.scope is None or row.scope["soort"] == Scopesoort.SYSTEEM:
        return True
    return by.scope is not None and by.scope.as_dict() == row.scope


def ring_lost(*, after: timedelta = timedelta(seconds=30)) -> int:
    """Ring again for open jobs of which nothing was heard for a while; returns how many.

    A job that is in fact running holds its lock, so a second bell finds the door shut and goes away.
    """
    before = timezone.now() - after
    lost = Achtergrondtaak.objects.filter(status__in=[Taakstatus.WACHT, Taakstatus.BEZIG], created_at__lt=before)
    rows = [row for row in lost[:200] if row.hartslag_at is None or row.hartslag_at < before]
    for row in rows:
        ring(row)
    return len(rows)
