"""Put a subject on the agenda, write what was decided, take it off."""

from collections.abc import Sequence
from typing import Any, TypedDict, Unpack

from django.db import transaction
from django.db.models import Max

from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actions.versie import lock_unchanged
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from speerpunten.programma.actions import document as documenten
from speerpunten.programma.actions.vergadering import locked
from speerpunten.programma.models import Agendapunt, Vergadering, Voorstel


class Punttekst(TypedDict, total=False):
    """What is discussed and what came of it; `volgorde` is its place on the agenda."""

    titel: str
    toelichting: str
    besluit: str
    voorstel: Voorstel | None
    volgorde: int | None


def add(
    *, vergadering: Vergadering, bestanden: Sequence[Any] = (), by: Actor, **tekst: Unpack[Punttekst]
) -> Agendapunt:
    """Add a subject, at the end when no place is given. Raises `Geweigerd`, and ValidationError in Dutch per field."""
    by.require(Permission.VERGADERING_MANAGE)
    with transaction.atomic():
        locked(vergadering.pk)
        laatste = Agendapunt.objects.filter(vergadering=vergadering).aggregate(hoogste=Max("volgorde"))["hoogste"] or 0
        made = Agendapunt(vergadering=vergadering, **tekst | {"volgorde": tekst.get("volgorde") or laatste + 1})
        _check(made)
        made.save(force_insert=True)
        _attach(made, bestanden, by)
        gebeurtenis.record(actie="agendapunt.add", object=made, by=by, details={"vergadering": vergadering.pk})
    return made


def change(
    *, agendapunt: Agendapunt, versie: int, bestanden: Sequence[Any] = (), by: Actor, **tekst: Unpack[Punttekst]
) -> Agendapunt:
    """Change the subject or write the decision. Raises `Geweigerd`, `Verouderd`, and ValidationError in Dutch per field."""
    by.require(Permission.VERGADERING_MANAGE)
    with transaction.atomic():
        locked(agendapunt.vergadering_id)
        row = lock_unchanged(agendapunt, versie)
        for veld, waarde in (tekst | {"volgorde": tekst.get("volgorde") or row.volgorde}).items():
            setattr(row, veld, waarde)
        _check(row)
        row.versie += 1
        row.save()
        _attach(row, bestanden, by)
        gebeurtenis.record(actie="agendapunt.change", object=row, by=by, details={"vergadering": row.vergadering_id})
    return row


def remove(*, agendapunt: Agendapunt, by: Actor) -> None:
    """Take it off an agenda that is still open; its action points stay. Raises `Geweigerd`, and ValidationError in Dutch."""
    by.require(Permission.VERGADERING_MANAGE)
    with transaction.atomic():
        locked(agendapunt.vergadering_id)
        gebeurtenis.record(
            actie="agendapunt.remove", object=agendapunt, by=by, details={"vergadering": agendapunt.vergadering_id}
        )
        agendapunt.delete()


def _check(row: Agendapunt) -> None:
    refuse_unfit({veld: getattr(row, veld) for veld in ("titel", "toelichting", "besluit")})
    row.full_clean(exclude=["vergadering", "voorstel"])


def _attach(row: Agendapunt, bestanden: Sequence[Any], by: Actor) -> None:
    for bestand in bestanden:
        titel = (bestand.name or row.titel).rpartition("/")[2].rpartition(".")[0][:160] or row.titel
        row.documenten.add(documenten.add(titel=titel, bestand=bestand, by=by))
