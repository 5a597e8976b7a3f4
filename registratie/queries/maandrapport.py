"""The figures of a month, counted where the rows are: one grouped query each, whatever the number of stays.

Everything here counts what the scope in force may see, in the gemeenten that are named. Nothing is suppressed yet.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from registratie.enums import Locatiestatus
from registratie.models import Huisvestingslocatie, Verblijf

NOG_NIET = (Locatiestatus.AANGEMELD, Locatiestatus.IN_BEOORDELING)


@dataclass(frozen=True, slots=True)
class Locatiefeit:
    """What a figure needs of one location. `eind` is the first night it is no longer in use."""

    gemeente: str
    plaats: str
    soort: str
    naam: str
    bedden: int
    begin: date
    eind: date | None
    organisatie_id: int

    def in_use(self, nacht: date) -> bool:
        """Whether people may stay here in the night that begins on this day."""
        return self.begin <= nacht and (self.eind is None or nacht < self.eind)


def locaties(gemeenten: Sequence[str]) -> list[Locatiefeit]:
    """Every location that is or was in use, by name. A location that stopped without a date never counts."""
    rows = (
        Huisvestingslocatie.objects.filter(gemeente__in=gemeenten)
        .exclude(status__in=NOG_NIET)
        .exclude(~Q(status=Locatiestatus.ACTIEF), einddatum=None)
        .order_by("naam", "id")
    )
    return [
        Locatiefeit(*rij)
        for rij in rows.values_list(
            *("gemeente_id", "plaats", "soort", "naam", "capaciteit_vergund", "ingangsdatum", "einddatum"),
            "organisatie_id",
        )
    ]


def present_by_place(gemeenten: Sequence[str], nacht: date) -> dict[tuple[str, str, str], int]:
    """People in the night that begins on `nacht`, per gemeente, place and kind of location."""
    keys = ("gemeente_id", "locatie__plaats", "locatie__soort")
    rows = Verblijf.objects.present(nacht).filter(gemeente__in=gemeenten).order_by().values(*keys)
    return {rij[:3]: rij[3] for rij in rows.annotate(n=Count("pk")).values_list(*keys, "n")}
