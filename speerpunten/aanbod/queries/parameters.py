"""The parameters that a page counts with, to show them with their source."""

from datetime import date

from rivierenland.core.models import Parameter


def in_force(peildatum: date, *codes: str, begin: str = "") -> list[Parameter]:
    """The rows for all gemeenten that hold on `peildatum`: those of `codes`, or all whose code starts with `begin`."""
    rows = Parameter.objects.in_force(peildatum).filter(gemeente=None)
    return list(rows.filter(code__startswith=begin) if begin else rows.filter(code__in=codes))
