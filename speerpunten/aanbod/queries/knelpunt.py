"""The versnellingstafel: what is stuck, the heaviest first."""

from dataclasses import dataclass
from datetime import date

from speerpunten.aanbod.enums.project import Stadium
from speerpunten.aanbod.models import Knelpunt

STADIA = (*Stadium.lopend(), Stadium.GESCHORST)
"""A project that dropped out or is in use needs no speed; one that is suspended does."""


@dataclass(frozen=True)
class Tafelregel:
    """A bottleneck, the whole days that it exists, and its weight: beds of the project times those days."""

    knelpunt: Knelpunt
    dagen: int
    gewicht: int
    is_laat: bool


def on_table(vandaag: date, *, gemeente: str = "", waar: str = "") -> list[Tafelregel]:
    """What is open, by weight; `gemeente` (slug) and `waar` narrow it. One query."""
    rows = Knelpunt.objects.filter(opgelost_op=None, project__stadium__in=STADIA).select_related("project", "gemeente")
    if gemeente:
        rows = rows.filter(gemeente__slug=gemeente)
    if waar:
        rows = rows.filter(waar=waar)
    return sorted((_row(row, vandaag) for row in rows), key=lambda regel: (-regel.gewicht, regel.knelpunt.pk))


def _row(row: Knelpunt, vandaag: date) -> Tafelregel:
    dagen = (vandaag - row.sinds).days
    laat = row.uiterlijk is not None and row.uiterlijk < vandaag
    return Tafelregel(row, dagen, dagen * row.project.bedden, laat)
