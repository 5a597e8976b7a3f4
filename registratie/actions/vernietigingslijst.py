"""The destruction list before it is carried out: make it, offer it, hold stays back, decide."""

from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.utils import timezone

from registratie.actions.tekst import refuse_unfit
from registratie.enums import Lijststatus, Regelstatus
from registratie.inlezen.vouw import fold
from registratie.models import Bewoner, Vernietigingslijst, Vernietigingsregel
from registratie.queries.bewaartermijn import termijn_of
from registratie.queries.vernietiging import DUE
from rivierenland.core import scope
from rivierenland.core.actions import achtergrondtaak, gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.enums import Taakstatus
from rivierenland.core.models import Gebruiker
from rivierenland.core.permissions import Geweigerd, Permission

TAAK = "registratie.execute_vernietiging"
STAPPEN = 4

# A stay that was held back before is held back again, with the same reason, until somebody says otherwise.
FILL = f"""
insert into registratie_vernietigingsregel (lijst_id, gemeente_code, organisatie_id, locatie_id, verblijf_nr, bewoner_nr,
                                            vertrekmaand, status, reden, aangehouden_by_id)
select %(lijst)s, v.gemeente_code, v.organisatie_id, v.locatie_id, v.id, v.bewoner_id, date_trunc('month', v.vertrek)::date,
       case when eerder.status = 'aangehouden' then 'aangehouden' else 'te_vernietigen' end,
       case when eerder.status = 'aangehouden' then eerder.reden else '' end,
       case when eerder.status = 'aangehouden' then eerder.aangehouden_by_id end
from ({DUE}) rijp join registratie_verblijf v on v.bewoner_id = rijp.bewoner_id
left join (
    select distinct on (verblijf_nr) verblijf_nr, status, reden, aangehouden_by_id from registratie_vernietigingsregel
    where gemeente_code = %(gemeente)s and lijst_id <> %(lijst)s order by verblijf_nr, id desc
) eerder on eerder.verblijf_nr = v.id
"""  # noqa: S608 - made of our own constants


def prepare(*, gemeente: str, vandaag: date, by: Actor) -> Vernietigingslijst | None:
    """Make or renew the concept of a gemeente; nothing is destroyed. None when nothing is due or a list waits already.

    Runs in the scope of a job that sees every stay. Raises `Geweigerd`.
    """
    by.require(Permission.BEWAREN_APPROVE, gemeente=gemeente)
    with transaction.atomic():
        lijst = _concept(gemeente, vandaag)
        if lijst is None:
            return None
        before = lijst.aantal_verblijven
        with connection.cursor() as cursor:
            cursor.execute("set local enable_nestloop = off")  # also right after an import, when statistics are old
            values: dict[str, Any] = {
                "gemeente": gemeente,
                "maanden": lijst.termijn_maanden,
                "vandaag": vandaag,
                "lijst": lijst.pk,
            }
            cursor.execute(FILL, values)
            cursor.execute("set local enable_nestloop = on")
        _count(lijst)
        if not lijst.aantal_verblijven:
            lijst.delete()
            return None
        if lijst.aantal_verblijven != before:
            _record("vernietigingslijst.create", lijst, by, verblijven=lijst.aantal_verblijven)
    return lijst


def submit(*, lijst: Vernietigingslijst, by: Actor) -> Vernietigingslijst:
    """Close the concept, so that what is approved is what was looked at. Raises `Geweigerd`, and ValidationError."""
    with transaction.atomic():
        row = _claim(lijst, Lijststatus.CONCEPT, by, "Deze lijst is al ter goedkeuring aangeboden.")
        row.status, row.ingediend_at = Lijststatus.TER_GOEDKEURING, timezone.now()
        row.save(update_fields=["status", "ingediend_at", "updated_at"])
        _record("vernietigingslijst.submit", row, by)
    return row


