"""The order of chosen stops: turn a part around or move a stop, as long as that is shorter."""

from collections.abc import Sequence
from itertools import pairwise

Reistijden = Sequence[Sequence[int]]


def untangle(route: list[int], reis: Reistijden) -> int:
    """Turn parts of a route around in place (2-opt) until none is shorter; returns the seconds won."""
    gewonnen, verder = 0, True
    while verder:
        verder = False
        for i in range(len(route) - 3):
            links, begin = route[i], route[i + 1]
            van_links, van_begin = reis[links], reis[begin]
            oud = van_begin[links]
            for j in range(i + 2, len(route) - 1):
                eind, rechts = route[j], route[j + 1]
                verschil = van_links[eind] + van_begin[rechts] - oud - reis[eind][rechts]
                if verschil < 0:
                    route[i + 1 : j + 1] = route[i + 1 : j + 1][::-1]
                    gewonnen, verder = gewonnen - verschil, True
                    begin = route[i + 1]
                    van_begin = reis[begin]
                    oud = van_begin[links]
    return gewonnen


def move_stops(route: list[int], reis: Reistijden) -> int:
    """Move single stops to a better place in a route (or-opt) until none is shorter; returns the seconds won."""
    gewonnen = 0
    for plek in route[1:-1]:
        i = route.index(plek)
        voor, na = route[i - 1], route[i + 1]
        vrij = reis[voor][plek] + reis[plek][na] - reis[voor][na]
        rest = route[:i] + route[i + 1 :]
        kosten, k = min((reis[a][plek] + reis[plek][b] - reis[a][b], k) for k, (a, b) in enumerate(pairwise(rest)))
        if kosten < vrij:
            route[:] = [*rest[: k + 1], plek, *rest[k + 1 :]]
            gewonnen += vrij - kosten
    return gewonnen


def shorten(route: list[int], reis: Reistijden) -> int:
    """Both moves in turn until neither helps; returns the seconds won."""
    gewonnen = 0
    while deel := untangle(route, reis) + move_stops(route, reis):
        gewonnen += deel
    return gewonnen
