"""The task for the gemeente when a list stays away after the reminders: open it, handle it, put it off, let it lapse."""

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from registratie.actions.bezettingsstand import ScopeTooNarrow
from registratie.actions.tekst import refuse_unfit
from registratie.enums import Opvolgstatus
from registratie.models import Kwaliteitsmeting, Leverherinnering, Leveropvolging
from registratie.queries.kwaliteit_norm import OPVOLGING, Termen
from rivierenland.core import scope
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.enums import Organisatiestatus
from rivierenland.core.permissions import Permission
from rivierenland.core.scope import Scopesoort

LOPEND = (Opvolgstatus.OPEN, Opvolgstatus.UITGESTELD)
LANGST = timedelta(days=92)
"""A task is put off for a season at most."""


def keep(*, vandaag: date, by: Actor) -> int:
    """Bring the tasks in step with what was measured for today: new ones, and none where the list came in after all.

    Returns how many changed; doing it again changes nothing. Raises `ScopeTooNarrow` outside the scope of a job that sees
    every organisation.
    """
    if scope.current().soort is not Scopesoort.SYSTEEM:
        raise ScopeTooNarrow("De taken van alle gemeenten zijn alleen in een systeemscope bij te houden.")
    with transaction.atomic():
        return _lapse(vandaag, by) + _open(vandaag, by)


def handle(*, opvolging: Leveropvolging, notitie: str, by: Actor) -> Leveropvolging:
    """Write down that the gemeente made contact and what came of it. Raises `Geweigerd`, and ValidationError in Dutch."""
    return _settle(opvolging, Opvolgstatus.AFGEHANDELD, None, notitie, "leveropvolging.handle", by)


def snooze(*, opvolging: Leveropvolging, tot: date, notitie: str, by: Actor) -> Leveropvolging:
    """Put the task off to a later day, with the reason. Raises `Geweigerd`, and ValidationError in Dutch."""
    by.require(Permission.KWALITEIT_FOLLOW_UP, gemeente=opvolging.gemeente_id)
    vandaag = timezone.localdate()
    if not vandaag < tot <= vandaag + LANGST:
        raise ValidationError({"tot": "Kies een dag na vandaag, hoogstens drie maanden vooruit."})
    return _settle(opvolging, Opvolgstatus.UITGESTELD, tot, notitie, "leveropvolging.snooze", by)


def _settle(
    opvolging: Leveropvolging, status: Opvolgstatus, tot: date | None, notitie: str, actie: str, by: Actor
) -> Leveropvolging:
    by.require(Permission.KWALITEIT_FOLLOW_UP, gemeente=opvolging.gemeente_id)
    refuse_unfit({"notitie": notitie})
    if not notitie.strip():
        raise ValidationError({"notitie": "Schrijf kort op wat u afsprak, of waarom u later terugkomt."})
    with transaction.atomic():
        row = Leveropvolging.objects.select_for_update().get(pk=opvolging.pk)
        if row.status not in LOPEND:
            raise ValidationError("Deze taak is al afgehandeld. U hoeft niets meer te doen.", code="afgehandeld")
        row.status, row.tot, row.notitie, row.gewijzigd_by = status, tot, notitie.strip(), by.gebruiker
        row.save(update_fields=["status", "tot", "notitie", "gewijzigd_by", "updated_at"])
        _record(actie, row, by)
    return row


def _open(vandaag: date, by: Actor) -> int:
    """A task for who is late beyond the term, was reminded twice (or has no address), and has none for this episode."""
    termen, made = Termen(), 0
    late = [
        meting
        for meting in _late(vandaag)
        if meting.dagen_te_laat >= termen.days(OPVOLGING, meting.gemeente_id, vandaag)
    ]
    organisaties = {meting.organisatie_id for meting in late}
    reminded = _episodes(Leverherinnering.objects.filter(organisatie__in=organisaties, nummer=2))
    known = _episodes(Leveropvolging.objects.filter(organisatie__in=organisaties))
    for meting in late:
        episode = (meting.organisatie_id, meting.gemeente_id, meting.gerekend_vanaf)
        if episode in known or (meting.organisatie.email and episode not in reminded):
            continue
        row = Leveropvolging.objects.create(
            organisatie_id=meting.organisatie_id, gemeente_id=meting.gemeente_id, gerekend_vanaf=meting.gerekend_vanaf,
            laat_sinds=vandaag - timedelta(days=meting.dagen_te_laat - 1),
        )  # fmt: skip
        _record("leveropvolging.open", row, by)
        made += 1
    return made


def _episodes(rows: QuerySet) -> set[tuple]:
    return set(rows.order_by().values_list("organisatie_id", "gemeente_id", "gerekend_vanaf"))


def _late(vandaag: date) -> list[Kwaliteitsmeting]:
    rows = Kwaliteitsmeting.objects.filter(
        dag=vandaag, dagen_te_laat__gt=0, organisatie__status=Organisatiestatus.ACTIEF
    )
    return list(rows.select_related("organisatie").order_by("pk"))


def _lapse(vandaag: date, by: Actor) -> int:
    """Close the tasks of organisations that are no longer late, or late anew since a later delivery."""
    still = Kwaliteitsmeting.objects.filter(
        organisatie=OuterRef("organisatie"), gemeente=OuterRef("gemeente"), dag=vandaag, dagen_te_laat__gt=0
    )
    anew = still.filter(laatste_levering__gt=OuterRef("gerekend_vanaf"))
    rows = Leveropvolging.objects.filter(Exists(anew) | ~Exists(still), status__in=LOPEND)
    over = list(rows.select_for_update(of=("self",)))
    for row in over:
        row.status, row.tot = Opvolgstatus.VERVALLEN, None
        row.save(update_fields=["status", "tot", "updated_at"])
        _record("leveropvolging.lapse", row, by)
    return len(over)


def _record(actie: str, row: Leveropvolging, by: Actor) -> None:
    """In the log of the gemeente only: an organisation does not know of the task, so its log does not either."""
    details = {"tot": row.tot.isoformat()} if row.tot else {}
    gebeurtenis.record(actie=actie, object=row, by=by, gemeente=row.gemeente_id, details=details)
