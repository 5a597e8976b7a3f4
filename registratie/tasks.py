"""The register's doorbells."""

from contextlib import suppress
from datetime import date
from uuid import UUID

from celery import current_app, shared_task
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from registratie.actions import aanlevering as aanlevering_actions
from registratie.actions import aanmelding as aanmelding_actions
from registratie.actions import (
    bezettingsstand,
    informeren,
    klok,
    koppeling,
    kwaliteitsmeting,
    leverherinnering,
    leveropvolging,
    opvolging,
    verloop,
)
from registratie.actions import persoonsdossier as dossier_actions
from registratie.actions import vernietiging as vernietiging_actions
from registratie.actions import vernietigingslijst as vernietigingslijst_actions
from registratie.enums import Aanleveringsstatus
from registratie.inlezen.bestandsfout import Bestandsfout
from registratie.models import Aanlevering, Aanmelding, Brievenbundel, Persoonsdossier, Vernietigingslijst
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
    transaction.on_commit(lambda: _measure_again(row.organisatie_id), robust=True)
    return tellingen


def _count_again(gemeente: str, van: str, tot: str) -> None:
    current_app.send_task("registratie.refresh_bezetting", kwargs={"van": van, "tot": tot, "gemeenten": [gemeente]})


def _measure_again(organisatie: int) -> None:
    current_app.send_task("registratie.measure_kwaliteit", kwargs={"organisaties": [organisatie]})


@shared_task(name="registratie.measure_kwaliteit")
def measure_kwaliteit(organisaties: list[int] | None = None) -> int:
    """Keep the series of supply quality: of everybody the last days, of the organisations named the whole series."""
    with scope.within(scope.systeem("measure_kwaliteit")):
        return kwaliteitsmeting.measure_recent(vandaag=timezone.localdate(), organisaties=organisaties)


@shared_task(name="registratie.follow_up_kwaliteit")
def follow_up_kwaliteit() -> int:
    """Every morning: measure, give gemeenten their tasks, and remind whoever is late."""
    vandaag, by = timezone.localdate(), Actor.systeem("follow_up_kwaliteit")
    with scope.within(scope.systeem("follow_up_kwaliteit")):
        kwaliteitsmeting.measure_recent(vandaag=vandaag)
        return leveropvolging.keep(vandaag=vandaag, by=by) + leverherinnering.remind(vandaag=vandaag, by=by)


@shared_task(name="registratie.clean_up_aanleveringen")
def clean_up_aanleveringen() -> int:
    """Remove delivered files and faulty rows that are past their term."""
    with scope.within(scope.systeem("clean_up_aanleveringen")):
        return aanlevering_actions.clean_up(by=Actor.systeem("clean_up_aanleveringen"))


@shared_task(name="registratie.remind_verloop")
def remind_verloop() -> int:
    """Tell organisations what ends, and let the permitted capacity follow permits that began or ended."""
    vandaag, by = timezone.localdate(), Actor.systeem("remind_verloop")
    with scope.within(scope.systeem("remind_verloop")):
        verloop.keep_capacities(vandaag=vandaag, by=by)
        return verloop.remind(vandaag=vandaag, by=by)


@shared_task(name=opvolging.TAAK, acks_late=True)
def follow_changes(bewoners: list[int], aanleveringen: list[str], vervangen: dict[str, int]) -> None:
    """What follows a change of the register: first who is who, then the nights of those people. Each in a transaction."""
    with scope.within(scope.systeem("follow_changes")):
        geraakt = opvolging.touched(bewoners=bewoners, aanleveringen=aanleveringen)
        koppeling.koppel_bij(
            bewoners=geraakt,
            vervangen={UUID(sleutel): pk for sleutel, pk in vervangen.items()},
            by=Actor.systeem("follow_changes"),
        )
    with scope.within(scope.systeem("follow_changes")):
        klok.count_again(bewoners=geraakt)


@background(koppeling.TAAK)
def koppel_alles(progress: Progress, *, by: Actor) -> dict:
    """Link everything anew; killed halfway it starts again and ends the same."""
    uitkomst = koppeling.koppel_alles(by=by, progress=progress)
    transaction.on_commit(lambda: current_app.send_task("registratie.count_klok"), robust=True)
    return uitkomst.as_dict() | {"url": reverse("registratie:koppelvraag-list"), "knop": "Naar de vragen"}


@shared_task(name="registratie.start_koppelen")
def start_koppelen() -> None:
    """Ask for the nightly run, unless one is busy."""
    with scope.within(scope.systeem("start_koppelen")), suppress(UserError):
        koppeling.start(by=Actor.systeem("start_koppelen"))


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
