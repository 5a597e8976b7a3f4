"""Add, change and remove the amounts of a business case. An amount that went away stays in the history."""

from decimal import Decimal
from typing import Any, TypedDict, TypeVar, Unpack

from django.core.exceptions import ValidationError
from django.db import transaction

from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actions.versie import lock_unchanged
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Permission
from speerpunten.programma.actions.inhoud import fill, keep
from speerpunten.programma.enums.businesscase import Postsoort
from speerpunten.programma.models import Batenpost, Businesscase, Kostenpost
from speerpunten.programma.models.businesscasepost import Businesscasepost

P = TypeVar("P", bound=Businesscasepost)


class Postgegevens(TypedDict, total=False):
    """An amount in euros, or for a cost people in `fte`; `tot_jaar` None is the same year."""

    naam: str
    soort: str
    van_jaar: int
    tot_jaar: int | None
    bedrag: Decimal | None
    fte: Decimal | None
    bron: str


def add_kosten(*, businesscase: Businesscase, by: Actor, **gegevens: Unpack[Postgegevens]) -> Kostenpost:
    """Add a cost. Raises `Geweigerd`, and ValidationError in Dutch per field."""
    by.require(Permission.PROGRAMMA_MANAGE)
    return _add(Kostenpost(businesscase=businesscase), dict(gegevens), by)


def add_baten(*, businesscase: Businesscase, by: Actor, **gegevens: Unpack[Postgegevens]) -> Batenpost:
    """Add a benefit. Raises `Geweigerd`, and ValidationError in Dutch per field."""
    by.require(Permission.PROGRAMMA_MANAGE)
    return _add(Batenpost(businesscase=businesscase), dict(gegevens), by)


def change(
    *, post: Kostenpost | Batenpost, versie: int, by: Actor, **gegevens: Unpack[Postgegevens]
) -> Kostenpost | Batenpost:
    """Change an amount. Raises `Geweigerd`, `Verouderd`, and ValidationError in Dutch per field."""
    by.require(Permission.PROGRAMMA_MANAGE)
    with transaction.atomic():
        row = lock_unchanged(post, versie)
        gewijzigd = _fill(row, dict(gegevens))
        if gewijzigd:
            keep(row, gewijzigd)
            _record("change", row, by, velden=gewijzigd)
    return row


def delete(*, post: Kostenpost | Batenpost, by: Actor) -> None:
    """Remove an amount from the sums; its history stays. Raises `Geweigerd`."""
    by.require(Permission.PROGRAMMA_MANAGE)
    with transaction.atomic():
        _record("delete", post, by)
        post.delete()


def _add(row: P, gegevens: dict[str, Any], by: Actor) -> P:
    with transaction.atomic():
        _fill(row, gegevens)
        row.save(force_insert=True)
        _record("add", row, by)
    return row


def _fill(row: Businesscasepost, gegevens: dict[str, Any]) -> list[str]:
    if gegevens.get("soort", row.soort) == Postsoort.EENMALIG or not gegevens.get("tot_jaar", row.tot_jaar):
        gegevens["tot_jaar"] = gegevens.get("van_jaar", row.van_jaar)
    gewijzigd = fill(row, gegevens)
    _check(row)
    return gewijzigd


def _check(row: Businesscasepost) -> None:
    if not 2000 <= row.van_jaar <= 2100:
        raise ValidationError({"van_jaar": "Vul een jaar in van 2000 tot en met 2100."})
    if not row.van_jaar <= row.tot_jaar <= 2130:
        raise ValidationError({"tot_jaar": f"Vul een jaar in van {row.van_jaar} tot en met 2130."})
    if row.bedrag is not None and row.bedrag < 0:
        raise ValidationError({"bedrag": "Vul een bedrag in van 0 of meer."})
    if isinstance(row, Kostenpost):
        _check_people(row)
    elif row.bedrag is None:
        raise ValidationError({"bedrag": "Vul een bedrag in."})


def _check_people(row: Kostenpost) -> None:
    if (row.bedrag is None) == (row.fte is None):
        raise ValidationError({"bedrag": "Vul een bedrag in of een aantal fte, niet allebei."})
    if row.fte is not None and row.fte <= 0:
        raise ValidationError({"fte": "Vul een aantal fte in boven 0."})


def _record(daad: str, row: Businesscasepost, by: Actor, **details: object) -> None:
    zaak: Businesscase = row.businesscase  # type: ignore[attr-defined]
    details |= {"pakket": zaak.pakket_id, "versie": row.versie}
    gebeurtenis.record(actie=f"{row._meta.model_name}.{daad}", object=row, by=by, details=details)
