"""Counts that hang together: cells, and sums of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from math import log


class Gegeven(Enum):
    """What an earlier publication already did with a cell."""

    VRIJ = "nog niets"
    GETOOND = "eerder getoond"
    VERBORGEN = "eerder niet getoond"


class Onbeschermbaar(ArithmeticError):
    """What was shown earlier gives small counts back, whatever else is withheld. `cellen`: their keys, in order."""

    def __init__(self, cellen: Sequence[str]):
        super().__init__(f"no way to protect {', '.join(cellen)}")
        self.cellen = tuple(cellen)


@dataclass(frozen=True, slots=True)
class Cel:
    """One count. `drempel`: the first count that is shown; 0 when every count is. `sleutel` names it in the sums.

    `eigenaar`: who knows this count anyway, such as the gemeente it is about; whoever that is may not find out those of others.
    Raises ValueError for a negative count.
    """

    sleutel: str
    waarde: int
    drempel: int = 0
    gegeven: Gegeven = Gegeven.VRIJ
    eigenaar: str = ""

    def __post_init__(self) -> None:
        if self.waarde < 0:
            raise ValueError("a count of people cannot be negative")

    @property
    def is_klein(self) -> bool:
        """Whether it must be withheld for its own sake; a nought says nothing of anybody."""
        return 0 < self.waarde < self.drempel and self.gegeven is not Gegeven.GETOOND

    @property
    def moet_dicht(self) -> bool:
        """Whether it is withheld whatever stands beside it."""
        return self.is_klein or self.gegeven is Gegeven.VERBORGEN

    @property
    def kan_dicht(self) -> bool:
        """Whether it can be withheld: not what is known already, and a nought is shown unless it was withheld earlier."""
        return self.gegeven is Gegeven.VERBORGEN or (self.gegeven is Gegeven.VRIJ and self.waarde > 0)


@dataclass(frozen=True, slots=True)
class Optelling:
    """`totaal` is the sum of `delen`; all are keys of cells."""

    totaal: str
    delen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stelsel:
    """All cells of what is published together, and every sum that a reader can make.

    `streng`: nobody may even know that a count is small; each must be able to be anything from one to the threshold. Raises ValueError
    where not strict for a threshold of two: "one, the only count under two" is no secret then.
    """

    cellen: Sequence[Cel]
    optellingen: Sequence[Optelling]
    streng: bool = False

    def __post_init__(self) -> None:
        if not self.streng and any(cel.drempel == 2 for cel in self.cellen):
            raise ValueError("a threshold of two protects nobody")

    def top(self, cel: Cel) -> int:
        """The highest value of a small count that its reader has to reckon with: under its threshold, or just that."""
        return cel.drempel if self.streng else cel.drempel - 1

    def prijzen(self) -> dict[str, float]:
        """What withholding costs the reader: a large count a little more than a small one, a total twice that."""
        totalen = {som.totaal for som in self.optellingen}
        return {cel.sleutel: (1 + log(1 + cel.waarde)) * (2 if cel.sleutel in totalen else 1) for cel in self.cellen}

    def spelingen(self) -> dict[str, int]:
        """How far the lowest and highest count must lie apart that a reader has to reckon with who knows that it is small.

        Half of what lies under the threshold: four at ten (five of the nine), two at five (three of the four). Of a small total
        less, when more cannot be: nine parts that are not nought are nine at least. Where it is strict: all of it.
        """
        minstens = self._least()
        return {
            cel.sleutel: min(
                cel.drempel - 1 if self.streng else (cel.drempel - 1) // 2, self.top(cel) - minstens[cel.sleutel]
            )
            for cel in self.cellen
            if cel.is_klein
        }

    def _least(self) -> dict[str, int]:
        """What each count is at least for who sees only which are nought: a total as much as its parts."""
        delen: dict[str, list[tuple[str, ...]]] = {}
        for som in self.optellingen:
            delen.setdefault(som.totaal, []).append(som.delen)
        minstens = {cel.sleutel: min(1, cel.waarde) for cel in self.cellen}
        klaar: set[str] = set()

        def least(sleutel: str) -> int:
            if sleutel not in klaar:
                klaar.add(sleutel)
                sommen = [sum(map(least, som)) for som in delen.get(sleutel, ())]
                minstens[sleutel] = max([minstens[sleutel], *sommen])
            return minstens[sleutel]

        return {sleutel: least(sleutel) for sleutel in minstens}

    def stukken(self) -> "Iterator[Stelsel]":
        """The parts that say nothing of each other, of which something is withheld: a cell that cannot move ties nothing together."""
        cellen = {cel.sleutel: cel for cel in self.cellen}
        boven = {cel.sleutel: cel.sleutel for cel in self.cellen}

        def top(sleutel: str) -> str:
            while boven[sleutel] != sleutel:
                boven[sleutel] = boven[boven[sleutel]]
                sleutel = boven[sleutel]
            return sleutel

        los = [[s for s in (som.totaal, *som.delen) if cellen[s].kan_dicht] for som in self.optellingen]
        for eerste, *rest in filter(None, los):
            for ander in rest:
                boven[top(ander)] = top(eerste)
        per_stuk: dict[str, tuple[list[Cel], list[Optelling]]] = {
            top(cel.sleutel): ([], []) for cel in self.cellen if cel.moet_dicht
        }
        for cel in self.cellen:
            if cel.kan_dicht and (stuk := per_stuk.get(top(cel.sleutel))):
                stuk[0].append(cel)
        for som, deel in zip(self.optellingen, los, strict=True):
            if deel and (stuk := per_stuk.get(top(deel[0]))):
                binnen = set(deel)
                # Keys that cannot move are left out: only what differs from the true counts is reckoned with.
                stuk[1].append(
                    Optelling(som.totaal if som.totaal in binnen else "", tuple(s for s in som.delen if s in binnen))
                )
        yield from (Stelsel(*stuk, self.streng) for stuk in per_stuk.values())
