"""What every move shares: one row locked, the rule asked, a step and a line in the audit trail written."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone

from convenant.enums.naleving import Gespreksstatus
from convenant.models import Gespreksstap, Nalevingsgesprek
from convenant.naleving.verloop import VerkeerdeZet, Zet, Zetregel, move
from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actions.versie import require_unchanged
from rivierenland.core.actor import Actor

MAX_TEKST = 8000


def locked(gesprek: Nalevingsgesprek, versie: int, zet: Zet | None = None) -> Nalevingsgesprek:
    """The conversation as it stands, locked, when nobody moved it and the move is allowed.

    Raises `Verouderd` when a colleague was first, ValidationError in Dutch when it cannot be done from where it stands.
    """
    rows = Nalevingsgesprek.objects.select_for_update(of=("self",)).select_related("organisatie", "regie", "toezegging")
    row = rows.get(pk=gesprek.pk)
    if zet is not None and row.status == Gespreksstatus.AFGESLOTEN:
        rule(row, zet)
    require_unchanged(row, versie)
    if zet is not None:
        rule(row, zet)
    return row


def rule(row: Nalevingsgesprek, zet: Zet) -> Zetregel:
    """The rule of a move. Raises ValidationError in Dutch."""
    try:
        return move(Gespreksstatus(row.status), zet)
    except VerkeerdeZet as fout:
        raise ValidationError(str(fout)) from fout


def make_move(
    row: Nalevingsgesprek, zet: Zet, *, actie: str, uiterlijk: date | None, by: Actor, **stap: Any
) -> Gespreksstap:
    """Bring a locked conversation where the move leads and write the step. `uiterlijk`: the last day of what follows."""
    regel, vandaag = rule(row, zet), timezone.localdate()
    row.status, row.uiterlijk, row.herinnerd = regel.naar, uiterlijk, 0
    if regel.uitkomst:
        row.uitkomst, row.afgesloten_op = regel.uitkomst, vandaag
    row.versie += 1
    row.save(update_fields=["status", "uiterlijk", "herinnerd", "uitkomst", "afgesloten_op", "versie", "updated_at"])
    return add_step(row, soort=regel.stap, actie=actie, by=by, datum=vandaag, uiterlijk=uiterlijk, **stap)


def add_step(row: Nalevingsgesprek, *, soort: str, actie: str, by: Actor, datum: date, **stap: Any) -> Gespreksstap:
    """Write a step of a locked conversation, and that it was done; the audit trail gets no text that somebody typed."""
    made = Gespreksstap.objects.create(
        gesprek=row, organisatie_id=row.organisatie_id, gemeenten=row.gemeenten, soort=soort, datum=datum,
        created_by=by.gebruiker, **stap,
    )  # fmt: skip
    gebeurtenis.record(
        actie=f"nalevingsgesprek.{actie}", object=row, by=by, gemeente=row.regie_id, organisatie=row.organisatie_id,
        details={"code": row.code, "status": row.status, "stap": made.pk},
    )  # fmt: skip
    return made


def required_text(veld: str, tekst: str, zin: str) -> str:
    """The text, stripped. Raises ValidationError under `veld` when it is empty (`zin`), too long or cannot be kept."""
    refuse_unfit({veld: tekst})
    tekst = tekst.strip()
    if not tekst:
        raise ValidationError({veld: zin})
    if len(tekst) > MAX_TEKST:
        raise ValidationError({veld: f"Gebruik hoogstens {MAX_TEKST} tekens."})
    return tekst


def not_past(veld: str, dag: date, zin: str) -> date:
    """A day that still comes, or today. Raises ValidationError under `veld`."""
    if dag < timezone.localdate():
        raise ValidationError({veld: zin})
    return dag
