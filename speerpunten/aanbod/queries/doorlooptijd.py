"""Lead times per stage and per gemeente, measured from the steps of the projects."""

from dataclasses import dataclass
from datetime import date

from rivierenland.core.models import Gemeente
from speerpunten.aanbod.doorlooptijd.schatting import Doorlooptijd, estimate
from speerpunten.aanbod.doorlooptijd.verblijf import Stap, Verblijf, roads, stays
from speerpunten.aanbod.enums.project import Stadium
from speerpunten.aanbod.models import Projectstap

BEGIN = (Stadium.IDEE, Stadium.VERKENNING)
"""The whole road is measured of projects that were there from the beginning; the others began before they were written down."""


@dataclass(frozen=True)
class Doorlooptijden:
    """Per stage the time of all chosen projects, the same per gemeente (name), and the whole road."""

    per_stadium: dict[Stadium, Doorlooptijd]
    per_gemeente: dict[str, dict[Stadium, Doorlooptijd]]
    hele_weg: Doorlooptijd
    weg_per_gemeente: dict[str, Doorlooptijd]
    projecten: int


def measure(peildatum: date, *, minstens: int, gemeente: str = "", soort: str = "") -> Doorlooptijden:
    """All lead times on `peildatum`. `gemeente` (slug) and `soort` narrow the projects. Two queries.

    `minstens`: so many projects must have gone on before a figure is shown.
    """
    stappen = _steps(gemeente, soort)
    weg = [stadium.value for stadium in Stadium.weg()]
    verblijven = stays(stappen, weg=weg, peildatum=peildatum)
    hele = roads(stappen, van=BEGIN, weg=weg, peildatum=peildatum)
    namen = list(Gemeente.objects.order_by("naam").values_list("naam", flat=True))
    return Doorlooptijden(
        _per_stage(verblijven, minstens),
        {naam: _per_stage([row for row in verblijven if row.groep == naam], minstens) for naam in namen},
        estimate(hele, minstens=minstens),
        {naam: estimate([row for row in hele if row.groep == naam], minstens=minstens) for naam in namen},
        len({stap.project for stap in stappen}),
    )


def _steps(gemeente: str, soort: str) -> list[Stap]:
    rows = Projectstap.objects.order_by("project_id", "op", "id")
    if gemeente:
        rows = rows.filter(gemeente__slug=gemeente)
    if soort:
        rows = rows.filter(project__soort=soort)
    return [Stap(*waarden) for waarden in rows.values_list("project_id", "gemeente__naam", "naar", "op")]


def _per_stage(verblijven: list[Verblijf], minstens: int) -> dict[Stadium, Doorlooptijd]:
    return {
        stadium: estimate([row for row in verblijven if row.stadium == stadium], minstens=minstens)
        for stadium in Stadium.lopend()
    }
