"""Add, change and remove the rooms of a location."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction

from registratie.actions.tekst import refuse_unfit
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


@dataclass(frozen=True)
class NieuweKamer:
    """A room that somebody typed in a list; `regel` is the line it stood on."""

    regel: int
    naam: str
    oppervlakte: Decimal
    bedden: int


def add_many(*, locatie: Huisvestingslocatie, kamers: Sequence[NieuweKamer], by: Actor) -> int:
    """Add a list of rooms, all or none; returns how many. Raises `Geweigerd`, and ValidationError with a sentence per line."""
    by.require(Permission.LOCATIE_CHANGE, gemeente=locatie.gemeente_id, organisatie=locatie.organisatie_id)
    with transaction.atomic():
        plek = Huisvestingslocatie.objects.select_for_update().get(pk=locatie.pk)
        rows = [_room(plek, kamer) for kamer in kamers]
        _check_list(plek, kamers, rows)
        Ruimte.objects.bulk_create(rows)
        gebeurtenis.record(
            actie="ruimte.add_many", object=plek, by=by, gemeente=plek.gemeente_id, organisatie=plek.organisatie_id,
            details={"kamers": len(rows)},
        )  # fmt: skip
    return len(rows)


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


def _room(locatie: Huisvestingslocatie, kamer: NieuweKamer) -> Ruimte:
    return Ruimte(
        locatie=locatie, gemeente_id=locatie.gemeente_id, organisatie_id=locatie.organisatie_id,
        naam=kamer.naam, oppervlakte=kamer.oppervlakte, bedden=kamer.bedden,
    )  # fmt: skip


def _check_list(locatie: Huisvestingslocatie, kamers: Sequence[NieuweKamer], rows: list[Ruimte]) -> None:
    """Every fault of every line at once. Two queries at most, whatever the number of rooms."""
    known = set(Ruimte.objects.filter(locatie=locatie).order_by().values_list("naam", flat=True))
    faults: list[str] = []
    for kamer, row in zip(kamers, rows, strict=True):
        try:
            _check_values(row)
        except ValidationError as fout:
            faults.append(f"Regel {kamer.regel}: {' '.join(fout.messages)}")
        if kamer.naam in known:
            faults.append(f"Regel {kamer.regel}: kamer {kamer.naam} staat er al.")
        known.add(kamer.naam)
    if faults:
        raise ValidationError({"kamers": faults})  # type: ignore[arg-type]


def _check(ruimte: Ruimte) -> None:
    if Ruimte.objects.filter(locatie=ruimte.locatie_id, naam=ruimte.naam).exclude(pk=ruimte.pk).exists():
        raise ValidationError({"naam": f"Kamer {ruimte.naam} staat er al. Kies een andere naam of wijzig die kamer."})
    _check_values(ruimte)


def _check_values(ruimte: Ruimte) -> None:
    refuse_unfit({"naam": ruimte.naam})
    if ruimte.oppervlakte <= 0:
        raise ValidationError({"oppervlakte": "Vul de oppervlakte in vierkante meters in, meer dan 0."})
    ruimte.full_clean(exclude=["locatie", "gemeente", "organisatie"], validate_unique=False, validate_constraints=False)


def _record(actie: str, ruimte: Ruimte, by: Actor) -> None:
    gebeurtenis.record(
        actie=actie,
        object=ruimte,
        by=by,
        gemeente=ruimte.gemeente_id,
        organisatie=ruimte.organisatie_id,
        details={"locatie": ruimte.locatie_id, "kamer": ruimte.naam},
    )
