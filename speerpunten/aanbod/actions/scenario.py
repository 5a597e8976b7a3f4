"""Keep a calculation, share it with the others, and remove it."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from registratie.actions.tekst import refuse_unfit
from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.permissions import Geweigerd, Permission
from speerpunten.aanbod.enums.scenario import Scenariosoort
from speerpunten.aanbod.models import Scenario

NAAM, TOELICHTING = 120, 1000
"""The longest name and explanation, in characters."""


def save(
    *,
    soort: str,
    naam: str,
    toelichting: str = "",
    invoer: dict[str, Any],
    uitkomst: dict[str, Any],
    peildatum: date,
    gedeeld: bool = False,
    by: Actor,
    gemeente: str | None = None,
    is_voorbeeld: bool = False,
) -> Scenario:
    """Keep a calculation of `soort` (a `Scenariosoort`) with what went in and what came out on `peildatum`.

    It is the gemeente's for which `by` works (with more than one: `gemeente`, else the first), and the region's for who works for
    the region. Raises `Geweigerd`, and ValidationError in Dutch per field.
    """
    eigenaar = _owner(by, gemeente)
    naam, toelichting = " ".join(naam.split()), toelichting.strip()
    _check(soort, naam, toelichting)
    with transaction.atomic():
        row = Scenario.objects.create(
            gemeente_id=eigenaar, soort=soort, naam=naam, toelichting=toelichting, invoer=invoer, uitkomst=uitkomst,
            peildatum=peildatum, gedeeld=gedeeld, is_voorbeeld=is_voorbeeld, created_by=by.gebruiker,
        )  # fmt: skip
        _record("scenario.save", row, by)
    return row


def share(*, scenario: Scenario, gedeeld: bool, by: Actor) -> Scenario:
    """Let the others read it, or no longer. Nothing happens when it is so already. Raises `Geweigerd`."""
    require_own(scenario, by)
    with transaction.atomic():
        row = Scenario.objects.select_for_update().get(pk=scenario.pk)
        if row.gedeeld != gedeeld:
            row.gedeeld = gedeeld
            row.save(update_fields=["gedeeld"])
            _record("scenario.share", row, by)
    return row


def remove(*, scenario: Scenario, by: Actor) -> None:
    """Take it away for good. Nothing happens when it was gone already. Raises `Geweigerd`."""
    require_own(scenario, by)
    with transaction.atomic():
        row = Scenario.objects.select_for_update().filter(pk=scenario.pk).first()
        if row is not None:
            _record("scenario.remove", row, by)
            row.delete()


def require_own(scenario: Scenario, by: Actor) -> None:
    """Raise `Geweigerd` unless it is of the gemeente for which `by` works, or of the region and so is `by`."""
    if scenario.gemeente_id is None:
        _require_region(by)
    else:
        by.require(Permission.SCENARIO_SAVE, gemeente=scenario.gemeente_id)


def _owner(by: Actor, gemeente: str | None) -> str | None:
    """The CBS code for which the row is written; None is the region."""
    code = gemeente or (by.gemeenten[0] if by.gemeenten else None)
    if code is None:
        _require_region(by)
    else:
        by.require(Permission.SCENARIO_SAVE, gemeente=code)
    return code


def _require_region(by: Actor) -> None:
    """An official holds the right without naming a gemeente too; only who has none works for the region."""
    by.require(Permission.SCENARIO_SAVE)
    if by.gemeenten:
        raise Geweigerd(Permission.SCENARIO_SAVE)


def _check(soort: str, naam: str, toelichting: str) -> None:
    if soort not in Scenariosoort.values:
        raise ValidationError(f"Er is geen soort berekening {soort!r}.")
    fouten: dict[str, str] = {}
    if not naam:
        fouten["naam"] = "Geef het scenario een naam, bijvoorbeeld: Hoge groei tot 2036."
    elif len(naam) > NAAM:
        fouten["naam"] = f"Houd de naam op hoogstens {NAAM} tekens."
    if len(toelichting) > TOELICHTING:
        fouten["toelichting"] = f"Houd de toelichting op hoogstens {TOELICHTING} tekens."
    if fouten:
        raise ValidationError(fouten)
    refuse_unfit({"naam": naam, "toelichting": toelichting})


def _record(actie: str, row: Scenario, by: Actor) -> None:
    details = {"soort": row.soort, "gedeeld": row.gedeeld}
    gebeurtenis.record(actie=actie, object=row, by=by, gemeente=row.gemeente_id, details=details)
