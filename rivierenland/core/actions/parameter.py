"""Change a norm or term: from a day on, never in the past, never over an existing value."""

from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Soort:
    """What a parameter is called and measured in, for a code that has no row yet. `verleden`: nothing computes with it, so that it may
    begin in the past.
    """

    naam: str
    eenheid: str = ""
    verleden: bool = False


def set_from(
    *,
    code: str,
    gemeente: str | None,
    waarde: Any,
    vanaf: date,
    bron: str,
    toelichting: str = "",
    tot: date | None = None,
    soort: Soort | None = None,
    recht: Permission = Permission.PARAMETER_CHANGE,
    by: Actor,
) -> Parameter:
    """Let `waarde` hold from `vanaf` on, until `tot` where that is given: closes the running period and opens a new one.

    Only the portal itself changes a value that holds for all (`gemeente` None). `recht`: the right that the kind of parameter asks, for
    a floor above that has its own. Raises `Geweigerd`, and ValidationError for a day in the past, a day on or before the beginning of
    an existing period, another kind of value, or no source.
    """
    by.require(recht, gemeente=gemeente)
    if gemeente is None and by.rol is not None:
        raise Geweigerd(recht)
    with transaction.atomic():
        periods = list(Parameter.objects.select_for_update().filter(code=code).filter(_for(gemeente)))
        own = [period for period in periods if period.gemeente_id == gemeente]
        example = _example(code, periods, waarde, soort)
        _check(own, example, waarde, vanaf, bron, verleden=bool(soort and soort.verleden))
        if tot is not None and tot <= vanaf:
            raise ValidationError({"tot": "Deze dag moet na de eerste dag liggen."})
        _close(own, vanaf)
        made = Parameter.objects.create(
            code=code, naam=example.naam, gemeente_id=gemeente, waarde=waarde, eenheid=example.eenheid,
            geldig_van=vanaf, geldig_tot=tot, bron=bron.strip(), toelichting=toelichting, created_by=by.gebruiker,
        )  # fmt: skip
        details = {"code": code, "waarde": waarde, "vanaf": vanaf.isoformat()}
        gebeurtenis.record(actie="parameter.change", object=made, by=by, gemeente=gemeente, details=details)
    return made


def end_from(
    *, code: str, gemeente: str, per: date, recht: Permission = Permission.PARAMETER_CHANGE, by: Actor
) -> Parameter | None:
    """Let the own value of a gemeente no longer hold from `per` on: then what holds for all does. None when none was running.

    Raises `Geweigerd`, and ValidationError for a day in the past or on the first day of the running value.
    """
    by.require(recht, gemeente=gemeente)
    with transaction.atomic():
        own = list(Parameter.objects.select_for_update().filter(code=code, gemeente_id=gemeente))
        running = next((row for row in own if row.geldig_tot is None or row.geldig_tot > per), None)
        if running is None:
            return None
        if per < timezone.localdate():
            raise ValidationError({"per": "Kies vandaag of een latere dag. Wat al gold, verandert niet meer."})
        if running.geldig_van >= per:
            raise ValidationError(
                {"per": f"Er ligt een waarde vast vanaf {running.geldig_van:%d-%m-%Y}. Kies een latere dag."}
            )
        _close(own, per)
        details = {"code": code, "per": per.isoformat()}
        gebeurtenis.record(actie="parameter.end", object=running, by=by, gemeente=gemeente, details=details)
    return running


def _close(own: list[Parameter], per: date) -> None:
    for running in own:
        if running.geldig_tot is None or running.geldig_tot > per:
            running.geldig_tot = per
            running.save(update_fields=["geldig_tot", "updated_at"])


def _for(gemeente: str | None) -> Q:
    return Q(gemeente=None) | Q(gemeente_id=gemeente)


def _example(code: str, periods: list[Parameter], waarde: Any, soort: Soort | None) -> Parameter:
    """The row that says how the parameter is called and measured."""
    found = periods[0] if periods else Parameter.objects.filter(code=code).first()
    if found is None and soort is not None:
        return Parameter(code=code, naam=soort.naam, eenheid=soort.eenheid, waarde=waarde)
    if found is None:
        raise ValidationError({"waarde": "Deze norm of termijn bestaat niet."})
    return found


def _check(
    own: list[Parameter], example: Parameter, waarde: Any, vanaf: date, bron: str, *, verleden: bool = False
) -> None:
    faults: dict[str, str] = {}
    if vanaf < timezone.localdate() and not verleden:
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
