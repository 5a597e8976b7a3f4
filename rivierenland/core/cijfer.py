"""A figure as a report shows it: the number and its Dutch text, or only the reason why there is no number."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

NIET_GETOOND = "niet getoond"
NIET_BEKEND = "niet bekend"
_NBSP = "\u00a0"


@dataclass(frozen=True, slots=True)
class Cijfer:
    """`waarde` is None when the figure is withheld or unknown; `tekst` then says which."""

    waarde: int | Decimal | None
    tekst: str

    @property
    def verborgen(self) -> bool:
        """Whether the figure exists but is withheld to protect people."""
        return self.waarde is None and self.tekst == NIET_GETOOND


ONBEKEND = Cijfer(None, NIET_BEKEND)


def count(aantal: int | None) -> Cijfer:
    """A number of people, beds or locations: 9.239."""
    return ONBEKEND if aantal is None else Cijfer(aantal, whole(aantal))


def share(deel: int | Decimal, geheel: int | Decimal) -> Cijfer:
    """A part of a whole, rounded to a tenth of a percent: 87,9 %. Without a whole it is unknown."""
    if not geheel:
        return ONBEKEND
    breuk = (Decimal(deel) / Decimal(geheel)).quantize(Decimal("0.001"), ROUND_HALF_UP)
    procent = f"{breuk * 100:.1f}".replace(".", ",").replace("-", "−")
    return Cijfer(breuk, f"{procent}{_NBSP}%")


def derived_share(deel: Cijfer, geheel: Cijfer) -> Cijfer:
    """A share that is withheld when one of its two figures is: the other would give it away."""
    if deel.verborgen or geheel.verborgen:
        return Cijfer(None, NIET_GETOOND)
    if deel.waarde is None or geheel.waarde is None:
        return ONBEKEND
    return share(deel.waarde, geheel.waarde)


def whole(aantal: int) -> str:
    """With points between the thousands and a real minus sign."""
    return f"{aantal:,}".replace(",", ".").replace("-", "−")
