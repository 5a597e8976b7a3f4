"""What is on its way: projects, the chance that their beds come, and the sums per gemeente."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from rivierenland.core.models import Gemeente
from speerpunten.aanbod.enums.project import Stadium
from speerpunten.aanbod.models import Project
from speerpunten.aanbod.queries import parameters


@dataclass(frozen=True)
class Pijplijnsom:
    """Beds of the running projects of a gemeente.

    `bedden`: all of them; `verwacht`: beds times chance; `tijdelijk`: those of `bedden` that stand there in season only;
    `vervangt`: beds elsewhere that close when these open.
    """

    bedden: int = 0
    verwacht: float = 0.0
    tijdelijk: int = 0
    vervangt: int = 0


def running() -> list[Project]:
    """Projects that still have to deliver their beds, of all gemeenten, in the order of gemeente and name."""
    lopend = Project.objects.filter(stadium__in=Stadium.lopend())
    return list(lopend.select_related("gemeente").order_by("gemeente_id", "naam", "id"))


def kansen(peildatum: date) -> dict[str, int]:
    """The chance that goes with each stage on `peildatum`, in percent; 0 for a stage without a parameter."""
    gevonden = parameters.by_ending(peildatum, "kans.")
    return {stadium.value: gevonden[stadium.value].waarde if stadium.value in gevonden else 0 for stadium in Stadium}


def chance_of(project: Project, kansen: Mapping[str, int]) -> int:
    """The chance that the beds come, in percent: the project's own while it runs, else that of its stage."""
    if project.kans is not None and project.stadium in Stadium.lopend():
        return project.kans
    return kansen[project.stadium]


def total(projecten: Iterable[Project], kansen: Mapping[str, int]) -> Pijplijnsom:
    """The sums over these projects."""
    rows = list(projecten)
    return Pijplijnsom(
        bedden=sum(project.bedden for project in rows),
        verwacht=sum(project.bedden * chance_of(project, kansen) for project in rows) / 100,
        tijdelijk=sum(project.bedden_tijdelijk for project in rows),
        vervangt=sum(project.vervangt for project in rows),
    )


def per_gemeente(peildatum: date, horizon: date | None = None) -> dict[str, Pijplijnsom]:
    """The running projects per gemeente (CBS code), with the chances of `peildatum`; zeros where there are none.

    `horizon`: only projects that are expected in use by then. Nobody knows when a project without an expected day opens, so
    it is left out as soon as a horizon is asked for.
    """
    standaard = kansen(peildatum)
    gevonden: dict[str, list[Project]] = {code: [] for code in Gemeente.objects.values_list("code", flat=True)}
    for project in running():
        if horizon is None or (project.verwacht_op and project.verwacht_op <= horizon):
            gevonden[project.gemeente_id].append(project)
    return {code: total(projecten, standaard) for code, projecten in gevonden.items()}
