"""Read dated reference data."""

from datetime import date
from typing import Any

from rivierenland.core.models import Parameter


class ParameterMissing(LookupError):
    """No value is in force on that day."""


def value_of(code: str, *, peildatum: date, gemeente: str | None = None) -> Any:
    """The value of a parameter on `peildatum`: the gemeente's own, else the general one. Raises `ParameterMissing`."""
    found = {
        parameter.gemeente_id: parameter.waarde
        for parameter in Parameter.objects.in_force(peildatum).filter(code=code)
        if parameter.gemeente_id in (None, gemeente)
    }
    if not found:
        raise ParameterMissing(f"Parameter {code} heeft geen waarde op {peildatum:%d-%m-%Y}.")
    return found.get(gemeente, found.get(None))


def values_of(code: str, *, peildatum: date, gemeenten: list[str]) -> dict[str, Any]:
    """The value per gemeente on `peildatum`, in one query."""
    rows = Parameter.objects.in_force(peildatum).filter(code=code).values_list("gemeente_id", "waarde")
    found = dict(rows)
    return {gemeente: found.get(gemeente, found.get(None)) for gemeente in gemeenten}
