"""Net present value and the year in which the money is earned back.

Method: each year's balance is divided by (1 + rate) to the power of the years since the first one; the first year itself is not
discounted. Source of the rate: the dated parameter `discontovoet`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from speerpunten.programma.businesscase.geldstroom import HONDERD, Jaar


@dataclass(frozen=True, slots=True)
class Contant:
    """One year in the money of the first: what its balance is worth then, and the sum so far."""

    jaar: Jaar
    factor: Decimal
    waarde: Decimal
    opgeteld: Decimal


def factor(voet: Decimal, jaren: int) -> Decimal:
    """What one euro after so many years is worth now; `voet` is a percentage a year, above -100."""
    return 1 / (1 + voet / HONDERD) ** jaren


def contant(jaren: Sequence[Jaar], voet: Decimal) -> list[Contant]:
    """Every year discounted to the first, with the sum so far."""
    gevonden, opgeteld = [], Decimal(0)
    for na, jaar in enumerate(jaren):
        keer = factor(voet, na)
        opgeteld += jaar.saldo * keer
        gevonden.append(Contant(jaar, keer, jaar.saldo * keer, opgeteld))
    return gevonden


def netto_contante_waarde(jaren: Sequence[Jaar], voet: Decimal) -> Decimal:
    """The sum of all years in the money of the first, in euros; 0 without years."""
    return sum((rij.waarde for rij in contant(jaren, voet)), Decimal(0))


def terugverdienjaar(jaren: Sequence[Jaar], voet: Decimal) -> int | None:
    """The first year from which the sum of the discounted balances stays at nought or above; None when it ends below."""
    gevonden = None
    for rij in reversed(contant(jaren, voet)):
        if rij.opgeteld < 0:
            break
        gevonden = rij.jaar.jaar
    return gevonden
