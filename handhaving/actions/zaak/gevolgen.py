"""What a step does beside being a step: terms that are done, the state of the case, the location and its permit."""

from collections.abc import Iterable
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from handhaving.actions.zaak.sporen import locked, note
from handhaving.enums import Stapsoort as S
from handhaving.enums import Termijnsoort as T
from handhaving.enums import Termijnstatus, Zaakstatus
from handhaving.ladder.stappen import LADDER
from handhaving.models import Stap, Termijn, Zaak
from registratie.actions import locatie as locaties
from registratie.actions import vergunning as vergunningen
from registratie.enums import Locatiestatus
from registratie.models import Vergunning
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission

GELD = (T.BETALING, T.VERJARING)
BLIJFT = (T.BEZWAAR, *GELD)
"""Terms that run on when a case closes: somebody may still object, and nothing is owed that is not looked after."""


def settle_terms(zaak: Zaak, stap: Stap) -> None:
    """Settle the terms that this step was waited for. A check within the term settles nothing: the term runs on."""
    loopt = Termijn.objects.running().filter(zaak=zaak).exclude(stap=stap)
    if stap.soort == S.ZIENSWIJZE or LADDER[S(stap.soort)].gehoord:
        done(loopt.filter(soort=T.ZIENSWIJZE))
    if stap.soort == S.HERCONTROLE:
        done(loopt.filter(soort__in=(T.HERSTEL, T.BEGUNSTIGING), einde__lt=stap.datum))
    if stap.soort == S.BOETE:
        done(loopt.filter(soort=T.BOETE))
    if stap.soort == S.HERPLAATSING:
        done(loopt.filter(soort=T.HERPLAATSING))
    if stap.soort == S.INTREKKEN_LAST:
        done(loopt.filter(soort=T.BEGUNSTIGING), Termijnstatus.VERVALLEN)
    if stap.soort == S.AFGESLOTEN:
        if loopt.filter(soort__in=GELD).exists():
            zin = "Er loopt nog een termijn voor betaling of verjaring. Handel die eerst af: betaald, of met reden niet geïnd."
            raise ValidationError(zin)
        done(loopt.exclude(soort__in=BLIJFT), Termijnstatus.VERVALLEN)


def done(termijnen: Iterable[Termijn], status: Termijnstatus = Termijnstatus.GEHAALD) -> None:
    """Settle these terms; one by one, because each keeps its history."""
    for termijn in termijnen:
        termijn.status, termijn.afgehandeld_at = status, timezone.now()
        termijn.save(update_fields=["status", "afgehandeld_at", "updated_at"])


def follow(zaak: Zaak, stap: Stap) -> None:
    """Let the case follow the step."""
    if stap.soort == S.AFGESLOTEN:
        zaak.status, zaak.gesloten_op, zaak.uitkomst = Zaakstatus.AFGESLOTEN, stap.datum, stap.toelichting[:2000]
        zaak.save(update_fields=["status", "gesloten_op", "uitkomst", "updated_at"])
    if stap.soort == S.GEDOGEN:
        zaak.status = Zaakstatus.GEDOOGD
        zaak.save(update_fields=["status", "updated_at"])


def take_effect(zaak: Zaak, stap: Stap, op: date, by: Actor) -> None:
    """Let the location and the permit follow a decision on the day it was made known: before that it does not work (Awb 3:40),
    and the provider would read it in the register. Raises `Geweigerd` when a right of the register is missing.
    """
    if stap.soort == S.SLUITING and closes_on(stap) <= op:
        _close(zaak, stap, op, by)
    if stap.soort == S.INTREKKING and (nummer := stap.gegevens.get("vergunning")):
        reden = f"Ingetrokken in zaak {zaak.nummer}. {stap.toelichting}"
        vergunning = Vergunning.objects.get(pk=nummer)
        vergunningen.withdraw(vergunning=vergunning, per=op, reden=reden[:500], by=by)


def closes_on(stap: Stap) -> date:
    """The first day on which a location must be closed."""
    return date.fromisoformat(stap.gegevens["vanaf"])


def close_location(*, stap: Stap, by: Actor) -> Zaak:
    """Close the location of a decision that was taken earlier, on or after its first day. Raises `Geweigerd`, ValidationError."""
    by.require(Permission.ZAAK_DECIDE, gemeente=stap.gemeente_id)
    with transaction.atomic():
        zaak = locked(stap.zaak_id)
        row = zaak.stappen.filter(pk=stap.pk, soort=S.SLUITING, herroepen_door=None).first()
        if row is None:
            raise ValidationError("Deze zaak heeft geen besluit tot sluiting dat geldt.")
        if row.organisatie_id is None:
            raise ValidationError("De aanbieder kent dit besluit nog niet. Maak het eerst aan de aanbieder bekend.")
        if closes_on(row) > timezone.localdate():
            raise ValidationError("De sluiting begint pas later. Sluit de locatie op die dag.")
        _close(zaak, row, closes_on(row), by)
        note("zaak.close_location", zaak, by, stap=row)
    return zaak


def _close(zaak: Zaak, stap: Stap, op: date, by: Actor) -> None:
    """Only a location in use can close; one that stopped already stays as it is."""
    if zaak.locatie.status != Locatiestatus.ACTIEF:
        return
    reden = f"Gesloten in zaak {zaak.nummer}. {stap.toelichting}"
    locaties.decide(locatie=zaak.locatie, status=Locatiestatus.GESLOTEN, reden=reden[:500], op=op, by=by)
