"""The part of the own gemeente in the information: kept and taken away."""

from typing import TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actions.versie import lock_unchanged
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from rivierenland.core.tekstopmaak import faults
from speerpunten.arbeidsmigrant.models import Infodeel, Infopagina


class Loket(TypedDict):
    """What a part says; see `Infodeel`."""

    naam: str
    adres: str
    openingstijden: str
    telefoon: str
    toelichting: str


def add(*, gemeente: str, pagina: Infopagina | None, taal: str, by: Actor, **loket: Unpack[Loket]) -> Infodeel:
    """Add the part of a gemeente for a page, or for all of them. Raises `Geweigerd`, and ValidationError in Dutch."""
    by.require(Permission.INFO_EDIT, gemeente=gemeente)
    _check(loket)
    row = Infodeel(gemeente_id=gemeente, pagina=pagina, taal=taal, gewijzigd_by=by.gebruiker, **loket)
    try:
        with transaction.atomic():
            row.save(force_insert=True)
            _record("infodeel.add", row, by)
    except IntegrityError as clash:
        raise ValidationError(
            {"pagina": "Hiervoor heeft uw gemeente al een tekst in deze taal. Wijzig die."}
        ) from clash
    return row


def change(*, deel: Infodeel, versie: int, by: Actor, **loket: Unpack[Loket]) -> Infodeel:
    """Change what a part says. Raises `Geweigerd`, `Verouderd`, and ValidationError in Dutch."""
    by.require(Permission.INFO_EDIT, gemeente=deel.gemeente_id)
    _check(loket)
    with transaction.atomic():
        row = lock_unchanged(deel, versie)
        for veld, waarde in loket.items():
            setattr(row, veld, waarde)
        row.gewijzigd_by = by.gebruiker
        row.versie += 1
        row.save()
        _record("infodeel.change", row, by)
    return row


def remove(*, deel: Infodeel, by: Actor) -> None:
    """Take a part away; its history keeps it. Raises `Geweigerd`."""
    by.require(Permission.INFO_EDIT, gemeente=deel.gemeente_id)
    with transaction.atomic():
        _record("infodeel.remove", deel, by)
        deel.delete()


def _check(loket: Loket) -> None:
    refuse_unfit(loket)
    if wrong := faults(loket["toelichting"], Infopagina.objects.values_list("slug", flat=True)):
        raise ValidationError({"toelichting": wrong})


def _record(actie: str, row: Infodeel, by: Actor) -> None:
    gebeurtenis.record(actie=actie, object=row, by=by, gemeente=row.gemeente_id, details={"taal": row.taal})
