"""Agree who does what by when, and say how far it is."""

from datetime import date, timedelta
from typing import TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Geweigerd, Permission
from speerpunten.programma.enums.vergadering import TE_DOEN
from speerpunten.programma.models import Actiepunt, Agendapunt, Vergadering
from speerpunten.programma.queries import actiepunt as actiepunten

VERST = timedelta(days=1096)


class Actiegegevens(TypedDict, total=False):
    """What, for whom (a gemeente by its code or, None, the region; and a person there by id) and by when."""

    wat: str
    eigenaar_id: str | None
    persoon_id: int | None
    uiterlijk: date


def add(
    *, vergadering: Vergadering | None = None, agendapunt: Agendapunt | None = None, by: Actor,
    **gegevens: Unpack[Actiegegevens],
) -> Actiepunt:  # fmt: skip
    """Agree on something, in a meeting or outside one. Raises `Geweigerd`, and ValidationError in Dutch per field."""
    by.require(Permission.VERGADERING_MANAGE)
    made = Actiepunt(vergadering=vergadering, agendapunt=agendapunt, created_by=by.gebruiker, **gegevens)
    _check(made)
    with transaction.atomic():
        made.save(force_insert=True)
        _record("actiepunt.add", made, by)
    return made


def change(*, actiepunt: Actiepunt, by: Actor, **gegevens: Unpack[Actiegegevens]) -> Actiepunt:
    """Agree otherwise: words, owner or day. Raises `Geweigerd`, and ValidationError in Dutch per field."""
    by.require(Permission.VERGADERING_MANAGE)
    with transaction.atomic():
        row = Actiepunt.objects.select_for_update().get(pk=actiepunt.pk)
        for veld, waarde in gegevens.items():
            setattr(row, veld, waarde)
        _check(row)
        row.save()
        _record("actiepunt.change", row, by)
    return row


def follow_up(*, actiepunt: Actiepunt, status: str, stand: str, by: Actor) -> Actiepunt:
    """Say how far it is; done or lapsed ends it. By the region, or by the gemeente that does it.

    Raises `Geweigerd`, and ValidationError in Dutch per field.
    """
    if not actiepunten.may_follow_up(by, actiepunt):
        raise Geweigerd(Permission.VERGADERING_MANAGE)
    with transaction.atomic():
        row = Actiepunt.objects.select_for_update().get(pk=actiepunt.pk)
        row.status, row.stand = status, stand.strip()
        row.afgerond_op = None if status in TE_DOEN else row.afgerond_op or timezone.localdate()
        refuse_unfit({"stand": row.stand})
        row.full_clean(exclude=_ELSEWHERE, validate_constraints=False)
        row.save(update_fields=["status", "stand", "afgerond_op", "updated_at"])
        _record("actiepunt.follow_up", row, by, status=status)
    return row


_ELSEWHERE = ["eigenaar", "persoon", "vergadering", "agendapunt", "created_by"]


def _check(row: Actiepunt) -> None:
    refuse_unfit({"wat": row.wat})
    row.full_clean(exclude=_ELSEWHERE, validate_constraints=False)
    if abs(row.uiterlijk - timezone.localdate()) > VERST:
        raise ValidationError({"uiterlijk": "Deze dag ligt meer dan drie jaar weg. Controleer het jaar."})
    if row.persoon_id and (row.eigenaar_id, row.persoon_id) not in actiepunten.people():
        raise ValidationError(
            {"eigenaar": "Deze persoon werkt daar niet (meer) aan het programma. Kies iemand anders."}
        )


def _record(actie: str, row: Actiepunt, by: Actor, **details: object) -> None:
    gebeurtenis.record(
        actie=actie, object=row, by=by, gemeente=row.eigenaar_id,
        details={"uiterlijk": row.uiterlijk.isoformat()} | details,
    )  # fmt: skip
