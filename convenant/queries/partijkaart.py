"""What anybody may count of the parties, from their public cards."""

from collections import Counter
from dataclasses import dataclass

from convenant.enums.partij import Partijsoort, Partijstatus
from convenant.models import Partijkaart

NU = (Partijstatus.PARTIJ, Partijstatus.GESCHORST)
"""Who is suspended is still a party: its signature holds."""


@dataclass(frozen=True, slots=True)
class Telling:
    """How many parties there are now, and of them per kind; a party of two kinds counts in both."""

    totaal: int
    soorten: tuple[tuple[str, int], ...]
    versies: dict[int, int]

    def signed_before(self, nummer: int) -> int:
        """How many parties signed no version with this number or a later one."""
        return sum(aantal for versie, aantal in self.versies.items() if versie < nummer)


def tally() -> Telling:
    """Count the parties of today: one query."""
    rows = list(Partijkaart.objects.filter(status__in=NU).order_by().values_list("soorten", "versie"))
    soorten = Counter(soort for found, _ in rows for soort in found)
    return Telling(
        totaal=len(rows),
        soorten=tuple((soort.label, soorten[soort]) for soort in Partijsoort if soorten[soort]),
        versies=dict(Counter(versie for _, versie in rows)),
    )
