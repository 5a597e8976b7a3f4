"""The figures of the own gemeente. Everything here runs inside the gemeente's own scope."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Sum

from registratie.models import Bezettingsstand, Huisvestingslocatie, Verblijf
from rivierenland.core.opmaak import getal
from rivierenland.core.queries.parameter import value_of


@dataclass(frozen=True)
class Gemeentestand:
    """The own gemeente tonight, a week and a year ago."""

    personen: int
    bedden: int
    locaties: int
    vorige_week: int | None
    vorig_jaar: int | None
    lang: int

    @property
    def bezettingsgraad(self) -> float:
        """People per hundred permitted beds."""
        return 100 * self.personen / self.bedden if self.bedden else 0.0

    @property
    def vergelijking(self) -> str:
        """The same night last week and last year, as far as they are known."""
        known = [("vorige week", self.vorige_week), ("vorig jaar", self.vorig_jaar)]
        return " · ".join(f"{woord} {getal(aantal)}" for woord, aantal in known if aantal is not None)

    @property
    def bedden_regel(self) -> str:
        """The number of locations behind the beds."""
        return "op 1 locatie" if self.locaties == 1 else f"op {getal(self.locaties)} locaties"


def stand(gemeenten: Sequence[str], vandaag: date) -> Gemeentestand:
    """Tonight live from the register; earlier nights from the kept table."""
    in_use = Huisvestingslocatie.objects.in_use().aggregate(bedden=Sum("capaciteit_vergund"), locaties=Count("pk"))
    limit = int(value_of("brp_nachten", peildatum=vandaag))
    present = Verblijf.objects.present(vandaag)
    return Gemeentestand(
        personen=present.count(),
        bedden=in_use["bedden"] or 0,
        locaties=in_use["locaties"],
        vorige_week=_kept(gemeenten, vandaag - timedelta(days=7)),
        vorig_jaar=_kept(gemeenten, vandaag - timedelta(days=364)),
        lang=present.filter(aankomst__lte=vandaag - timedelta(days=limit)).count(),
    )


def _kept(gemeenten: Sequence[str], nacht: date) -> int | None:
    return Bezettingsstand.objects.filter(gemeente__in=gemeenten, nacht=nacht).aggregate(som=Sum("personen"))["som"]


def curve(gemeenten: Sequence[str], vandaag: date, *, weeks: int = 104) -> list[tuple[date, int, int]]:
    """People and permitted beds on the Monday nights of the last weeks, summed over the gemeenten."""
    first = vandaag - timedelta(days=vandaag.weekday() + 7 * weeks)
    sums: dict[date, list[int]] = {}
    rows = Bezettingsstand.objects.filter(gemeente__in=gemeenten, nacht__gte=first, nacht__lte=vandaag)
    for nacht, personen, bedden in rows.values_list("nacht", "personen", "bedden"):
        if nacht.weekday() == 0:
            total = sums.setdefault(nacht, [0, 0])
            total[0] += personen
            total[1] += bedden
    return [(nacht, *values) for nacht, values in sorted(sums.items())]
