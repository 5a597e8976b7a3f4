"""The convenant in a few numbers, for pages that lead to it. Open tables only, so it works without a scope."""

from dataclasses import dataclass
from datetime import date

from convenant.enums.partij import Partijstatus
from convenant.models import Partijkaart
from convenant.queries import bedden
from rivierenland.core.models import Gemeente


@dataclass(frozen=True)
class Tellingen:
    """Who is a party on a day, and which beds fall under the convenant.

    `onder` and `alle`: permitted beds in use, of parties and of all, on `peildatum`; None when nothing was counted yet.
    """

    gemeenten: int
    van_gemeenten: int
    partijen: int
    onder: int | None
    alle: int | None
    peildatum: date | None

    @property
    def aandeel(self) -> float | None:
        """Percent of the beds that fall under it; None when it is not known, or rests on so few that it is not shown."""
        return None if self.onder is None or self.alle is None else bedden.share(self.onder, self.alle)


def count(op: date) -> Tellingen:
    """The convenant in the whole region. Four queries."""
    kaarten = Partijkaart.objects.filter(status=Partijstatus.PARTIJ, sinds__lte=op).values_list(
        "gemeente_id", flat=True
    )
    wie = list(kaarten)
    rijen = bedden.under_convenant(op).values()
    return Tellingen(
        gemeenten=sum(gemeente is not None for gemeente in wie),
        van_gemeenten=Gemeente.objects.count(),
        partijen=sum(gemeente is None for gemeente in wie),
        onder=sum(rij.onder for rij in rijen) if rijen else None,
        alle=sum(rij.alle for rij in rijen) if rijen else None,
        peildatum=bedden.last_counted(op),
    )
