"""What a rule of a commitment is: its words, and the counts it yields."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Telling:
    """What a rule counted for one party in one gemeente: `teller` of `noemer` are as promised.

    `organisatie` None: a commitment of the gemeente itself. `noemer` 0 is not yielded: there was nothing to count.
    """

    organisatie: int | None
    gemeente: str
    teller: int
    noemer: int


@dataclass(frozen=True)
class Regel:
    """A rule that measures a commitment for all parties at once.

    `code`: as a `Toezegging` names it. `wat`: what one of the `noemer` is, in the plural ("bedden"). `uitleg`: how it is counted,
    in B1 Dutch. `bron`: where the facts come from. `measure`: for a day, in the scope of a job that sees everything, a constant
    number of set-based queries whatever the number of parties. `parameters`: codes of the values it counts with, besides its window
    (`toezegging_venster.<code>`) and its smallest count; a page shows them.
    """

    code: str
    naam: str
    wat: str
    uitleg: str
    bron: str
    measure: Callable[[date], Iterable[Telling]]
    parameters: tuple[str, ...] = ()
