"""When a figure may be shown: only as whole blocks of answers, so that subtracting two figures never leaves one person.

Answers are published in series of at least the threshold. A question may be passed over, so of one question a series can hold fewer
answers. Per question, consecutive series are therefore taken together into blocks until there are enough answers. Every figure that is
shown is a union of blocks. The difference of two unions is made of whole blocks again: whoever compares last week's page with today's,
or a quarter with the total, learns the average of at least `drempel` people.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Reeks:
    """A published series: the first day of its month, and per question how many answered and the sum of their scores."""

    maand: date
    aantallen: Sequence[int]
    sommen: Sequence[int]


@dataclass(frozen=True)
class Blok:
    """The smallest thing that is shown of one question. `eerste`, `laatste`: which series it is made of, from 0."""

    eerste: int
    laatste: int
    maand: date
    aantal: int
    som: int

    @property
    def gemiddelde(self) -> float:
        """From 1, very bad, to 5, very good."""
        return self.som / self.aantal


def blocks(reeksen: Sequence[Reeks], vraag: int, *, drempel: int) -> list[Blok]:
    """The blocks of one question, oldest first. What is left at the end waits for more answers."""
    found: list[Blok] = []
    first, aantal, som = 0, 0, 0
    for index, reeks in enumerate(reeksen):
        aantal, som = aantal + reeks.aantallen[vraag], som + reeks.sommen[vraag]
        if aantal >= drempel:
            found.append(Blok(first, index, reeks.maand, aantal, som))
            first, aantal, som = index + 1, 0, 0
    return found


def average(blokken: Iterable[Blok]) -> tuple[int, float | None]:
    """How many answers the blocks hold together, and their average; None without a block."""
    rows = list(blokken)
    aantal = sum(blok.aantal for blok in rows)
    return aantal, sum(blok.som for blok in rows) / aantal if aantal else None


def series_sizes(wachtend: int, *, drempel: int) -> int:
    """How many of the waiting answers are published now: whole steps of the threshold."""
    return wachtend - wachtend % drempel


def low_since(blokken: Sequence[Blok], *, laag: float, hoe_vaak: int) -> Blok | None:
    """The first block of a low that lasts until now: each block since then at or below `laag`, and at least `hoe_vaak` of them."""
    run: list[Blok] = []
    for blok in reversed(blokken):
        if blok.gemiddelde > laag:
            break
        run.append(blok)
    return run[-1] if len(run) >= hoe_vaak else None
