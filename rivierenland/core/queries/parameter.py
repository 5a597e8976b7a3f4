"""Read dated reference data."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from typing import Any

from django.db.models import Q

from rivierenland.core.models import Parameter


class ParameterMissing(LookupError):
    """No value is in force on that day."""


_at_hand: ContextVar[dict[str, list[Parameter]] | None] = ContextVar("parameters_at_hand", default=None)
"""The parameters by code."""


@contextmanager
def at_hand() -> Iterator[None]:
    """Inside the block every parameter is read once, at its start: for work that asks the same norms thousands of times.

    What is set inside the block is not seen there.
    """
    known: dict[str, list[Parameter]] = {}
    for row in Parameter.objects.all():
        known.setdefault(row.code, []).append(row)
    before = _at_hand.set(known)
    try:
        yield
    finally:
        _at_hand.reset(before)


def in_force(peildatum: date, codes: Sequence[str] = (), stems: Sequence[str] = ()) -> list[Parameter]:
    """The values that hold on `peildatum`, of these codes and of every code that begins with one of `stems` and a full stop."""
    starts = tuple(f"{stem}." for stem in stems)
    known = _at_hand.get()
    if known is None:
        wanted = Q(code__in=codes)
        for start in starts:
            wanted |= Q(code__startswith=start)
        return list(Parameter.objects.in_force(peildatum).filter(wanted))
    found = [code for code in known if code.startswith(starts)] if starts else []
    return [
        row
        for code in {*codes, *found}
        for row in known.get(code, ())
        if row.geldig_van <= peildatum and (row.geldig_tot is None or row.geldig_tot > peildatum)
    ]


def value_of(code: str, *, peildatum: date, gemeente: str | None = None) -> Any:
    """The value of a parameter on `peildatum`: the gemeente's own, else the general one. Raises `ParameterMissing`."""
    found = {
        parameter.gemeente_id: parameter.waarde
        for parameter in in_force(peildatum, (code,))
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
