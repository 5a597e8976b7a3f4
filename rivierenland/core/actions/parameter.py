"""Change a norm or term: from a day on, never in the past, never over an existing value."""

from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from rivierenland.core.actions import gebeurtenis
from rivierenland.core.actor import Actor
from rivierenland.core.models import Parameter
from rivierenland.core.permissions import Geweigerd, Permission

HOOGSTE = 1_000_000_000
"""No norm, term or amount is larger; a slip of the keyboard is."""


def set_from(
    *, code: str, gemeente: str | None, waarde: Any, vanaf: date, bron: str, toelichting: str = "", by: Actor
) -> Parameter:
    """Let `waarde` hold from `vanaf` on: closes the running period and opens a new one.

    Only the portal itself changes a value that holds for all (`gemeente` None). Raises `Geweigerd`, and ValidationError for
    a day in the past, a day on or before the beginning of an existing period, another kind of value, or no source.
    """
    by.require(Permission.PARAMETER_CHANGE, gemeente=gemeente)
    if gemeente is None and by.rol is not None:
        raise Geweigerd(Permission.PARAMETER_CHANGE)
    with transaction.atomic():
        periods = list(Parameter.objects.select_for_update().filter(code=code).filter(_for(gemeente)))
        own = [period for period in periods if period.gemeente_id == gemeente]
        example = _example(code, periods)
        _check(own, example, waarde, vanaf, bron)
        for running in own:
            if running.geldig_tot is None or running.geldig_tot > vanaf:
                running.geldig_tot = vanaf
                running.save(update_fields=["geldig_tot", "updated_at"])
        made = Parameter.objects.create(
            code=code, naam=example.naam, gemeente_id=gemeente, waarde=waarde, eenheid=example.eenheid,
            geldig_van=vanaf, bron=bron.strip(), toelichting=toelichting, created_by=by.gebruiker,
        )  # fmt: skip
        details = {"code": code, "waarde": waarde, "vanaf": vanaf.isoformat()}
        gebeurtenis.record(actie="parameter.change", object=made, by=by, gemeente=gemeente, details=details)
    return made


def _for(gemeente: str | None) -> Q:
    return Q(gemeente=None) | Q(gemeente_id=gemeente)


def _example(code: str, periods: list[Parameter]) -> Parameter:
    """The row that says how the parameter is called and measured."""
    found = periods[0] if periods else Parameter.objects.filter(code=code).first()
    if found is None:
        raise ValidationError({"waarde": "Deze norm of termijn bestaat niet."})
    return found


def _check(own: list[Parameter], example: Parameter, waarde: Any, vanaf: date, bron: str) -> None:
    faults: dict[str, str] = {}
    if vanaf < timezone.localdate():
        faults["vanaf"] = "Kies vandaag of een latere dag. Wat al gold, verandert niet meer."
    elif blocking := [period for period in own if period.geldig_van >= vanaf]:
        first = max(period.geldig_van for period in blocking) + timedelta(days=1)
        faults["vanaf"] = f"Voor die dag ligt al een waarde vast. Kies {first:%d-%m-%Y} of later."
    if _kind(waarde) is not _kind(example.waarde):
        faults["waarde"] = "Vul een getal in." if _kind(example.waarde) is float else "Vul hetzelfde soort waarde in."
    elif _kind(waarde) is float and waarde < 0:
        faults["waarde"] = "Vul een getal van 0 of meer in."
    elif _kind(waarde) is float and waarde > HOOGSTE:
        faults["waarde"] = "Dit getal is te groot voor een norm of termijn. Controleer het."
    if not bron.strip():
        faults["bron"] = "Vul in waar deze waarde vandaan komt, bijvoorbeeld een besluit met datum."
    if faults:
        raise ValidationError(faults)


def _kind(waarde: Any) -> type:
    return float if isinstance(waarde, int | float) and not isinstance(waarde, bool) else type(waarde)
