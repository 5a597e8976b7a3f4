"""Plan a meeting, change it, close its list of decisions."""

from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.models import Gemeente
from rivierenland.core.permissions import Permission
from speerpunten.programma.models import Vergadering

GESLOTEN = "De besluitenlijst van deze vergadering is vastgesteld. Agenda en besluiten veranderen niet meer."
VERST = timedelta(days=730)


class Vergaderinggegevens(TypedDict, total=False):
    """Who meets when and where."""

    soort: str
    dag: date
    begint_om: time | None
    plaats: str


def plan(*, by: Actor, **gegevens: Unpack[Vergaderinggegevens]) -> Vergadering:
    """Plan a meeting. Raises `Geweigerd`, and ValidationError in Dutch per field."""
    by.require(Permission.VERGADERING_MANAGE)
    made = Vergadering(created_by=by.gebruiker, **gegevens)
    _check(made)
    with transaction.atomic():
        _save(made)
        gebeurtenis.record(actie="vergadering.plan", object=made, by=by, details={"soort": made.soort})
    return made


def change(*, vergadering: Vergadering, by: Actor, **gegevens: Unpack[Vergaderinggegevens]) -> Vergadering:
    """Move it or correct it. Raises `Geweigerd`, and ValidationError in Dutch per field."""
    by.require(Permission.VERGADERING_MANAGE)
    with transaction.atomic():
        row = locked(vergadering.pk)
        for veld, waarde in gegevens.items():
            setattr(row, veld, waarde)
        _check(row)
        _save(row)
        gebeurtenis.record(actie="vergadering.change", object=row, by=by, details={"dag": row.dag.isoformat()})
    return row


def close(*, vergadering: Vergadering, aanwezig: Sequence[str], by: Actor) -> Vergadering:
    """Fix the list of decisions and who was there (CBS codes). Raises `Geweigerd`, and ValidationError in Dutch."""
    by.require(Permission.VERGADERING_MANAGE)
    with transaction.atomic():
        row = locked(vergadering.pk)
        if row.dag > timezone.localdate():
            raise ValidationError("Deze vergadering moet nog komen. Stel de besluitenlijst daarna vast.")
        bekend = set(Gemeente.objects.filter(pk__in=aanwezig).values_list("pk", flat=True))
        if not bekend or bekend != set(aanwezig):
            raise ValidationError({"aanwezig": "Kies welke gemeenten aanwezig waren."})
        row.aanwezig, row.vastgesteld_op = sorted(bekend), timezone.localdate()
        row.save()
        gebeurtenis.record(actie="vergadering.close", object=row, by=by, details={"aanwezig": row.aanwezig})
    return row


def locked(pk: int) -> Vergadering:
    """The row, locked, as long as its list of decisions is open. Raises ValidationError in Dutch."""
    row = Vergadering.objects.select_for_update().get(pk=pk)
    if row.vastgesteld_op:
        raise ValidationError(GESLOTEN)
    return row


def _check(row: Vergadering) -> None:
    refuse_unfit({"plaats": row.plaats})
    row.full_clean(exclude=["created_by"], validate_unique=False, validate_constraints=False)
    if abs(row.dag - timezone.localdate()) > VERST:
        raise ValidationError({"dag": "Deze dag ligt meer dan twee jaar weg. Controleer het jaar."})


def _save(row: Vergadering) -> None:
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as fout:
        raise ValidationError({"dag": f"Er is op deze dag al een {row.get_soort_display().lower()}."}) from fout
