"""How many nights somebody slept here, as the four-month clock counts them: each night once, whoever supplied it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True)
class Periode:
    """A stay: the nights `[aankomst, vertrek)`; without `vertrek` it lasts. `plaats`: where it counts."""

    aankomst: date
    vertrek: date | None
    plaats: str


@dataclass(frozen=True)
class Deel:
    """Part of the count: nights in one gemeente, and from where to where its piece of the bar goes (in nights)."""

    plaats: str
    nachten: int
    begin: int
    nummer: int


@dataclass(frozen=True)
class Telling:
    """The nights in the `periode` nights before today, per place, against the limit of four months."""

    nachten: int
    periode: int
    limiet: int
    delen: tuple[Deel, ...]

    @property
    def is_voorbij(self) -> bool:
        """Whether four months are reached."""
        return self.nachten >= self.limiet

    @property
    def nog(self) -> int:
        """How many nights are left until four months."""
        return max(self.limiet - self.nachten, 0)


def count(perioden: Iterable[Periode], *, vandaag: date, periode: int, limiet: int) -> Telling:
    """Count the distinct nights before `vandaag`; a night that two supplied counts for the latest arrival."""
    begin = vandaag - timedelta(days=periode)
    night: dict[date, str] = {}
    order: list[str] = []
    for row in sorted(perioden, key=lambda row: row.aankomst):
        day, end = max(row.aankomst, begin), min(row.vertrek or vandaag, vandaag)
        if day < end and row.plaats not in order:
            order.append(row.plaats)
        while day < end:
            night[day] = row.plaats
            day += timedelta(days=1)
    per_plaats = Counter(night.values())
    delen, done = [], 0
    for nummer, plaats in enumerate((plaats for plaats in order if per_plaats[plaats]), start=1):
        delen.append(Deel(plaats, per_plaats[plaats], done, nummer))
        done += per_plaats[plaats]
    return Telling(len(night), periode, limiet, tuple(delen))
