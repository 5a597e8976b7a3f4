"""Turn a function into a background job that a user can watch, and that may be killed at any line.

The row `Achtergrondtaak` is the truth. Progress is written over a connection of its own, so that it shows while the job's one
transaction is still open. That connection also holds a session lock per job: a second delivery of the same message, or a
worker that was thought dead, finds it taken. When a worker dies PostgreSQL frees the lock and the job starts again.
"""

import time
from collections.abc import Callable
from functools import wraps
from typing import Any

import structlog
from celery import Task, shared_task
from django.db import InterfaceError, OperationalError, connections
from django.db.models import F
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.enums import Taakstatus
from rivierenland.core.models import Achtergrondtaak, Gebruiker
from rivierenland.core.rollen import Rol
from rivierenland.core.scope import Scope

PROGRESS_ALIAS = "voortgang"
MAX_ATTEMPTS = 5
NOTHING_KEPT = "Er ging iets mis bij ons. Er is niets opgeslagen. Probeer het opnieuw."
HALFWAY = "Er ging iets mis bij ons. Wat al klaar was, is bewaard. Probeer het opnieuw: het gaat verder waar het bleef."
log = structlog.get_logger(__name__)


class UserError(Exception):
    """The job cannot be done, for a reason that the user can mend. The message is a Dutch sentence that says how."""


Failed = Callable[[Achtergrondtaak, str], None]
"""What must be written elsewhere when a job ends without result: called with its row and the sentence, under its scope."""


class Progress:
    """Where a job tells how far it is: `progress.report(1200, 5000, "Rijen controleren")`."""

    interval = 0.25

    def __init__(self, row: Achtergrondtaak):
        self.row = row
        self._last = 0.0

    def report(self, voortgang: int, totaal: int | None = None, stap: str | None = None) -> None:
        """Show progress; at most four times a second, unless the step changes."""
        now = time.monotonic()
        if stap is None and now - self._last < self.interval:
            return
        self._last = now
        values: dict[str, Any] = {"voortgang": voortgang, "hartslag_at": timezone.now()}
        if totaal is not None:
            values["totaal"] = totaal
        if stap is not None:
            values["stap"] = stap
        self._rows().update(**values)

    def keep(self) -> None:
        """A piece is done and stored: a kill from here on says nothing about that piece, so the attempts count anew."""
        self._rows().update(pogingen=1, hartslag_at=timezone.now())

    def _rows(self):
        return Achtergrondtaak.objects.using(PROGRESS_ALIAS).filter(pk=self.row.pk)

    def _settle(self, status: Taakstatus, **values: Any) -> None:
        self._rows().update(status=status, klaar_at=timezone.now(), hartslag_at=timezone.now(), **values)


def actor_of(row: Achtergrondtaak) -> Actor:
    """The one who asked for the job, in the role and for the tenants of that moment."""
    if row.gevraagd_door_id is None:
        return Actor.systeem(row.taak)
    values = Scope.from_dict(row.scope) if row.scope else None
    return Actor(
        naam=Gebruiker.objects.using(PROGRESS_ALIAS).get(pk=row.gevraagd_door_id).naam,
        gebruiker=Gebruiker(pk=row.gevraagd_door_id),
        rol=Rol(row.rol) if row.rol else None,
        gemeenten=values.gemeenten if values else (),
        organisatie_id=values.organisatie_id if values else None,
        oorsprong="taak",
    )


def background(
    name: str, *, in_pieces: bool = False, failed: Failed | None = None
) -> Callable[[Callable[..., dict | None]], Task]:
    """Make a Celery task of `function(progress, *, by, **argumenten) -> resultaat`.

    The function runs inside the scope of the job, in one transaction; what it returns is stored on the row. A `UserError`
    ends the job with its sentence; any other error too, after which the worker logs it. `in_pieces`: the function opens a
    transaction for every piece itself, so that what was done stays when it is killed, and gets the row of the job as `taak`. When
    the database goes away under such a job it is not lost: it goes on with its next piece once it is rung again.
    """

    def decorate(function: Callable[..., dict | None]) -> Task:
        @shared_task(name=name, acks_late=True, reject_on_worker_lost=True)
        @wraps(function)
        def task(taak_id: str) -> None:
            row = Achtergrondtaak.objects.using(PROGRESS_ALIAS).filter(pk=taak_id).first()
            if row is None or not row.is_open or not _lock(taak_id):
                return
            try:
                _run(row, function, in_pieces, failed)
            finally:
                _unlock(taak_id)

        return task

    return decorate


def _run(row: Achtergrondtaak, function: Callable[..., dict | None], in_pieces: bool, failed: Failed | None) -> None:
    progress = Progress(row)
    row.refresh_from_db(using=PROGRESS_ALIAS)
    if not row.is_open:
        return
    if row.pogingen >= MAX_ATTEMPTS:
        _fail(progress, "Dit lukte na vijf pogingen niet. De beheerder is gewaarschuwd.", failed)
        return
    now = timezone.now()
    progress._rows().update(status=Taakstatus.BEZIG, begonnen_at=now, hartslag_at=now, pogingen=F("pogingen") + 1)
    try:
        with (scope.use if in_pieces else scope.within)(_scope_of(row)):
            extra = {"taak": row} if in_pieces else {}
            resultaat = function(progress, by=actor_of(row), **row.argumenten, **extra) or {}
    except UserError as error:
        _fail(progress, str(error), failed)
    except Exception as error:
        log.exception("achtergrondtaak_mislukt", taak=row.taak, taak_id=str(row.pk))
        if in_pieces and isinstance(error, OperationalError | InterfaceError):
            raise
        _fail(progress, HALFWAY if in_pieces else NOTHING_KEPT, failed)
    else:
        progress._settle(Taakstatus.KLAAR, resultaat=resultaat, voortgang=F("totaal"))


def _fail(progress: Progress, zin: str, failed: Failed | None) -> None:
    """First what hangs on the job, then the job: killed in between, it is rung again and comes here again."""
    if failed:
        with scope.within(_scope_of(progress.row)):
            failed(progress.row, zin)
    progress._settle(Taakstatus.MISLUKT, fout=zin)


def _scope_of(row: Achtergrondtaak) -> Scope | None:
    return Scope.from_dict(row.scope) if row.scope else None


def _lock(taak_id: str) -> bool:
    with connections[PROGRESS_ALIAS].cursor() as cursor:
        cursor.execute("select pg_try_advisory_lock(hashtextextended(%s, 0))", [taak_id])
        return cursor.fetchone()[0]


def _unlock(taak_id: str) -> None:
    with connections[PROGRESS_ALIAS].cursor() as cursor:
        cursor.execute("select pg_advisory_unlock(hashtextextended(%s, 0))", [taak_id])
