"""The parameters of all gemeenten together that a sum counts with and a page shows with their source."""

from collections.abc import Iterable
from datetime import date

from rivierenland.core.models import Parameter


def in_force(peildatum: date, *codes: str, begin: str = "") -> list[Parameter]:
    """The rows for all gemeenten that hold on `peildatum`: those of `codes`, or all whose code starts with `begin`."""
    rows = Parameter.objects.in_force(peildatum).filter(gemeente=None)
    return list(rows.filter(code__startswith=begin) if begin else rows.filter(code__in=codes))


def by_code(peildatum: date, codes: Iterable[str]) -> dict[str, Parameter]:
    """The same by code, in the order asked; one query. A code without a value on the day is left out."""
    codes = tuple(codes)
    found = {row.code: row for row in in_force(peildatum, *codes)}
    return {code: found[code] for code in codes if code in found}


def by_ending(peildatum: date, begin: str) -> dict[str, Parameter]:
    """All whose code starts with `begin`, by what follows it; one query."""
    return {row.code.removeprefix(begin): row for row in in_force(peildatum, begin=begin)}