def hold(*, regel: Vernietigingsregel, reden: str, by: Actor) -> int:
    """Hold a stay back, for a reason such as a procedure that runs; with it all stays of the same person on this list.

    Returns how many. Raises `Geweigerd`, and ValidationError without a reason, or for one that holds the person's name.
    """
    by.require(Permission.BEWAREN_APPROVE, gemeente=regel.gemeente_id)
    with transaction.atomic():
        lijst = _claim(
            regel.lijst, Lijststatus.TER_GOEDKEURING, by, "Bied de lijst eerst aan; daarna kunt u aanhouden."
        )
        values = {"status": Regelstatus.AANGEHOUDEN, "reden": _reason(reden, regel), "aangehouden_by": by.gebruiker}
        held = _same_person(regel).update(**values)
        _record("vernietigingsregel.hold", lijst, by, regels=held, verblijf=regel.verblijf_nr)
    return held


def release(*, regel: Vernietigingsregel, by: Actor) -> int:
    """Take a hold back, for all stays of the same person on this list; returns how many. Raises as `hold` does."""
    by.require(Permission.BEWAREN_APPROVE, gemeente=regel.gemeente_id)
    with transaction.atomic():
        lijst = _claim(regel.lijst, Lijststatus.TER_GOEDKEURING, by, "Deze lijst is al beoordeeld.")
        freed = _same_person(regel).update(status=Regelstatus.TE_VERNIETIGEN, reden="", aangehouden_by=None)
        _record("vernietigingsregel.release", lijst, by, regels=freed, verblijf=regel.verblijf_nr)
    return freed


def approve(*, lijst: Vernietigingslijst, by: Actor) -> Vernietigingslijst:
    """Approve the list; a job carries it out at once. Raises `Geweigerd`, and ValidationError when it was not offered."""
    with transaction.atomic():
        row = _claim(lijst, Lijststatus.TER_GOEDKEURING, by, "Deze lijst wacht niet op goedkeuring.")
        _decide(row, Lijststatus.GOEDGEKEURD, "", by)
        _record("vernietigingslijst.approve", row, by, verblijven=row.aantal_verblijven)
        start(lijst=row, by=by)
    return row


def reject(*, lijst: Vernietigingslijst, toelichting: str, by: Actor) -> Vernietigingslijst:
    """Reject the list, with a reason; tomorrow there is a new concept. Raises `Geweigerd`, and ValidationError."""
    with transaction.atomic():
        row = _claim(lijst, Lijststatus.TER_GOEDKEURING, by, "Deze lijst wacht niet op goedkeuring.")
        toelichting = " ".join(toelichting.split())
        if not toelichting:
            raise ValidationError({"toelichting": "Schrijf op waarom u de lijst afkeurt."})
        refuse_unfit({"toelichting": toelichting})
        _decide(row, Lijststatus.AFGEKEURD, toelichting, by)
        _record("vernietigingslijst.refuse", row, by)
    return row


def start(*, lijst: Vernietigingslijst, by: Actor) -> None:
    """Ring the job that carries out an approved list, in the name of who approved it and through its own narrow scope.

    Twice does no harm: the job finds the list carried out. Raises `Geweigerd`, and ValidationError when it is not approved.
    """
    by.require(Permission.BEWAREN_APPROVE, gemeente=lijst.gemeente_id)
    if lijst.status != Lijststatus.GOEDGEKEURD:
        raise ValidationError("Deze lijst is niet goedgekeurd.")
    lijst.taak = achtergrondtaak.start(
        taak=TAAK, titel="Vernietigingslijst uitvoeren", argumenten={"lijst": lijst.pk}, totaal=STAPPEN,
        by=by, scope=scope.vernietiging(lijst.gemeente_id),
    )  # fmt: skip
    lijst.save(update_fields=["taak", "updated_at"])


