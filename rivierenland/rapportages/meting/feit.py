"""A fact: one number, of one area, on one day, and how facts add up."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from rivierenland.rapportages.periode import Periode

REGIO = ""
"""The area of all gemeenten together."""
REGIONAAM = "Regio Rivierenland"
"""What that area is called."""


class Feitsoort(StrEnum):
    """Whom a small number could say something about: it decides from which count on it is shown outside the own gemeente."""

    PERSONEN = "personen"
    TOEZICHT = "toezicht"
    OPENBAAR = "openbaar"


@dataclass(frozen=True, slots=True, order=True)
class Sleutel:
    """What was counted. `maat` is the code of an indicator or of a measure of the reports; `deel` one class of a division of it."""

    maat: str
    gebied: str
    dag: date
    deel: str = ""

    @property
    def code(self) -> str:
        """personen|0281|2026-09-30|lang: stable, it is what patterns and records are kept by."""
        return "|".join((self.maat, self.gebied, self.dag.isoformat(), self.deel))

    @classmethod
    def read(cls, code: str) -> "Sleutel":
        """The key of a code. Raises ValueError."""
        maat, gebied, dag, deel = code.split("|", 3)  # the name of a kern may hold anything
        return cls(maat, gebied, date.fromisoformat(dag), deel)


@dataclass(frozen=True, slots=True)
class Feit:
    """A number. `optelbaar`: the region is the sum of the gemeenten. `rust_op`: of a median or mean, how many it rests on.

    A percentage is no fact: it follows from two (`cijferboek.Cijferboek.share`). `waarde` None: nothing to measure.
    """

    sleutel: Sleutel
    waarde: int | Decimal | None
    soort: Feitsoort = Feitsoort.OPENBAAR
    optelbaar: bool = True
    rust_op: int | None = None


@dataclass(frozen=True, slots=True)
class Som:
    """`totaal` is the sum of `delen`: whoever knows all but one knows that one."""

    totaal: Sleutel
    delen: tuple[Sleutel, ...]


@dataclass(frozen=True, slots=True)
class Gemeten:
    """What one measurement of one area gave.

    `rijen`: lists for tables that hold no counts of people, such as commitments or projects, by name. `bewijs`: by code of a key the
    records it was counted from, as they were, without names of people.
    """

    feiten: Sequence[Feit] = ()
    sommen: Sequence[Som] = ()
    rijen: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict)
    bewijs: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Meting:
    """One subject that is measured, for every gemeente apart; `titel` names it when it fails.

    `measure(gemeente, periode)` gives what is of one gemeente; sums of the region are made of them. `region(periode)` gives what is only of
    the region. Both may raise: the gemeente (or the region) is then reported, and the others go on.
    """

    code: str
    titel: str
    measure: Callable[[str, Periode], Gemeten] | None = None
    region: Callable[[Periode], Gemeten] | None = None
