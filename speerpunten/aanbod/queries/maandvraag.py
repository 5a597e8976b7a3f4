"""The demand of one work site, per year."""

from dataclasses import dataclass
from datetime import date

from rivierenland.core.opmaak import MAANDEN
from speerpunten.aanbod.enums.vraag import Vraagbron, Zekerheid
from speerpunten.aanbod.models import Maandvraag, Werklocatie

VOORUIT = 3
"""So many years ahead a demand may be given; one year back may still be mended."""


@dataclass(frozen=True)
class Jaarvraag:
    """The people that a work site needs in a year: `mensen` per month, January first."""

    jaar: int
    mensen: tuple[int, ...]
    bron: Vraagbron
    zekerheid: Zekerheid

    @property
    def jaarrond(self) -> int:
        """People who are needed all year round: the quietest month."""
        return min(self.mensen)

    @property
    def piek(self) -> int:
        """People in the busiest month."""
        return max(self.mensen)

    @property
    def piekmaand(self) -> str:
        """The name of the busiest month, the first of equals."""
        return MAANDEN[self.mensen.index(self.piek)]

    @property
    def gemiddeld(self) -> float:
        """People in an average month."""
        return sum(self.mensen) / len(self.mensen)


def open_years(vandaag: date) -> range:
    """The years for which a demand may be given today."""
    return range(vandaag.year - 1, vandaag.year + VOORUIT + 1)


def per_year(werklocatie: Werklocatie) -> dict[int, Jaarvraag]:
    """Every year with a demand, oldest first (one query). A month that was never given counts as nought."""
    rows: dict[int, dict[int, Maandvraag]] = {}
    for row in Maandvraag.objects.filter(werklocatie=werklocatie).order_by("jaar", "maand"):
        rows.setdefault(row.jaar, {})[row.maand] = row
    return {jaar: _year(jaar, maanden) for jaar, maanden in rows.items()}


def of_year(werklocatie: Werklocatie, jaar: int) -> Jaarvraag | None:
    """The demand of one year; None when nobody gave any."""
    return per_year(werklocatie).get(jaar)


def is_given(werklocatie: Werklocatie, vraag: Jaarvraag) -> bool:
    """Whether the employer gave these figures in the portal itself, so that the gemeente leaves them alone."""
    return werklocatie.organisatie_id is not None and vraag.bron == Vraagbron.WERKGEVER


def _year(jaar: int, rows: dict[int, Maandvraag]) -> Jaarvraag:
    first = next(iter(rows.values()))
    mensen = tuple(rows[maand].mensen if maand in rows else 0 for maand in range(1, 13))
    return Jaarvraag(jaar, mensen, Vraagbron(first.bron), Zekerheid(first.zekerheid))
