"""What a figure's definition consists of."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from speerpunten.programma.enums.indicator import Privacyklasse, Richting

PROCENT = "%"
DAGEN = "dagen"
MINIMA = {Privacyklasse.OPENBAAR: 0, Privacyklasse.PERSONEN: 10, Privacyklasse.TOEZICHT: 5}
"""The first count that is shown outside the own gemeente, by class."""


class Telling(NamedTuple):
    """What was counted in one gemeente, or under "" in the region where a sum of gemeenten would be wrong.

    `noemer` only for a percentage. `waarde` only for a median or what is reckoned as a whole, of which `teller` is how many it rests on.
    """

    code: str
    gemeente: str
    teller: int
    noemer: int | None = None
    waarde: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicatorsoort:
    """A figure: what it is called, what it counts, how, where it comes from and what it is for.

    `eenheid` "%" makes it teller out of noemer, "dagen" a median; anything else is a count. `formule`: the same in words of a sum.
    `speerpunt` and `pakketten`: codes of what it informs. `noemer_van`: the indicator that equals this one's noemer, or follows from
    it, so that both are withheld together. `gemeten`: it is reckoned as a whole and not added up, so that it can be unknown: no value is
    then something else than nought, and the region has a value of its own.
    """

    code: str
    naam: str
    definitie: str
    formule: str
    bron: str
    eenheid: str
    richting: Richting
    speerpunt: str
    pakketten: tuple[str, ...]
    privacy: Privacyklasse = Privacyklasse.OPENBAAR
    noemer_van: str = ""
    gemeten: bool = False

    @property
    def minimum(self) -> int:
        """The first count that is shown outside the own gemeente; 0 when every count is."""
        return MINIMA[self.privacy]

    @property
    def telt_personen(self) -> bool:
        """Whether a small one says something about people who can be recognised."""
        return self.privacy == Privacyklasse.PERSONEN

    @property
    def is_aandeel(self) -> bool:
        """Whether it is a part of a whole."""
        return self.eenheid == PROCENT

    @property
    def is_mediaan(self) -> bool:
        """Whether it has a value of its own beside how many it rests on: the middle of a row of numbers, or reckoned as a whole."""
        return self.eenheid == DAGEN or self.gemeten


@dataclass(frozen=True, slots=True)
class Groep:
    """Figures that one query counts together, on one day. `count` yields per gemeente; what it leaves out is 0.

    The region is the sum of the gemeenten, unless `count` yields it as well.
    """

    soorten: tuple[Indicatorsoort, ...]
    count: Callable[[date], Iterable[Telling]]
