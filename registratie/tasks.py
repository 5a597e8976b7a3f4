"""The register's doorbells."""

from datetime import date

from celery import current_app, shared_task
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from registratie.actions import aanlevering as aanlevering_actions
from registratie.actions import bezettingsstand
from registratie.actions import persoonsdossier as dossier_actions
from registratie.actions import vernietiging as vernietiging_actions
from registratie.actions import vernietigingslijst as vernietigingslijst_actions
from registratie.enums import Aanleveringsstatus
from registratie.inlezen.bestandsfout import Bestandsfout
from registratie.models import Aanlevering, Persoonsdossier, Vernietigingslijst
from rivierenland.core import scope
from rivierenland.core.actor import Actor
from rivierenland.core.background import Progress, UserError, background
from rivierenland.core.models import Gemeente


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


@shared_task(name="registratie.keep_terms")
def keep_terms() -> int:
    """Every night: renew the concept destruction list of each gemeente, ring for what was approved, forget old files."""
    by, vandaag = Actor.systeem("keep_terms"), timezone.localdate()
    with scope.within(scope.systeem("keep_terms")):
        dossier_actions.clean_up(vandaag=vandaag, by=by)
        vernietigingslijst_actions.restart(by=by)
        codes = Gemeente.objects.order_by("code").values_list("code", flat=True)
        made = [vernietigingslijst_actions.prepare(gemeente=code, vandaag=vandaag, by=by) for code in codes]
    return sum(lijst is not None for lijst in made)


@background(vernietigingslijst_actions.TAAK)
def execute_vernietiging(progress: Progress, *, by: Actor, lijst: int) -> dict:
    """Carry out an approved destruction list; its scope is the only one that may."""
    row = Vernietigingslijst.objects.get(pk=lijst)
    try:
        bewijs = vernietiging_actions.execute(lijst=row, by=by, progress=progress.report)
    except ValidationError as fout:
        raise UserError(" ".join(fout.messages)) from fout
    return {"bewijs": bewijs.pk, "verblijven": bewijs.verblijven}


@background(dossier_actions.TAAK)
def build_persoonsdossier(progress: Progress, *, by: Actor, dossier: int) -> dict:
    """Bring together what the gemeente holds about somebody."""
    try:
        dossier_actions.build(dossier=Persoonsdossier.objects.get(pk=dossier), by=by, progress=progress.report)
    except ValidationError as fout:
        raise UserError(" ".join(fout.messages)) from fout
    return {}
