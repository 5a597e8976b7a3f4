"""The jobs of the reports: doorbells that call an action."""

from contextlib import suppress
from uuid import UUID

from celery import shared_task
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.background import Progress, UserError, background
from rivierenland.core.models import Achtergrondtaak
from rivierenland.rapportages.actions import controleherinnering, meting, opendataeditie, planning, publicatie
from rivierenland.rapportages.actions import deel as deelactie
from rivierenland.rapportages.actions import editie as editieactie
from rivierenland.rapportages.models import Rapporteditie
from rivierenland.rapportages.opendata.datasets import DATASETS
from rivierenland.rapportages.opendata.periode import Periode as Opendataperiode
from rivierenland.rapportages.queries import opendata


@background(opendataeditie.TAAK)
def make_opendata(progress: Progress, *, by: Actor, periode: str, slug: str, reden: str) -> dict[str, int]:
    """Make the missing editions of a period, or correct one."""
    try:
        if reden:
            opendataeditie.make(slug=slug, periode=Opendataperiode.read(periode), by=by, reden=reden)
            return {"edities": 1}
        gemaakt = opendataeditie.make_missing(periode=Opendataperiode.read(periode), by=by, progress=progress.report)
    except opendataeditie.NoEdition as geen:
        raise UserError(str(geen)) from geen
    return {"edities": len(gemaakt)}


@shared_task(name="rapportages.publish_opendata")
def publish_opendata() -> None:
    """Every night: what should be there and is not. A dataset without figures yet comes a next night."""
    by = Actor.systeem("publish_opendata")
    for periode in opendata.expected(timezone.localdate()):
        for slug in DATASETS:
            with suppress(opendataeditie.NoEdition), scope.within(scope.systeem(opendataeditie.SCOPE)):
                opendataeditie.make(slug=slug, periode=periode, by=by)


@background(
    meting.TAAK, in_pieces=True, failed=lambda row, zin: editieactie.give_up(editie=row.argumenten["editie"], zin=zin)
)
def measure_editie(progress: Progress, *, by: Actor, taak: Achtergrondtaak, editie: str) -> None:
    """Measure an edition gemeente by gemeente and start its parts; killed halfway it goes on with the gemeente it was at."""
    try:
        with transaction.atomic():
            rij = Rapporteditie.objects.get(pk=editie)
        meting.measure(editie=rij, by=by, report=progress.report, keep=progress.keep)
    except meting.NotMeasured as niet:
        raise UserError(str(niet)) from niet


@background(
    "rapportages.make_deel",
    in_pieces=True,
    failed=lambda row, zin: deelactie.give_up(deel=row.argumenten["deel"], zin=zin),
)
def make_deel(progress: Progress, *, by: Actor, taak: Achtergrondtaak, deel: int) -> None:
    """Make one part with all its files."""
    try:
        deelactie.make(deel=deel, by=by, report=progress.report, keep=progress.keep)
    except deelactie.NotMade as niet:
        raise UserError(str(niet)) from niet


@background(deelactie.TAAK_OPNIEUW, in_pieces=True)
def renew_deel(progress: Progress, *, by: Actor, taak: Achtergrondtaak, deel: int) -> None:
    """Make a part of a concept again; until it is done the old one stands."""
    try:
        deelactie.remake(deel=deel, by=by, report=progress.report)
    except deelactie.NotMade as niet:
        raise UserError(str(niet)) from niet


@shared_task(name="rapportages.keep_schedule")
def keep_schedule() -> int:
    """Every hour: start what should be there by now and is not; returns how many.

    In the demo a report is made for the first time when somebody asks for it: a fresh one would start with every report at once, on
    the machine of somebody who wants to look around.
    """
    by = Actor.systeem("keep_schedule")
    with scope.within(scope.systeem(meting.SCOPE)):
        return len(planning.keep(nu=timezone.now(), by=by, alleen_bekende=settings.DEMO))


@background(publicatie.TAAK)
def publish_editie(progress: Progress, *, by: Actor, editie: str, zonder: list[str]) -> dict[str, str]:
    """Make the final files of an edition and publish all its parts at once."""
    row = Rapporteditie.objects.get(pk=UUID(editie))
    try:
        publicatie.finish(editie=row, zonder=zonder, by=by, progress=progress.report)
    except publicatie.Veranderd as veranderd:
        raise UserError(str(veranderd)) from veranderd
    return {"editie": editie}


@shared_task(name="rapportages.remind_controle")
def remind_controle() -> None:
    """Every morning: gemeenten that did not approve a concept whose last day is near."""
    with scope.within(scope.systeem(publicatie.SCOPE)):
        controleherinnering.remind(op=timezone.localdate(), by=Actor.systeem("remind_controle"))
