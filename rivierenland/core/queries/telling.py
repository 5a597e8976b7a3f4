"""Counting without counting everything."""

from dataclasses import dataclass

from django.db.models import QuerySet

from rivierenland.core.opmaak import getal


@dataclass(frozen=True)
class Telling:
    """A count that stops at a cap. `str()` is what a page shows: `159`, or `500+` when there are more."""

    aantal: int
    meer: bool = False

    def __str__(self) -> str:
        return f"{getal(self.aantal)}+" if self.meer else getal(self.aantal)

    @property
    def shown(self) -> str:
        """As a pill beside a menu entry shows it; empty when nothing waits."""
        return str(self) if self.aantal else ""


def capped_count(queryset: QuerySet, cap: int = 500) -> Telling:
    """How many rows, counted to `cap` and no further: the cost does not grow with the table."""
    found = queryset.order_by().values("pk")[: cap + 1].count()
    return Telling(min(found, cap), meer=found > cap)
