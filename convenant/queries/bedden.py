"""Beds under the convenant, per gemeente. Open figures: suppress them (`core.onderdrukking`) where they are shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Max, Q

from convenant.enums.partij import Partijstatus
from convenant.models import Convenantbedden, Partij
from rivierenland.core.onderdrukking import DREMPEL


@dataclass(frozen=True, slots=True)
class Bedden:
    """Beds in use in one gemeente on one day, by permit: `onder` of parties, `alle` of everybody; `partijen` with a location there."""

    onder: int
    alle: int
    partijen: int = 0


def under_convenant(op: date) -> dict[str, Bedden]:
    """By code of the gemeente, on the last night counted on or before `op`; empty when there is none. Two queries."""
    peildatum = last_counted(op)
    return _of(Convenantbedden.objects.filter(peildatum=peildatum)) if peildatum else {}


def last_counted(op: date) -> date | None:
    """The last day on or before `op` for which beds were counted."""
    return Convenantbedden.objects.filter(peildatum__lte=op).aggregate(laatste=Max("peildatum"))["laatste"]


def series(dagen: Iterable[date]) -> dict[date, tuple[int, int]]:
    """On each of these days that was counted: beds of parties and all beds, of the eight gemeenten together."""
    found: dict[date, tuple[int, int]] = {}
    rows = Convenantbedden.objects.filter(peildatum__in=list(dagen)).values_list("peildatum", "bedden_onder", "bedden")
    for dag, onder, alle in rows:
        eerder = found.get(dag, (0, 0))
        found[dag] = (eerder[0] + onder, eerder[1] + alle)
    return found


def share(onder: int, alle: int) -> float | None:
    """Percent of the beds that fall under the convenant; None without beds, or where one of both parts is too small to be shown."""
    if not alle or min(onder, alle - onder) in range(1, DREMPEL):
        return None
    return 100 * onder / alle


def members_on(op: date) -> set[int]:
    """Ids of the organisations that were a party on `op`. Who is suspended now does not count, whatever the day."""
    rows = Partij.objects.exclude(organisatie=None).exclude(status=Partijstatus.GESCHORST)
    rows = rows.filter(sinds__lte=op).filter(Q(tot=None) | Q(tot__gt=op))
    return set(rows.values_list("organisatie_id", flat=True))


def _of(rows: Iterable[Convenantbedden]) -> dict[str, Bedden]:
    return {row.gemeente_id: Bedden(row.bedden_onder, row.bedden, row.partijen) for row in rows}
