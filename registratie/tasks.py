"""The register's doorbells."""

from datetime import date

from celery import current_app, shared_task
from django.db import transaction
from django.utils import timezone

from registratie.actions import aanlevering as aanlevering_actions
from registratie.actions import aanmelding as aanmelding_actions
from registratie.actions import bezettingsstand
from registratie.enums import Aanleveringsstatus
from registratie.inlezen.bestandsfout import Bestandsfout
from registratie.models import Aanlevering, Aanmelding
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


@shared_task(name="registratie.check_aanmelding")
def check_aanmelding(aanmelding: int) -> None:
    """Ask the trade register about an application that was just confirmed or corrected."""
    with scope.within(scope.systeem("check_aanmelding")):
        row = Aanmelding.objects.filter(pk=aanmelding).first()
        if row is not None:
            aanmelding_actions.check_kvk(aanmelding=row, by=Actor.systeem("check_aanmelding"))


@shared_task(name="registratie.clean_up_aanmeldingen")
def clean_up_aanmeldingen() -> int:
    """Remove applications that nobody confirmed, and end those that nobody answered."""
    with scope.within(scope.systeem("clean_up_aanmeldingen")):
        return aanmelding_actions.clean_up(by=Actor.systeem("clean_up_aanmeldingen"))
