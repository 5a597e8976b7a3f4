"""The region proposes an answer for a local rule; each gemeente says what it does with it."""

from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.opmaak import datum
from rivierenland.core.permissions import Permission
from speerpunten.kennis.enums.regel import Volgkeuze
from speerpunten.kennis.models import Regelvolging, Regelvoorstel
from speerpunten.kennis.regels.catalogus import PER_CODE


def propose(*, regel: str, waarde: Any, motivering: str, vanaf: date, by: Actor) -> Regelvoorstel:
    """Make the next version of the proposal for a rule; the running one ends on `vanaf`.

    Raises `Geweigerd`, and ValidationError in Dutch: an unknown rule, no proposal or no reason, a day on or before the one before.
    """
    by.require(Permission.REGELVOORSTEL_MANAGE)
    if regel not in PER_CODE:
        raise ValidationError("Deze regel bestaat niet.")
    refuse_unfit({"motivering": motivering})
    if waarde in (None, ""):
        raise ValidationError({"waarde": "Vul in wat de regio voorstelt."})
    if not motivering.strip():
        raise ValidationError({"motivering": "Vul in waarom de regio dit voorstelt."})
    with transaction.atomic():
        rows = list(Regelvoorstel.objects.select_for_update().filter(regel=regel).order_by("-versie"))
        if rows and vanaf <= rows[0].geldig_van:
            vroegst = rows[0].geldig_van + timedelta(days=1)
            raise ValidationError({"vanaf": f"Er is een later voorstel. Kies {datum(vroegst)} of later."})
        if rows:
            _end(rows[0], vanaf)
        row = Regelvoorstel.objects.create(
            regel=regel, versie=rows[0].versie + 1 if rows else 1, waarde=waarde, motivering=motivering.strip(),
            geldig_van=vanaf, created_by=by.gebruiker,
        )  # fmt: skip
        gebeurtenis.record(
            actie="regelvoorstel.propose", object=row, by=by, details={"regel": regel, "versie": row.versie}
        )
    return row


def withdraw(*, regelvoorstel: Regelvoorstel, per: date, by: Actor) -> None:
    """Let a proposal no longer hold from `per` on, without a next one. Raises `Geweigerd`, and ValidationError in Dutch."""
    by.require(Permission.REGELVOORSTEL_MANAGE)
    with transaction.atomic():
        row = Regelvoorstel.objects.select_for_update().get(pk=regelvoorstel.pk)
        if per <= row.geldig_van or (row.geldig_tot and per >= row.geldig_tot):
            raise ValidationError({"per": f"Kies een dag na {datum(row.geldig_van)}, zolang het voorstel nog geldt."})
        _end(row, per)
        gebeurtenis.record(actie="regelvoorstel.withdraw", object=row, by=by, details={"regel": row.regel})


def answer(
    *,
    regelvoorstel: Regelvoorstel,
    gemeente: str,
    keuze: Volgkeuze,
    vanaf: date,
    reden: str = "",
    besluit: str = "",
    by: Actor,
) -> Regelvolging:
    """Say for a gemeente what it does with a proposal; on the same day again it corrects what was said.

    Raises `Geweigerd`, and ValidationError in Dutch: to deviate without a reason, a day before the proposal.
    """
    by.require(Permission.LOKALE_REGEL_FILL, gemeente=gemeente)
    refuse_unfit({"reden": reden, "besluit": besluit})
    if keuze == Volgkeuze.WIJKT_AF and not reden.strip():
        raise ValidationError({"reden": "Vul in waarom de gemeente afwijkt."})
    if vanaf < regelvoorstel.geldig_van:
        raise ValidationError(
            {"vanaf": f"Het voorstel is van {datum(regelvoorstel.geldig_van)}. Kies die dag of later."}
        )
    with transaction.atomic():
        Regelvoorstel.objects.select_for_update().get(pk=regelvoorstel.pk)
        row, _ = Regelvolging.objects.update_or_create(
            voorstel=regelvoorstel, gemeente_id=gemeente, vanaf=vanaf,
            defaults={
                "keuze": keuze, "reden": reden.strip(), "besluit": besluit.strip(), "created_by": by.gebruiker,
                "is_voorbeeld": False,
            },
        )  # fmt: skip
        gebeurtenis.record(
            actie="regelvoorstel.answer", object=row, by=by, gemeente=gemeente,
            details={"regel": regelvoorstel.regel, "keuze": str(keuze)},
        )  # fmt: skip
    return row


def _end(row: Regelvoorstel, per: date) -> None:
    if row.geldig_tot is None or row.geldig_tot > per:
        row.geldig_tot = per
        row.save(update_fields=["geldig_tot", "updated_at"])
