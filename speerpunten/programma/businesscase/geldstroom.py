"""From amounts to what comes in and goes out each year."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

HONDERD = Decimal(100)


@dataclass(frozen=True, slots=True)
class Post:
    """One amount, in whole euros a year, from the first year up to and including the last."""

    bedrag: int
    van: int
    tot: int
    baat: bool = False


@dataclass(frozen=True, slots=True)
class Jaar:
    """What one year costs and brings, in whole euros."""

    jaar: int
    kosten: int
    baten: int

    @property
    def saldo(self) -> int:
        """Benefits less costs."""
        return self.baten - self.kosten


def euros(bedrag: Decimal, procent: Decimal = HONDERD) -> int:
    """That percentage of an amount, in whole euros; half a euro goes up."""
    return int((bedrag * procent / HONDERD).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def per_jaar(posten: Iterable[Post], *, begin: int, jaren: int) -> list[Jaar]:
    """Every year of the horizon. What falls outside it does not count."""
    posten = list(posten)
    return [
        Jaar(
            jaar,
            sum(post.bedrag for post in posten if not post.baat and post.van <= jaar <= post.tot),
            sum(post.bedrag for post in posten if post.baat and post.van <= jaar <= post.tot),
        )
        for jaar in range(begin, begin + jaren)
    ]
