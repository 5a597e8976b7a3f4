"""What time does to a referral: offers lapse, consent ends, and what must disappear disappears. Run it as often as you like."""

from datetime import date, timedelta

from django.db import transaction
from django.db.models import Q
from django.template.loader import render_to_string
from django.utils import timezone

from registratie.actions.bezettingsstand import ScopeTooNarrow
from rivierenland.core import scope
from rivierenland.core.actions import gebeurtenis, uitgaand_bericht
from rivierenland.core.actor import Actor
from rivierenland.core.kalender import add_months
from rivierenland.core.models import UitgaandBericht
from rivierenland.core.queries.parameter import value_of
from rivierenland.core.scope import Scopesoort
from speerpunten.zorg.actions.doorverwijzing import sporen
from speerpunten.zorg.actions.doorverwijzing.antwoorden import close_withdrawn
from speerpunten.zorg.enums.doorverwijzing import DICHT, TERUG, Doorverwijsstapsoort, Doorverwijsstatus
from speerpunten.zorg.models import Doorverwijscontact, Doorverwijzing, Toestemming
from speerpunten.zorg.queries.termijn import remind_from

PER_KEER = 500
"""So many rows a run handles; the next run takes the others."""


def keep(*, op: date, by: Actor) -> dict[str, int]:
    """Consent that ended, offers without an answer, reminders, and data past their term; returns how many of each.

    Raises `ScopeTooNarrow` outside the scope of a job that sees everything.
    """
    if scope.current().soort is not Scopesoort.SYSTEEM:
        raise ScopeTooNarrow("Dit kan alleen in een systeemscope.")
    return {
        "toestemming": expire_consent(op=op, by=by),
        "verlopen": lapse(op=op, by=by),
        "herinnerd": remind(op=op, by=by),
        "contact": destroy_contact(op=op, by=by),
        "weg": destroy(op=op, by=by),
    }


def expire_consent(*, op: date, by: Actor) -> int:
    """Consent whose last day is over: contact away, and an open referral is closed."""
    with transaction.atomic():
        rows = _locked(
            Q(toestemmingen__in=Toestemming.objects.filter(ingetrokken_at=None, geldig_tot__lt=op).values("pk"))
        )
        for row in rows:
            close_withdrawn(row, Doorverwijsstapsoort.TOESTEMMING_VERLOPEN, by=by)
            sporen.record("lapse_consent", row, by)
            sporen.tell(row, sporen.referrer_address(row), "De toestemming is verlopen. De contactgegevens zijn weg.")
    return len(rows)


def lapse(*, op: date, by: Actor) -> int:
    """Offers that nobody answered in time go back to who referred."""
    with transaction.atomic():
        rows = _locked(Q(status=Doorverwijsstatus.AANGEBODEN, uiterlijk__lt=op))
        for row in rows:
            sporen.step(row, Doorverwijsstapsoort.VERLOPEN, partner=row.partner_id, by=by)
            sporen.save(row, status=Doorverwijsstatus.VERLOPEN, partner_id=None, partner_naam="", uiterlijk=None)
            sporen.record("lapse", row, by)
            sporen.tell(
                row, sporen.referrer_address(row), "De partner antwoordde niet op tijd. Kies een andere partner."
            )
    return len(rows)


def remind(*, op: date, by: Actor) -> int:
    """One mail a partner about offers that are nearly due; returns how many mails."""
    with transaction.atomic():
        rows = _locked(Q(status=Doorverwijsstatus.AANGEBODEN, herinnerd=False, uiterlijk__lte=remind_from(op)))
        per_adres: dict[str, list[Doorverwijzing]] = {}
        for row in rows:
            if row.partner is not None and row.partner.email:
                per_adres.setdefault(row.partner.email, []).append(row)
        uitgaand_bericht.queue_many([_reminder(adres, mine) for adres, mine in per_adres.items()])
        Doorverwijzing.objects.filter(pk__in=[row.pk for row in rows]).update(herinnerd=True)
        gebeurtenis.record_many(
            gebeurtenis.draft(actie="doorverwijzing.remind", object=row, by=by, organisatie=row.partner_id)
            for row in rows
        )
    return len(per_adres)


def destroy_contact(*, op: date, by: Actor) -> int:
    """Contact data of referrals that were closed six months ago."""
    voor = add_months(op, -int(value_of("doorverwijscontact_maanden", peildatum=op)))
    with transaction.atomic():
        rows = _locked(Q(gesloten_op__lte=voor, contact__isnull=False))
        Doorverwijscontact.objects.filter(doorverwijzing__in=[row.pk for row in rows]).delete()
        for row in rows:
            sporen.step(row, Doorverwijsstapsoort.CONTACT_WEG, by=by)
            sporen.record("forget", row, by)
    return len(rows)


def destroy(*, op: date, by: Actor) -> int:
    """Referrals whose own term is over, and those that were never offered, or not again."""
    voor = add_months(op, -int(value_of("doorverwijzing_bewaren_maanden", peildatum=op)))
    stil = timezone.now() - timedelta(days=int(value_of("doorverwijzing_concept_dagen", peildatum=op)))
    with transaction.atomic():
        rows = _locked(Q(status__in=DICHT, gesloten_op__lte=voor) | Q(status__in=TERUG, updated_at__lt=stil))
        for row in rows:
            sporen.record("delete", row, by)
        Doorverwijzing.objects.filter(pk__in=[row.pk for row in rows]).delete()
    return len(rows)


def _locked(wanted: Q) -> list[Doorverwijzing]:
    """Locked, and without what another transaction holds: that one is taken the next time."""
    rows = Doorverwijzing.objects.filter(wanted).select_related("partner", "created_by").order_by("pk")
    return list(rows.select_for_update(of=("self",), skip_locked=True)[:PER_KEER])


def _reminder(adres: str, rows: list[Doorverwijzing]) -> UitgaandBericht:
    wat = "Een doorverwijzing wacht" if len(rows) == 1 else f"{len(rows)} doorverwijzingen wachten"
    regels = [{"row": row, "link": sporen.link(row)} for row in rows]
    return uitgaand_bericht.draft(
        aan=adres, onderwerp=f"{wat} op uw antwoord", soort=sporen.SOORT,
        tekst=render_to_string("emails/doorverwijzing_herinnering.txt", {"regels": regels}),
    )  # fmt: skip
