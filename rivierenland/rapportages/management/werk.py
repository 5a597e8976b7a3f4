"""Do the jobs of an edition in this process, in turn with a worker if there is one."""

import time

from django.db import transaction

from rivierenland.core.enums import Taakstatus
from rivierenland.core.models import Achtergrondtaak
from rivierenland.rapportages import tasks
from rivierenland.rapportages.actions import meting
from rivierenland.rapportages.models import Rapporteditie

JOBS = {meting.TAAK: tasks.measure_editie, meting.DEELTAAK: tasks.make_deel}
PAUZE = 0.2  # seconds


def make(editie: Rapporteditie) -> None:
    """Measure and make until nothing of the edition is open. Call it outside a scope: every job opens its own."""
    while taken := list(_open_jobs(editie)):
        for taak in taken:
            JOBS[taak.taak](str(taak.pk))
        if all(taak.pk in {open_.pk for open_ in _open_jobs(editie)} for taak in taken):
            time.sleep(PAUZE)  # a worker is at it


def publish(taak: Achtergrondtaak) -> None:
    """Do the job that publishes, or wait for the worker that does it. Call it outside a scope."""
    while _is_open(taak):
        tasks.publish_editie(str(taak.pk))
        if _is_open(taak):
            time.sleep(PAUZE)


def _open_jobs(editie: Rapporteditie) -> list[Achtergrondtaak]:
    with transaction.atomic():
        return list(
            Achtergrondtaak.objects.filter(
                groep=editie.groep, taak__in=JOBS, status__in=(Taakstatus.WACHT, Taakstatus.BEZIG)
            ).order_by("created_at")
        )


def _is_open(taak: Achtergrondtaak) -> bool:
    with transaction.atomic():
        taak.refresh_from_db()
    return taak.is_open
