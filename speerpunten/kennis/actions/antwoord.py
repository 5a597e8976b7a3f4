"""Write an answer to the council: begin, change, adopt, begin again from an older one, throw a draft away."""

from datetime import date
from typing import Any, TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actions.versie import lock_unchanged
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Geweigerd, Permission
from speerpunten.kennis.enums.antwoord import Antwoordstatus
from speerpunten.kennis.models import Antwoord, Antwoordblok
from speerpunten.kennis.queries.antwoord import is_own

VAST = "Dit antwoord is vastgesteld en verandert niet meer. Maak een nieuw antwoord op basis hiervan."


class Antwoordgegevens(TypedDict, total=False):
    """What the official writes; `uiterlijk` is the last day."""

    soort: str
    titel: str
    vraag: str
    kenmerk: str
    uiterlijk: date | None
    inleiding: str
    slot: str


def begin(*, gemeente: str | None, by: Actor, **gegevens: Unpack[Antwoordgegevens]) -> Antwoord:
    """Begin a draft for a gemeente, or for the region (None). Raises `Geweigerd`, and ValidationError in Dutch per field."""
    by.require(Permission.ANTWOORD_WRITE, gemeente=gemeente)
    with transaction.atomic():
        row = Antwoord(gemeente_id=gemeente, created_by=by.gebruiker)
        _require_own(row, by)
        _fill(row, gegevens)
        row.save(force_insert=True)
        gebeurtenis.record(actie="antwoord.begin", object=row, by=by, gemeente=gemeente)
    return row


def change(*, antwoord: Antwoord, versie: int, by: Actor, **gegevens: Unpack[Antwoordgegevens]) -> Antwoord:
    """Change the words of a draft. Raises `Geweigerd`, `Verouderd`, and ValidationError in Dutch per field."""
    with transaction.atomic():
        row = lock_draft(antwoord, by)
        lock_unchanged(row, versie)
        gewijzigd = _fill(row, gegevens)
        if gewijzigd:
            touch(row)
            gebeurtenis.record(
                actie="antwoord.change", object=row, by=by, gemeente=row.gemeente_id, details={"velden": gewijzigd}
            )
    return row


def adopt(*, antwoord: Antwoord, by: Actor) -> Antwoord:
    """It is what the asker gets: from now on nobody changes it, and all eight and the region may read it.

    Raises `Geweigerd`, and ValidationError in Dutch when there is nothing in it.
    """
    with transaction.atomic():
        row = lock_draft(antwoord, by)
        if not (row.inleiding.strip() or row.slot.strip() or row.blokken.exists()):
            raise ValidationError("Dit antwoord is nog leeg. Schrijf een begin, of neem een cijfer op.")
        row.status, row.vastgesteld_op = Antwoordstatus.VASTGESTELD, timezone.localdate()
        touch(row)
        gebeurtenis.record(actie="antwoord.adopt", object=row, by=by, gemeente=row.gemeente_id)
    return row


def copy(*, antwoord: Antwoord, gemeente: str | None, by: Actor) -> Antwoord:
    """Begin a draft with the words and pieces of an established answer, also one of another gemeente.

    The figures stay as they stood then, with their day: renewing them is a choice. Raises `Geweigerd`.
    """
    by.require(Permission.ANTWOORD_WRITE, gemeente=gemeente)
    with transaction.atomic():
        row = Antwoord(
            gemeente_id=gemeente, soort=antwoord.soort, titel=antwoord.titel, vraag=antwoord.vraag,
            inleiding=antwoord.inleiding, slot=antwoord.slot, voorganger=antwoord, created_by=by.gebruiker,
        )  # fmt: skip
        _require_own(row, by)
        row.save(force_insert=True)
        blokken = list(antwoord.blokken.all())
        for blok in blokken:
            blok.pk, blok.antwoord, blok.gemeente_id = None, row, gemeente
        Antwoordblok.objects.bulk_create(blokken)
        details = {"van": antwoord.pk, "blokken": len(blokken)}
        gebeurtenis.record(actie="antwoord.copy", object=row, by=by, gemeente=gemeente, details=details)
    return row


def delete(*, antwoord: Antwoord, by: Actor) -> None:
    """Throw a draft away; its history stays. Raises `Geweigerd`, and ValidationError when it is established."""
    with transaction.atomic():
        row = lock_draft(antwoord, by)
        gebeurtenis.record(actie="antwoord.delete", object=row, by=by, gemeente=row.gemeente_id)
        row.delete()


def lock_draft(antwoord: Antwoord, by: Actor) -> Antwoord:
    """The answer as it stands now, locked, for its owner. Raises `Geweigerd`, and ValidationError when it is established."""
    require_writer(antwoord, by)
    row: Antwoord = Antwoord.objects.select_for_update(of=("self",)).get(pk=antwoord.pk)
    if not row.is_concept:
        raise ValidationError(VAST)
    return row


def require_writer(antwoord: Antwoord, by: Actor) -> None:
    """Raise `Geweigerd` unless the answer is the actor's to write."""
    by.require(Permission.ANTWOORD_WRITE, gemeente=antwoord.gemeente_id)
    _require_own(antwoord, by)


def touch(row: Antwoord) -> None:
    """Save a locked answer as its next version."""
    row.versie += 1
    row.save()


def _require_own(row: Antwoord, by: Actor) -> None:
    """An official of one gemeente does not write for the region, which has no gemeente to ask a right for."""
    if by.rol is not None and not is_own(row, by):
        raise Geweigerd(Permission.ANTWOORD_WRITE)


def _fill(row: Antwoord, gegevens: Antwoordgegevens) -> list[str]:
    teksten: dict[str, Any] = {veld: _stripped(waarde) for veld, waarde in gegevens.items()}
    refuse_unfit(teksten)
    gewijzigd = sorted(veld for veld, waarde in teksten.items() if getattr(row, veld) != waarde)
    for veld in gewijzigd:
        setattr(row, veld, teksten[veld])
    row.full_clean(exclude=["gemeente", "created_by", "voorganger"], validate_unique=False, validate_constraints=False)
    return gewijzigd


def _stripped(waarde: object) -> object:
    return waarde.strip() if isinstance(waarde, str) else waarde
