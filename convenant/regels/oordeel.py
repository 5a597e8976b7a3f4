"""What counts say of a commitment: pure, by the norm that stands in the text."""

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from convenant.enums.meting import Meetoordeel
from convenant.enums.versie import Normrichting

TIENDE = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Maatstaf:
    """The norm of a commitment: percent, and the smallest count of which a share says something."""

    norm: Decimal
    aandacht: Decimal
    richting: Normrichting = Normrichting.MINSTENS
    minstens: int = 1

    def judge(self, teller: int, noemer: int) -> Meetoordeel:
        """On the exact fraction, never on a rounded percentage: 94,96 % is below a norm of 95 %."""
        if noemer < max(self.minstens, 1):
            return Meetoordeel.NIET_MEETBAAR
        if self._reaches(self.norm, teller, noemer):
            return Meetoordeel.NAGEKOMEN
        return Meetoordeel.AANDACHT if self._reaches(self.aandacht, teller, noemer) else Meetoordeel.NIET_NAGEKOMEN

    def _reaches(self, grens: Decimal, teller: int, noemer: int) -> bool:
        if self.richting == Normrichting.HOOGSTENS:
            return 100 * teller <= grens * noemer
        return 100 * teller >= grens * noemer


def percentage(teller: int, noemer: int, richting: str = Normrichting.MINSTENS) -> Decimal | None:
    """The share in percent to a tenth, rounded to the worse side, so that it never seems to reach a norm that it misses.

    None when there was nothing to count.
    """
    if not noemer:
        return None
    side = ROUND_CEILING if richting == Normrichting.HOOGSTENS else ROUND_FLOOR
    return (100 * Decimal(teller) / Decimal(noemer)).quantize(TIENDE, side)
