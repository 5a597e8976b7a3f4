"""What a figure's definition consists of."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

PROCENT = "%"


class Telling(NamedTuple):
    """A count in one gemeente on one day; `noemer` only for a percentage."""

    code: str
    gemeente: str
    peildatum: date
    teller: int
    noemer: int | None = None


@dataclass(frozen=True, slots=True)
class Indicatorsoort:
    """A figure: what it is called, what it counts, where it comes from.

    `eenheid` "%" makes it teller out of noemer; anything else is a count. `telt_personen`: a small one says something about
    people who can be recognised.
    """

    code: str
    naam: str
    definitie: str
    bron: str
    eenheid: str
    telt_personen: bool = False


@dataclass(frozen=True, slots=True)
class Groep:
    """Figures that one query counts together, for several days at once.

    `count` yields per gemeente; what it leaves out is 0. The region is the sum of the gemeenten.
    """

    soorten: tuple[Indicatorsoort, ...]
    count: Callable[[Sequence[date]], Iterable[Telling]]