def restart(*, by: Actor) -> int:
    """Ring again for approved lists of which the job gave up; returns how many. Raises `Geweigerd`."""
    by.require(Permission.TAKEN_VIEW)
    stuck = Vernietigingslijst.objects.filter(status=Lijststatus.GOEDGEKEURD, taak__status=Taakstatus.MISLUKT)
    return sum(achtergrondtaak.retry(row=lijst.taak, by=by) for lijst in stuck.select_related("taak") if lijst.taak)


def approval_of(lijst: Vernietigingslijst) -> tuple[Gebruiker, datetime]:
    """Who approved the list and when; both are there, because the database asks for them."""
    assert lijst.beoordeeld_by is not None
    assert lijst.beoordeeld_at is not None
    return lijst.beoordeeld_by, lijst.beoordeeld_at


def _concept(gemeente: str, vandaag: date) -> Vernietigingslijst | None:
    """An empty concept with today's term: the one that stands, made empty, or a new one."""
    open_list = Vernietigingslijst.objects.select_for_update().filter(gemeente=gemeente).exclude(
        status__in=[Lijststatus.UITGEVOERD, Lijststatus.AFGEKEURD]
    ).first()  # fmt: skip
    if open_list and open_list.status != Lijststatus.CONCEPT:
        return None
    termijn = termijn_of(gemeente, peildatum=vandaag)
    lijst = open_list or Vernietigingslijst(gemeente_id=gemeente)
    lijst.peildatum, lijst.termijn_maanden, lijst.termijn_bron = vandaag, termijn.maanden, termijn.bron
    lijst.save()
    Vernietigingsregel.objects.filter(lijst=lijst).delete()
    return lijst


def _claim(lijst: Vernietigingslijst, status: Lijststatus, by: Actor, otherwise: str) -> Vernietigingslijst:
    """The list, held until the end of the transaction, when it is where it must be."""
    by.require(Permission.BEWAREN_APPROVE, gemeente=lijst.gemeente_id)
    row = Vernietigingslijst.objects.select_for_update().get(pk=lijst.pk)
    if row.status != status:
        raise ValidationError(otherwise)
    return row


def _decide(lijst: Vernietigingslijst, status: Lijststatus, toelichting: str, by: Actor) -> None:
    """A decision is somebody's: the portal itself takes none."""
    if by.gebruiker is None:
        raise Geweigerd(Permission.BEWAREN_APPROVE)
    lijst.status, lijst.toelichting = status, toelichting
    lijst.beoordeeld_by, lijst.beoordeeld_at = by.gebruiker, timezone.now()
    lijst.save(update_fields=["status", "toelichting", "beoordeeld_by", "beoordeeld_at", "updated_at"])


def _same_person(regel: Vernietigingsregel):
    return Vernietigingsregel.objects.filter(lijst=regel.lijst_id, bewoner_nr=regel.bewoner_nr)


def _reason(reden: str, regel: Vernietigingsregel) -> str:
    """One line that explains and names nobody: lists and proofs outlive the name."""
    reden = " ".join(reden.split())
    if not reden:
        raise ValidationError({"reden": "Schrijf op waarom dit verblijf blijft staan, bijvoorbeeld een zaaknummer."})
    refuse_unfit({"reden": reden})
    bewoner = Bewoner.objects.filter(pk=regel.bewoner_nr).first()
    if bewoner and set(fold(bewoner.achternaam).split()) & set(fold(reden).split()):
        raise ValidationError({"reden": "Noem hier geen naam. Een zaaknummer is genoeg."})
    return reden


def _count(lijst: Vernietigingslijst) -> None:
    due = Vernietigingsregel.objects.filter(lijst=lijst)
    lijst.aantal_verblijven = due.count()
    lijst.aantal_bewoners = due.order_by().values("bewoner_nr").distinct().count()
    lijst.save(update_fields=["aantal_verblijven", "aantal_bewoners", "updated_at"])


def _record(actie: str, lijst: Vernietigingslijst, by: Actor, **details: object) -> None:
    gebeurtenis.record(actie=actie, object=lijst, by=by, gemeente=lijst.gemeente_id, details=details)
