"""Houses in villages and towns that were let by the room: what stopped, what is left, and what new central beds can free."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from django.db.models import Aggregate, Count, QuerySet, Sum
from django.db.models.functions import ExtractYear

from registratie.enums import Locatiesoort, Locatiestatus
from registratie.models import Locatiekaart
from rivierenland.core.models import Gemeente, Parameter
from rivierenland.core.queries.parameter import values_of
from speerpunten.aanbod.queries import pijplijn
from speerpunten.aanbod.verdeling.afbouw import per_year

N = TypeVar("N", int, float)
PER_WONING = "bedden_per_kamerwoning"
CENTRAAL = (Locatiesoort.LOGIESGEBOUW, Locatiesoort.TRANSFORMATIE, Locatiesoort.HOTEL_PENSION)
"""Kinds that hold many beds under one management, so that they can take the place of houses."""
TERUG, VOORUIT = 4, 5
"""Years shown before and after this one."""
ONBEKEND = 9999
"""Stands for the year of a project of which nobody knows when it opens; it sorts last."""


@dataclass(frozen=True)
class Gemeenteafbouw:
    """One gemeente. `per_woning`: beds in a house; `woningen`, `bedden`: houses in kernen still let by the room, and their beds;
    `gestopt`: houses that stopped, by year; `geopend`: central beds that opened, by year; `verwacht`: central beds expected from
    projects (beds times chance), by year or `ONBEKEND`.
    """

    gemeente: Gemeente
    per_woning: int
    woningen: int
    bedden: int
    gestopt: Mapping[int, int]
    geopend: Mapping[int, int]
    verwacht: Mapping[int, float]

    @property
    def gepland(self) -> dict[int, int]:
        """Houses that the expected beds can free, by year."""
        return per_year(self.verwacht, self.per_woning)

    @property
    def volgens_regel(self) -> dict[int, int]:
        """Houses that the beds that opened could have freed, by year."""
        return per_year(self.geopend, self.per_woning)


@dataclass(frozen=True)
class Afbouw:
    """The eight, on `peildatum`."""

    peildatum: date
    delen: Sequence[Gemeenteafbouw]
    regels: Sequence[Parameter]

    @property
    def jaren(self) -> list[int]:
        """The years of the chart and the table."""
        return list(range(self.peildatum.year - TERUG, self.peildatum.year + VOORUIT + 1))

    def som(self, wat: str, jaar: int) -> int:
        """Houses of the region in a year: `gestopt`, `gepland` or `volgens_regel`."""
        return sum(getattr(deel, wat).get(jaar, 0) for deel in self.delen)

    @property
    def gestopt_nu(self) -> int:
        """Houses that stopped this year."""
        return self.som("gestopt", self.peildatum.year)

    @property
    def gepland(self) -> int:
        """Houses that all expected beds can free."""
        return sum(sum(deel.gepland.values()) for deel in self.delen)

    @property
    def zonder_jaar(self) -> int:
        """Of those: houses of projects of which nobody knows when they open."""
        return self.som("gepland", ONBEKEND)

    @property
    def woningen(self) -> int:
        """Houses in kernen that are still let by the room."""
        return sum(deel.woningen for deel in self.delen)

    @property
    def bedden(self) -> int:
        """Beds in those houses."""
        return sum(deel.bedden for deel in self.delen)

    @property
    def verwacht(self) -> float:
        """Central beds expected from projects."""
        return sum(sum(deel.verwacht.values()) for deel in self.delen)


def read(vandaag: date) -> Afbouw:
    """Read all of it: eight queries, whatever the number of locations."""
    gemeenten = list(Gemeente.objects.order_by("naam"))
    per_woning = values_of(PER_WONING, peildatum=vandaag, gemeenten=[een.code for een in gemeenten])
    over, gestopt, geopend, verwacht = _left(), _stopped(vandaag), _opened(vandaag), _expected(vandaag)
    delen = [
        Gemeenteafbouw(
            een, int(per_woning[een.code]), *over.get(een.code, (0, 0)), gestopt=_of(gestopt, een.code),
            geopend=_of(geopend, een.code), verwacht=_of(verwacht, een.code),
        )
        for een in gemeenten
    ]  # fmt: skip
    regels = Parameter.objects.in_force(vandaag).filter(code=PER_WONING).select_related("gemeente")
    return Afbouw(vandaag, delen, list(regels))


def _of(rijen: Mapping[tuple[str, int], N], code: str) -> dict[int, N]:
    return {jaar: waarde for (gemeente, jaar), waarde in rijen.items() if gemeente == code}


def _left() -> dict[str, tuple[int, int]]:
    rows = Locatiekaart.objects.filter(soort=Locatiesoort.WONING_KERN, status=Locatiestatus.ACTIEF).order_by()
    grouped = rows.values("gemeente_id").annotate(aantal=Count("pk"), som=Sum("bedden"))
    return {row["gemeente_id"]: (row["aantal"], row["som"]) for row in grouped}


def _stopped(vandaag: date) -> dict[tuple[str, int], int]:
    rows = Locatiekaart.objects.filter(
        soort=Locatiesoort.WONING_KERN, status__in=[Locatiestatus.GESTOPT, Locatiestatus.GESLOTEN], einddatum__lte=vandaag
    )  # fmt: skip
    return _per_year(rows.annotate(jaar=ExtractYear("einddatum")), Count("pk"))


def _opened(vandaag: date) -> dict[tuple[str, int], int]:
    ooit = [Locatiestatus.ACTIEF, Locatiestatus.GESTOPT, Locatiestatus.GESLOTEN]
    rows = Locatiekaart.objects.filter(
        soort__in=CENTRAAL, status__in=ooit, ingangsdatum__range=(date(vandaag.year - TERUG, 1, 1), vandaag)
    )
    return _per_year(rows.annotate(jaar=ExtractYear("ingangsdatum")), Sum("bedden"))


def _per_year(rows: QuerySet, som: Aggregate) -> dict[tuple[str, int], int]:
    grouped = rows.order_by().values("gemeente_id", "jaar").annotate(som=som)
    return {(row["gemeente_id"], row["jaar"]): row["som"] for row in grouped}


def _expected(vandaag: date) -> dict[tuple[str, int], float]:
    """Beds times chance of running central projects; a day that has passed counts as this year."""
    kansen, uit = pijplijn.kansen(vandaag), Counter[tuple[str, int]]()
    for project in pijplijn.running():
        if project.soort in CENTRAAL:
            jaar = max(project.verwacht_op.year, vandaag.year) if project.verwacht_op else ONBEKEND
            uit[project.gemeente_id, jaar] += project.bedden * pijplijn.chance_of(project, kansen)
    return {sleutel: procenten / 100 for sleutel, procenten in uit.items()}
