"""Read projects: the list, one with everything that hangs on it, and the board by stage."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet

from speerpunten.aanbod.enums.project import Stadium
from speerpunten.aanbod.models import Knelpunt, Project, Projectdocument, Projectstap
from speerpunten.aanbod.queries.pijplijn import Pijplijnsom, chance_of, total

VERLEDEN = timedelta(days=365)
"""How long a project that is in use, or that dropped out, stays on the board."""


@dataclass(frozen=True)
class Kaart:
    """A project on the board: its chance in percent, the beds to be expected, the days in its stage, what holds it up."""

    project: Project
    kans: int
    dagen: int
    knelpunten: int
    is_stil: bool

    @property
    def verwacht(self) -> float:
        """Beds times chance."""
        return self.project.bedden * self.kans / 100


@dataclass(frozen=True)
class Kolom:
    """A stage of the board with its projects and their sums."""

    stadium: Stadium
    kaarten: list[Kaart]
    som: Pijplijnsom


@dataclass(frozen=True)
class Wegstuk:
    """A stage of the road of one project: since when (None: it never stood there), for how many days in all, and whether now."""

    stadium: Stadium
    op: date | None
    dagen: int
    is_nu: bool


def for_list() -> QuerySet[Project]:
    """All projects with their gemeente and the number of open bottlenecks (`open_knelpunten`)."""
    los = Count("knelpunten", filter=Q(knelpunten__opgelost_op=None))
    return (
        Project.objects.select_related("gemeente")
        .annotate(open_knelpunten=los)
        .order_by("gemeente__naam", "naam", "id")
    )


def on_board(vandaag: date) -> QuerySet[Project]:
    """What runs, and what came into use or dropped out within a year; the longest in its stage first."""
    op_bord = Q(stadium__in=Stadium.lopend()) | Q(stadium_sinds__gte=vandaag - VERLEDEN)
    return for_list().filter(op_bord).order_by("stadium_sinds", "id")


def columns(
    projecten: Iterable[Project], *, kansen: Mapping[str, int], vandaag: date, stil_na: int
) -> list[Kolom]:  # fmt: skip
    """The board of rows of `on_board`: all stages in order. `stil_na`: so many days in one stage is too long."""
    per_stadium: dict[str, list[Project]] = {stadium.value: [] for stadium in Stadium}
    for project in projecten:
        per_stadium[project.stadium].append(project)
    return [
        Kolom(stadium, [_card(row, kansen, vandaag, stil_na) for row in per_stadium[stadium]],
              total(per_stadium[stadium], kansen))
        for stadium in Stadium
    ]  # fmt: skip


def _card(row: Project, kansen: Mapping[str, int], vandaag: date, stil_na: int) -> Kaart:
    dagen = (vandaag - row.stadium_sinds).days
    loopt = row.stadium in Stadium.lopend()
    knelpunten = row.open_knelpunten if row.stadium != Stadium.IN_GEBRUIK else 0  # type: ignore[attr-defined]
    return Kaart(row, chance_of(row, kansen), dagen, knelpunten, loopt and dagen > stil_na)


def stuck(vandaag: date, stil_na: int) -> QuerySet[Project]:
    """Running projects that stand longer than `stil_na` days in their stage, the longest first."""
    sinds = vandaag - timedelta(days=stil_na)
    lopend = Project.objects.filter(stadium__in=Stadium.lopend(), stadium_sinds__lt=sinds)
    return lopend.select_related("gemeente").order_by("stadium_sinds", "id")


def steps(project: Project) -> list[Projectstap]:
    """What happened, the oldest first."""
    return list(project.stappen.select_related("created_by").order_by("op", "id"))  # type: ignore[attr-defined]


def bottlenecks(project: Project) -> list[Knelpunt]:
    """The open ones first, then the solved ones, the oldest first."""
    return list(
        Knelpunt.objects.filter(project=project).order_by(F("opgelost_op").asc(nulls_first=True), "sinds", "id")
    )


def documents(project: Project) -> list[Projectdocument]:
    """The documents that the reader may see, the newest first."""
    return list(Projectdocument.objects.filter(project=project))


def with_bottleneck(rows: QuerySet[Project]) -> QuerySet[Project]:
    """Only those that something holds up."""
    return rows.filter(Exists(Knelpunt.objects.filter(project=OuterRef("pk"), opgelost_op=None)))


def road(stappen: Sequence[Projectstap], project: Project, vandaag: date) -> list[Wegstuk]:
    """The nine stages in order. `stappen`: of this project, the oldest first."""
    sinds: dict[str, date] = {project.stadium: project.stadium_sinds}
    dagen: Counter[str] = Counter()
    for stap, volgende in zip(stappen, [*stappen[1:], None], strict=True):
        sinds[stap.naar] = stap.op
        dagen[stap.naar] += ((volgende.op if volgende else vandaag) - stap.op).days
    return [
        Wegstuk(stadium, sinds.get(stadium), dagen[stadium], stadium == project.stadium) for stadium in Stadium.weg()
    ]
