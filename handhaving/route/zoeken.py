"""The search: fill a day from several places, then tear out a part and fill it again, and keep what is worth more.

A result that is a little worse is taken as well, less so towards the end (record-to-record travel, Dueck 1993); tearing out
a stretch, some stops or the neighbours of one is the ruin-and-recreate of Schrimpf and others (2000).
"""

from collections.abc import Sequence
from itertools import pairwise
from random import Random
from typing import NamedTuple

from . import precies
from .invoegen import MEEST, Invoeger
from .netwerk import Netwerk
from .typen import Kandidaat, PastNiet, Punt, Reis, Tocht
from .volgorde import shorten, untangle

RONDEN = 3_000
"""Times that a part is torn out and filled again: about half a second for 600 candidates and seven hours."""
STARTS, AANLOOP = 5, 200
SPELING = 0.08
MEESTE_WEG, DEEL_WEG = 6, 0.6
ZAAD = 20_261_124


class Stand(NamedTuple):
    """A route with its seconds and its worth."""

    route: list[int]
    duur: int
    prijs: int

    def better_than(self, ander: "Stand") -> bool:
        """Worth more, or as much in less time."""
        return (self.prijs, -self.duur) > (ander.prijs, -ander.duur)


def best_route(
    kandidaten: Sequence[Kandidaat],
    start: Punt,
    *,
    minuten: int,
    reis: Reis | None = None,
    ronden: int = RONDEN,
    zaad: int = ZAAD,
) -> Tocht:
    """The day list that is worth most within `minuten`, from `start` and back; exact for up to `precies.MEESTE` candidates.

    Raises `PastNiet` when the fixed stops do not fit.
    """
    net = Netwerk(kandidaten, start, reis or Reis())
    vast = [plek for plek, kandidaat in enumerate(kandidaten, start=1) if kandidaat.vast]
    if len(kandidaten) <= precies.MEESTE and (route := precies.best_of_few(net, minuten * 60, vast)):
        return net.describe(route)
    dobbel = Random(zaad)  # noqa: S311 -- the same list every time is the point
    return net.describe(_Zoeker(net, minuten * 60, vast, dobbel).search(ronden).route)


def shortest_route(kandidaten: Sequence[Kandidaat], start: Punt, *, reis: Reis | None = None) -> Tocht:
    """All candidates in the shortest order that is found, whatever the hours."""
    net = Netwerk(kandidaten, start, reis or Reis())
    return net.describe(_ordered(net, list(range(1, len(kandidaten) + 1))))


def in_order(kandidaten: Sequence[Kandidaat], start: Punt, *, reis: Reis | None = None) -> Tocht:
    """All candidates in the order given."""
    net = Netwerk(kandidaten, start, reis or Reis())
    return net.describe([0, *range(1, len(kandidaten) + 1), 0])


def _ordered(net: Netwerk, plekken: list[int]) -> list[int]:
    route = [0, 0]
    for plek in plekken:
        van = net.reis[plek]
        _, k = min((van[a] + van[b] - net.reis[a][b], k) for k, (a, b) in enumerate(pairwise(route)))
        route.insert(k + 1, plek)
    shorten(route, net.reis)
    return route


class _Zoeker:
    def __init__(self, net: Netwerk, seconden: int, vast: list[int], dobbel: Random) -> None:
        self.net, self.vast, self.dobbel = net, frozenset(vast), dobbel
        self.invoeger = Invoeger(net, seconden, dobbel)
        route = _ordered(net, vast)
        self.begin = Stand(route, net.duration(route), net.worth(route))
        if self.begin.duur > seconden or len(vast) >= MEEST:
            raise PastNiet(f"Dit past niet: {-(-self.begin.duur // 60)} minuten, en er zijn er {seconden // 60}.")

    def search(self, ronden: int) -> Stand:
        """Several short runs from other places, then a long one from the best of them."""
        aanloop = min(AANLOOP, ronden // (2 * STARTS))
        beste = max((self._improve(self._construct(start), aanloop) for start in range(STARTS)), key=_rank)
        return self._polish(self._improve(beste, ronden - STARTS * aanloop))

    def _construct(self, nummer: int) -> Stand:
        """Fill the day; from the second time on around a candidate that is drawn by its worth."""
        begin, net = self.begin, self.net
        if nummer and any(net.prijzen):
            plek = self.dobbel.choices(range(len(net.prijzen)), net.prijzen)[0]
            if plek not in self.vast:
                route = _ordered(net, [*begin.route[1:-1], plek])
                anker = Stand(route, net.duration(route), net.worth(route))
                begin = anker if anker.duur <= self.invoeger.seconden else begin
        return self._refill(begin.route)

    def _refill(self, route: list[int]) -> Stand:
        """Fill, untangle, and fill what that leaves free."""
        route, duur, prijs = self.invoeger.fill(route, self.net.duration(route), self.net.worth(route))
        if gewonnen := untangle(route, self.net.reis):
            route, duur, prijs = self.invoeger.fill(route, duur - gewonnen, prijs)
        return Stand(route, duur, prijs)

    def _improve(self, stand: Stand, ronden: int) -> Stand:
        beste = stand
        for ronde in range(ronden):
            grens = stand.prijs - SPELING * beste.prijs * (ronden - ronde) / ronden
            rest = self._tear(stand.route)
            route, duur, prijs = self.invoeger.fill(rest, self.net.duration(rest), self.net.worth(rest))
            if prijs < grens:
                continue
            if gewonnen := untangle(route, self.net.reis):
                route, duur, prijs = self.invoeger.fill(route, duur - gewonnen, prijs)
            if prijs > grens or prijs == stand.prijs:
                stand = Stand(route, duur, prijs)
                if stand.better_than(beste):
                    beste = stand
        return beste

    def _tear(self, route: list[int]) -> list[int]:
        """The route without a stretch, some stops, or a stop with its nearest; what must be visited stays."""
        los, dobbel = [plek for plek in route[1:-1] if plek not in self.vast], self.dobbel.random
        if not los:
            return route
        aantal = min(len(los), 1 + int(dobbel() * min(MEESTE_WEG, max(1.0, len(los) * DEEL_WEG))))
        soort = dobbel()
        if soort < 0.5:
            eerste = int(dobbel() * (len(los) - aantal + 1))
            weg = set(los[eerste : eerste + aantal])
        elif soort < 0.8:
            weg = set(self.dobbel.sample(los, aantal))
        else:
            reis = self.net.reis[los[int(dobbel() * len(los))]]
            weg = set(sorted(los, key=reis.__getitem__)[:aantal])
        return [plek for plek in route if plek not in weg]

    def _polish(self, stand: Stand) -> Stand:
        """The shortest order of what was chosen, and whatever then still fits."""
        while True:
            route = list(stand.route)
            shorten(route, self.net.reis)
            nieuw = self._refill(route)
            if not nieuw.better_than(stand):
                return stand
            stand = nieuw


def _rank(stand: Stand) -> tuple[int, int]:
    return stand.prijs, -stand.duur
