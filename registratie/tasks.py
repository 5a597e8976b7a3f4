"""The register's doorbells."""

from datetime import date

from celery import current_app, shared_task
from django.db import transaction
from django.utils import timezone

from registratie.actions import aanlevering as aanlevering_actions
from registratie.actions import bezettingsstand, informeren, klok
from registratie.enums import Aanleveringsstatus
from registratie.inlezen.bestandsfout import Bestandsfout
from registratie.models import Aanlevering, Brievenbundel
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.background import Progress, UserError, background


@shared_task(name="registratie.refresh_bezetting")
def refresh_bezetting(van: str = "", tot: str = "", gemeenten: list[str] | None = None) -> int:
    """Keep the table gemeente x night: without dates the recent nights, with ISO dates exactly those."""
    vandaag = timezone.localdate()
    with scope.within(scope.systeem("refresh_bezetting")):
        if not van:
            return bezettingsstand.refresh_recent(vandaag=vandaag)
        einde = date.fromisoformat(tot) if tot else vandaag
        return bezettingsstand.refresh(van=date.fromisoformat(van), tot=einde, gemeenten=gemeenten)


@background("registratie.read_aanlevering")
def read_aanlevering(progress: Progress, *, by: Actor, aanlevering: str) -> dict:
    """Read a delivered file and say what would happen. A file that cannot be read goes, and the answer says why."""
    row = Aanlevering.objects.filter(pk=aanlevering, status=Aanleveringsstatus.ONTVANGEN).first()
    if row is None:
        return {}
    try:
        return aanlevering_actions.preview(aanlevering=row, by=by, progress=progress)
    except Bestandsfout as fout:
        if fout.code in aanlevering_actions.MAPPABLE:
            aanlevering_actions.await_mapping(aanlevering=row, fout=fout, by=by)
        else:
            aanlevering_actions.refuse(aanlevering=row, fout=fout, by=by)
        return {"weigering": fout.zin}


@background("registratie.process_aanlevering")
def process_aanlevering(progress: Progress, *, by: Actor, aanlevering: str) -> dict:
    """Save a delivered file, whole or not at all; the nights it touches are counted again by a job of their own."""
    row = Aanlevering.objects.filter(
        pk=aanlevering, status__in=[Aanleveringsstatus.VERWERKEN, Aanleveringsstatus.VERWERKT]
    ).first()
    if row is None:
        return {}
    try:
        tellingen = aanlevering_actions.process(aanlevering=row, by=by, progress=progress)
    except Bestandsfout as fout:
        raise UserError(fout.zin) from fout
    for nights in row.resultaat.get("geraakt", []):
        transaction.on_commit(lambda nights=nights: _count_again(**nights), robust=True)
    return tellingen


def _count_again(gemeente: str, van: str, tot: str) -> None:
    current_app.send_task("registratie.refresh_bezetting", kwargs={"van": van, "tot": tot, "gemeenten": [gemeente]})


@shared_task(name="registratie.clean_up_aanleveringen")
def clean_up_aanleveringen() -> int:
    """Remove delivered files and faulty rows that are past their term."""
    with scope.within(scope.systeem("clean_up_aanleveringen")):
        return aanlevering_actions.clean_up(by=Actor.systeem("clean_up_aanleveringen"))


@shared_task(name="registratie.count_klok")
def count_klok() -> int:
    """Count the nights of everybody for the four-month clock; returns how many signals stand."""
    with scope.within(scope.systeem("count_klok")):
        return klok.count_all(peildatum=timezone.localdate()).signalen


@shared_task(name="registratie.count_klok_again")
def count_klok_again(bewoners: list[int]) -> int:
    """Count the nights of these records, and of all that are linked to them, again."""
    with scope.within(scope.systeem("count_klok_again")):
        return klok.count_again(bewoners=bewoners).signalen


@background("registratie.make_brieven")
def make_brieven(progress: Progress, *, by: Actor, bundel: str, iedereen: bool = False) -> dict:
    """Write the letters of a bundle as one PDF."""
    row = Brievenbundel.objects.filter(pk=bundel).first()
    if row is None:
        return {}
    aantal = informeren.make_bundle(bundel=row, iedereen=iedereen, report=progress.report, by=by)
    return {"brieven": aantal}


@shared_task(name="registratie.clean_up_brieven")
def clean_up_brieven() -> int:
    """Remove bundles of letters that are past their term."""
    with scope.within(scope.systeem("clean_up_brieven")):
        return informeren.clean_up(by=Actor.systeem("clean_up_brieven"))
