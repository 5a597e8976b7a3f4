"""The time line of the programme."""

from dataclasses import dataclass

from speerpunten.programma.enums.planning import Programmafase, Programmastap
from speerpunten.programma.models import Programmagebeurtenis


@dataclass(frozen=True)
class Staplijn:
    """One of the five steps with the points that belong to it."""

    nummer: int
    stap: Programmastap
    gebeurtenissen: list[Programmagebeurtenis]

    @property
    def periode(self) -> str:
        """From the first point to the last, in years; empty without points."""
        jaren = [rij.datum.year for rij in self.gebeurtenissen]
        if not jaren:
            return ""
        return str(min(jaren)) if min(jaren) == max(jaren) else f"{min(jaren)} tot {max(jaren)}"


@dataclass(frozen=True)
class Faselijn:
    """A phase with its points in order; without a phase what came before."""

    fase: Programmafase | None
    gebeurtenissen: list[Programmagebeurtenis]


def read() -> list[Programmagebeurtenis]:
    """Every point, the oldest first. One query."""
    return list(Programmagebeurtenis.objects.order_by("datum", "id"))


def by_step(rijen: list[Programmagebeurtenis]) -> list[Staplijn]:
    """The five steps in order."""
    return [
        Staplijn(nummer, stap, [rij for rij in rijen if rij.stap == stap])
        for nummer, stap in enumerate(Programmastap, start=1)
    ]


def by_phase(rijen: list[Programmagebeurtenis]) -> list[Faselijn]:
    """What came before, then the two phases; a phase without points is left out."""
    lijnen = [Faselijn(None, [rij for rij in rijen if not rij.fase])]
    lijnen += [Faselijn(fase, [rij for rij in rijen if rij.fase == fase]) for fase in Programmafase]
    return [lijn for lijn in lijnen if lijn.gebeurtenissen]
