"""Take a step back. A legal step is never changed or removed: a new one says that it no longer holds, and why."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from handhaving.actions import publicatie
from handhaving.actions.zaak import bericht
from handhaving.actions.zaak.gevolgen import done
from handhaving.actions.zaak.sporen import locked, note
from handhaving.enums import Stapsoort, Termijnstatus, Zaakstatus
from handhaving.ladder.stappen import GESLOTEN, staat, verliest_steun
from handhaving.models import Stap, Zaak
from handhaving.queries import zaak as zaken
from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission

GRONDSLAG = "Herstel of intrekking door de gemeente zelf"


def withdraw_step(*, stap: Stap, reden: str, by: Actor) -> Stap:
    """Withdraw a step with a reason; returns the step that does so. Its running terms lapse, a publication of it is taken back at
    once, and the provider is told if it knew.

    What it did in the register (a closed location, a withdrawn permit) stays: that is decided on there. Raises `Geweigerd`,
    and ValidationError when it was withdrawn already, when others rest on it, or without a reason.
    """
    by.require(Permission.ZAAK_DECIDE, gemeente=stap.gemeente_id)
    refuse_unfit({"reden": reden})
    if not reden.strip():
        raise ValidationError({"reden": "Schrijf op waarom u deze stap intrekt."})
    with transaction.atomic():
        zaak = locked(stap.zaak_id)
        stappen = [rij for rij in zaken.steps(zaak) if rij.soort != Stapsoort.INGETROKKEN]
        row = next((rij for rij in stappen if rij.pk == stap.pk), None)
        _check(row, stappen)
        assert row is not None
        terug = Stap.objects.create(
            zaak=zaak, gemeente_id=zaak.gemeente_id, organisatie_id=row.organisatie_id, soort=Stapsoort.INGETROKKEN,
            datum=max(timezone.localdate(), row.datum), grondslag=GRONDSLAG, toelichting=reden.strip(), herroept=row,
            created_by=by.gebruiker,
        )  # fmt: skip
        done([t for t in row.termijnen.all() if t.status == Termijnstatus.LOOPT], Termijnstatus.VERVALLEN)
        publicatie.follow_step(stap=row, by=by)
        _reopen(zaak, row, stappen)
        note("zaak.withdraw_step", zaak, by, stap=row)
        if row.organisatie_id:
            bericht.tell_provider(zaak, f"De gemeente trok een stap in: {row.get_soort_display().lower()}.")
    return terug


def _check(row: Stap | None, stappen: list[Stap]) -> None:
    if row is None or zaken.is_withdrawn(row):
        raise ValidationError("Deze stap is al ingetrokken.")
    if row.soort != Stapsoort.AFGESLOTEN and staat(zaken.taken(stappen), (Stapsoort.AFGESLOTEN,)):
        raise ValidationError(GESLOTEN)
    if row.soort == Stapsoort.CONSTATERING:
        raise ValidationError(
            "De constatering is het begin van de zaak. Sluit de zaak af als er niets aan de hand was."
        )
    if row.soort == Stapsoort.ZIENSWIJZE and row.created_by_id and row.gegevens.get("zienswijze"):
        raise ValidationError("De aanbieder gaf deze zienswijze zelf. Die blijft staan.")
    if steunt := verliest_steun(zaken.taken(stappen), stappen.index(row)):
        raise ValidationError(f"Trek eerst in wat hierop steunt: {', '.join(steunt)}.")


def _reopen(zaak: Zaak, row: Stap, stappen: list[Stap]) -> None:
    """A case whose closing or gedogen is withdrawn runs again."""
    if row.soort not in (Stapsoort.AFGESLOTEN, Stapsoort.GEDOGEN):
        return
    staat = [rij.soort for rij in stappen if rij.pk != row.pk and not zaken.is_withdrawn(rij)]
    if Stapsoort.AFGESLOTEN in staat:
        return
    zaak.status = Zaakstatus.GEDOOGD if Stapsoort.GEDOGEN in staat else Zaakstatus.LOOPT
    zaak.gesloten_op, zaak.uitkomst = None, ""
    zaak.save(update_fields=["status", "gesloten_op", "uitkomst", "updated_at"])
