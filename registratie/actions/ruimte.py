"""Add, change and remove the rooms of a location."""

from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction

from registratie.actions.tekst import refuse_bsn
from registratie.models import Huisvestingslocatie, Ruimte
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission


def add(*, locatie: Huisvestingslocatie, naam: str, oppervlakte: Decimal, bedden: int, by: Actor) -> Ruimte:
    """Add a room. `oppervlakte` in m2. Raises `Geweigerd`, and ValidationError in Dutch per field."""
    by.require(Permission.LOCATIE_CHANGE, gemeente=locatie.gemeente_id, organisatie=locatie.organisatie_id)
    ruimte = Ruimte(
        locatie=locatie,
        gemeente_id=locatie.gemeente_id,
        organisatie_id=locatie.organisatie_id,
        naam=naam,
        oppervlakte=oppervlakte,
        bedden=bedden,
    )
    with transaction.atomic():
        _check(ruimte)
        ruimte.save(force_insert=True)
        _record("ruimte.add", ruimte, by)
    return ruimte


def change(*, ruimte: Ruimte, naam: str, oppervlakte: Decimal, bedden: int, by: Actor) -> Ruimte:
    """Change a room. Raises `Geweigerd`, and ValidationError in Dutch per field."""
    by.require(Permission.LOCATIE_CHANGE, gemeente=ruimte.gemeente_id, organisatie=ruimte.organisatie_id)
    with transaction.atomic():
        row = Ruimte.objects.select_for_update().get(pk=ruimte.pk)
        row.naam, row.oppervlakte, row.bedden = naam, oppervlakte, bedden
        _check(row)
        row.save(update_fields=["naam", "oppervlakte", "bedden", "updated_at"])
        _record("ruimte.change", row, by)
    return row


def remove(*, ruimte: Ruimte, by: Actor) -> None:
    """Remove a room; stays keep the room's name as text. Raises `Geweigerd`."""
    by.require(Permission.LOCATIE_CHANGE, gemeente=ruimte.gemeente_id, organisatie=ruimte.organisatie_id)
    with transaction.atomic():
        _record("ruimte.remove", ruimte, by)
        ruimte.delete()


def _check(ruimte: Ruimte) -> None:
    refuse_bsn({"naam": ruimte.naam})
    if Ruimte.objects.filter(locatie=ruimte.locatie_id, naam=ruimte.naam).exclude(pk=ruimte.pk).exists():
        raise ValidationError({"naam": f"Kamer {ruimte.naam} staat er al. Kies een andere naam of wijzig die kamer."})
    if ruimte.oppervlakte <= 0:
        raise ValidationError({"oppervlakte": "Vul de oppervlakte in vierkante meters in, meer dan 0."})
    ruimte.full_clean(exclude=["locatie", "gemeente", "organisatie"], validate_unique=False)


def _record(actie: str, ruimte: Ruimte, by: Actor) -> None:
    gebeurtenis.record(
        actie=actie,
        object=ruimte,
        by=by,
        gemeente=ruimte.gemeente_id,
        organisatie=ruimte.organisatie_id,
        details={"locatie": ruimte.locatie_id, "kamer": ruimte.naam},
    )
