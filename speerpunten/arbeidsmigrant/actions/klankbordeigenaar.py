"""Whose a row of the sounding board is: of a gemeente, or of the region."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.core.exceptions import ValidationError

from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Geweigerd, Permission
from rivierenland.core.talen import STANDAARD, TALEN

Vertalingen = Mapping[str, Mapping[str, str]]


def owner_of(by: Actor, gemeente: str | None) -> str | None:
    """For which gemeente `by` writes (with more than one: `gemeente`, else the first); None is the region. Raises `Geweigerd`."""
    code = gemeente or (by.gemeenten[0] if by.gemeenten else None)
    require(by, code)
    return code


def require(by: Actor, gemeente: str | None) -> None:
    """Raise `Geweigerd` unless `by` runs the sounding board for this gemeente, or for the region when it is None.

    An official holds the right without naming a gemeente too; only who has none works for the region.
    """
    by.require(Permission.KLANKBORD_MANAGE, gemeente=gemeente)
    if gemeente is None and by.gemeenten:
        raise Geweigerd(Permission.KLANKBORD_MANAGE)


def read_translations(vertalingen: Vertalingen, velden: Iterable[str]) -> dict[str, dict[str, str]]:
    """Only languages that we offer and texts that say something. Raises ValidationError in Dutch for what may not be kept."""
    found = {
        taal: {veld: tekst.strip() for veld in velden if (tekst := vertalingen[taal].get(veld, "")).strip()}
        for taal in TALEN
        if taal != STANDAARD and taal in vertalingen
    }
    refuse_unfit({f"{veld}_{taal}": tekst for taal, teksten in found.items() for veld, tekst in teksten.items()})
    return {taal: teksten for taal, teksten in found.items() if teksten}


def require_text(veld: str, tekst: str, zin: str) -> str:
    """The text without space around it. Raises ValidationError in Dutch when it is empty or holds what may not be kept."""
    refuse_unfit({veld: tekst})
    if not tekst.strip():
        raise ValidationError({veld: zin})
    return tekst.strip()


def record(actie: str, row: Any, by: Actor, **details: object) -> None:
    """One line in the log of who owns the row; never who a member is."""
    gebeurtenis.record(actie=actie, object=row, by=by, gemeente=row.gemeente_id, details=details)
