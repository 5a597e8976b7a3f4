"""Settle a term by hand, and remind officials so that nothing lapses unseen."""

from collections import defaultdict
from datetime import date

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse

from handhaving.actions.zaak.gevolgen import done
from handhaving.actions.zaak.sporen import locked, note
from handhaving.enums import Termijnstatus
from handhaving.ladder.termijnen import bereikt
from handhaving.models import Termijn, Termijnherinnering
from handhaving.queries import termijn as termijnen
from registratie.actions.bezettingsstand import ScopeTooNarrow
from registratie.actions.tekst import refuse_unfit
from rivierenland.core import scope
from rivierenland.core.actions import gebeurtenis, uitgaand_bericht
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from rivierenland.core.scope import Scopesoort

SOORT = "termijnherinnering"


def settle(*, termijn: Termijn, opmerking: str, by: Actor) -> Termijn:
    """Say that a term was dealt with, and how: paid, no objection came, something else. Raises `Geweigerd`, ValidationError."""
    by.require(Permission.ZAAK_DECIDE, gemeente=termijn.gemeente_id)
    refuse_unfit({"opmerking": opmerking})
    if not opmerking.strip():
        raise ValidationError({"opmerking": "Schrijf op hoe de termijn is afgehandeld."})
    with transaction.atomic():
        zaak = locked(termijn.zaak_id)
        row = Termijn.objects.select_for_update().get(pk=termijn.pk)
        if row.status != Termijnstatus.LOOPT:
            raise ValidationError("Deze termijn loopt niet meer.")
        row.uitleg = f"{row.uitleg} Afgehandeld: {opmerking.strip()}"[:300]
        row.save(update_fields=["uitleg", "updated_at"])
        done([row])
        note("termijn.settle", zaak, by, termijn=row.soort)
    return row


def remind(*, vandaag: date, by: Actor) -> int:
    """Mail every official the terms that reached a threshold and were not told yet; returns how many mails.

    One mail to an official, whatever the number of terms. Doing it again sends nothing. A run that was missed is made up for:
    a term that passed several thresholds is told once, also when it is over. Raises `ScopeTooNarrow` outside the scope of a
    job that sees everything.
    """
    if scope.current().soort is not Scopesoort.SYSTEEM:
        raise ScopeTooNarrow("Herinneren kan alleen in een systeemscope.")
    with transaction.atomic():
        due: dict[int, list[Termijn]] = defaultdict(list)
        for termijn in _running(vandaag):
            if _record(termijn, vandaag, by):
                due[termijn.zaak.behandelaar_id].append(termijn)
        for rijen in due.values():
            _mail(rijen, vandaag)
    return len(due)


def _running(vandaag: date) -> list[Termijn]:
    """Locked, so that two runs do not both send."""
    return list(termijnen.running().select_for_update(of=("self",)))


def _record(termijn: Termijn, vandaag: date, by: Actor) -> bool:
    drempels = termijnen.drempels(termijn.gemeente_id, vandaag)
    nu = bereikt(termijn.einde, vandaag, drempels)
    if not nu:
        return False
    eerder = set(
        Termijnherinnering.objects.filter(termijn=termijn, einde=termijn.einde).values_list("drempel", flat=True)
    )
    nieuw = [drempel for drempel in nu if drempel not in eerder]
    for drempel in nieuw:
        Termijnherinnering.objects.create(
            termijn=termijn, gemeente_id=termijn.gemeente_id, einde=termijn.einde, drempel=drempel
        )
    if nieuw:
        gebeurtenis.record(
            actie="termijn.remind", object=termijn, by=by, gemeente=termijn.gemeente_id,
            details={"zaak": termijn.zaak_id, "soort": termijn.soort, "dagen": min(nieuw)},
        )  # fmt: skip
    return bool(nieuw)


def _mail(rijen: list[Termijn], vandaag: date) -> None:
    behandelaar = rijen[0].zaak.behandelaar
    regels = [
        {
            "termijn": rij,
            "nummer": rij.zaak.nummer,
            "dagen": (rij.einde - vandaag).days,
            "link": f"{settings.SITE_URL}{reverse('handhaving:zaak-detail', args=[rij.zaak_id])}",
        }
        for rij in sorted(rijen, key=lambda rij: rij.einde)
    ]
    onderwerp = "Een termijn vraagt aandacht" if len(rijen) == 1 else f"{len(rijen)} termijnen vragen aandacht"
    uitgaand_bericht.queue(
        aan=behandelaar.email, onderwerp=onderwerp, soort=SOORT,
        tekst=render_to_string("emails/termijnherinnering.txt", {"naam": behandelaar.naam, "regels": regels}),
    )  # fmt: skip
