"""Small counts of people are not shown, and cannot be computed from what is.

A count of 1 to 9 becomes "< 10" (primary). Where a published total would give it away, other cells are withheld too
and become "niet getoond" (secondary), the smallest that do the job. The reader is assumed to know this rule: "< 10" is
1 to 9, "niet getoond" is 10 or more; of a total it may be any number. Counts of acts and beds have a lower `drempel` than ten.

A table with totals is a network in which every figure is the flow through one arc: from the grand total to the rows,
from the rows through the cells to the columns, and back. A withheld figure has one possible value exactly when no
circle of withheld arcs passes through it along which a unit more (or less) can be sent. So both the check and the
repair are a search for the cheapest circle.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from heapq import heappop, heappush

from rivierenland.core.cijfer import NIET_GETOOND, TE_KLEIN, Cijfer, count, too_small

DREMPEL = 10
_OPEN = "open"  # a small total without its own words: shown as "niet getoond", whatever its size
_MARGE = 10**9  # the price of withholding a total: only when no cell will do
_ROOT = ("totaal", 0)
_END = ("einde", 0)

_Node = tuple[str, int]


@dataclass(slots=True)
class _Arc:
    van: _Node
    naar: _Node
    waarde: int
    gepubliceerd: bool  # False: a total that the report does not have
    totaal: bool
    drempel: int
    verborgen: str = ""

    def room(self, richting: int) -> bool:
        """Whether the reader can imagine one more (1) or one less (-1) here, once it is withheld."""
        if not self.gepubliceerd:
            return richting > 0 or self.waarde > 0
        if self.verborgen == _OPEN:
            return self.waarde + richting > 0
        if self.verborgen == TE_KLEIN:
            return 1 <= self.waarde + richting < self.drempel
        return self.waarde + richting >= self.drempel

    @property
    def prijs(self) -> int:
        """What withholding costs; a zero is never withheld: "niet getoond" would promise ten or more."""
        if not self.gepubliceerd or self.verborgen:
            return 0
        return self.waarde + (_MARGE if self.totaal else 0)


_KLEINE_TABEL = 64
"""Cells of a table whose outcome is kept: a dashboard asks for the same month-ends on every visit, and working one out takes
milliseconds. Larger tables are asked for once, by a report."""


@dataclass(frozen=True, slots=True)
class Onderdrukt:
    """The table as it may be shown."""

    cellen: tuple[tuple[Cijfer, ...], ...]
    rijtotalen: tuple[Cijfer, ...]
    kolomtotalen: tuple[Cijfer, ...]
    totaal: Cijfer


def suppress(
    cellen: Sequence[Sequence[int]],
    *,
    rijtotalen: bool = True,
    kolomtotalen: bool = True,
    rijen_verborgen: Collection[int] = (),
    totaal_verborgen: bool = False,
    drempel: int = DREMPEL,
) -> Onderdrukt:
    """Withhold what must not be shown in a table of counts whose named totals are published.

    Totals that are not published may be ignored in the result. `rijen_verborgen` and `totaal_verborgen` are totals that
    another table already withholds: this table then does not give them away. `drempel` is the first count that is shown; with
    another than ten the words follow: "< 5". Raises ValueError for negative counts.
    """
    if any(aantal < 0 for rij in cellen for aantal in rij):
        raise ValueError("a count of people cannot be negative")
    tabel = tuple(tuple(rij) for rij in cellen)
    work = _remembered if sum(len(rij) for rij in tabel) <= _KLEINE_TABEL else _suppressed
    return work(tabel, rijtotalen, kolomtotalen, tuple(sorted(rijen_verborgen)), totaal_verborgen, drempel)


def _suppressed(
    cellen: tuple[tuple[int, ...], ...],
    rijtotalen: bool,
    kolomtotalen: bool,
    rijen_verborgen: tuple[int, ...],
    totaal_verborgen: bool,
    drempel: int,
) -> Onderdrukt:
    net = _Network.of(cellen, rijtotalen=rijtotalen, kolomtotalen=kolomtotalen, drempel=drempel)
    net.withhold([net.rijen[r] for r in rijen_verborgen] + [net.totaal] * totaal_verborgen)
    net.protect()
    return Onderdrukt(
        tuple(tuple(_figure(net.cellen[r][k]) for k in range(len(rij))) for r, rij in enumerate(cellen)),
        tuple(_figure(boog) for boog in net.rijen),
        tuple(_figure(boog) for boog in net.kolommen),
        _figure(net.totaal),
    )


_remembered = lru_cache(maxsize=1024)(_suppressed)


def suppress_list(aantallen: Sequence[int], *, drempel: int = DREMPEL) -> tuple[tuple[Cijfer, ...], Cijfer]:
    """One list of counts with its published total, such as the eight gemeenten in one week."""
    uit = suppress([[aantal] for aantal in aantallen], rijtotalen=False, drempel=drempel)
    return tuple(rij[0] for rij in uit.cellen), uit.totaal


@dataclass(slots=True)
class _Network:
    cellen: list[list[_Arc]]
    rijen: list[_Arc]
    kolommen: list[_Arc]
    totaal: _Arc
    per_knoop: dict[_Node, list[_Arc]] = field(default_factory=dict)

    @classmethod
    def of(cls, cellen: Sequence[Sequence[int]], *, rijtotalen: bool, kolomtotalen: bool, drempel: int) -> "_Network":
        breedte = len(cellen[0]) if cellen else 0
        kolomsommen = [sum(rij[k] for rij in cellen) for k in range(breedte)]
        net = cls(
            [
                [_Arc(("rij", r), ("kolom", k), n, True, False, drempel) for k, n in enumerate(rij)]
                for r, rij in enumerate(cellen)
            ],
            [_Arc(_ROOT, ("rij", r), sum(rij), rijtotalen, True, drempel) for r, rij in enumerate(cellen)],
            [_Arc(("kolom", k), _END, som, kolomtotalen, True, drempel) for k, som in enumerate(kolomsommen)],
            _Arc(_END, _ROOT, sum(kolomsommen), rijtotalen or kolomtotalen, True, drempel),
        )
        for boog in net.bogen():
            boog.verborgen = TE_KLEIN if boog.gepubliceerd and 0 < boog.waarde < drempel else ""
            net.per_knoop.setdefault(boog.van, []).append(boog)
            net.per_knoop.setdefault(boog.naar, []).append(boog)
        return net

    def bogen(self) -> list[_Arc]:
        return [boog for rij in self.cellen for boog in rij] + self.rijen + self.kolommen + [self.totaal]

    def withhold(self, bogen: list[_Arc]) -> None:
        """Hide totals that are hidden elsewhere; a small one is hidden already, and a zero never is."""
        for boog in bogen:
            if boog.gepubliceerd and boog.waarde >= boog.drempel:
                boog.verborgen = NIET_GETOOND

    def protect(self) -> None:
        """Withhold cells until no withheld figure can be computed; every round withholds at least one more."""
        while True:
            bekend = [boog for boog in self.bogen() if boog.verborgen and self._circle(boog)[0] > 0]
            if not bekend:
                return
            prijs, cirkel = self._circle(bekend[0])
            if prijs == _NOWHERE:
                self._open_a_total()
                continue
            for boog in cirkel:
                if boog.gepubliceerd and not boog.verborgen:
                    boog.verborgen = NIET_GETOOND

    def _open_a_total(self) -> None:
        """Take the words of a small total away: four cells of "< 5" under a total of "< 5" can only be four times one."""
        for boog in (self.totaal, *self.kolommen, *self.rijen):
            if boog.verborgen == TE_KLEIN:
                boog.verborgen = _OPEN
                return
        raise ArithmeticError("no way to protect this table")

    def _circle(self, boog: _Arc) -> tuple[int, list[_Arc]]:
        """The cheapest circle through this arc; price 0 when it is already safe."""
        keuzes = []
        if boog.room(1):
            keuzes.append(self._path(boog.naar, boog.van, boog))
        if boog.room(-1):
            keuzes.append(self._path(boog.van, boog.naar, boog))
        return min(keuzes, key=lambda keuze: keuze[0], default=(_NOWHERE, []))

    def _path(self, begin: _Node, doel: _Node, zonder: _Arc) -> tuple[int, list[_Arc]]:
        afstand, via = {begin: 0}, dict[_Node, tuple[_Node, _Arc]]()
        rij = [(0, begin)]
        while rij:
            prijs, knoop = heappop(rij)
            if knoop == doel:
                return prijs, _walk_back(via, begin, doel)
            for boog in self.per_knoop[knoop]:
                richting = 1 if boog.van == knoop else -1
                volgende = boog.naar if richting > 0 else boog.van
                totaal = prijs + boog.prijs
                if boog is zonder or not boog.room(richting) or totaal >= afstand.get(volgende, _NOWHERE):
                    continue
                afstand[volgende], via[volgende] = totaal, (knoop, boog)
                heappush(rij, (totaal, volgende))
        return _NOWHERE, []


_NOWHERE = 10**18


def _walk_back(via: dict[_Node, tuple[_Node, _Arc]], begin: _Node, doel: _Node) -> list[_Arc]:
    bogen, knoop = [], doel
    while knoop != begin:
        knoop, boog = via[knoop]
        bogen.append(boog)
    return bogen


def _figure(boog: _Arc) -> Cijfer:
    if boog.verborgen == TE_KLEIN:
        return Cijfer(None, too_small(boog.drempel))
    return Cijfer(None, NIET_GETOOND) if boog.verborgen else count(boog.waarde)
