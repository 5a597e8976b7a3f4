"""The best day there is, for few candidates: every choice in its shortest order, by subsets (Held and Karp 1962)."""

from .netwerk import Netwerk

MEESTE = 9
"""Up to so many candidates: 512 choices of at most nine stops, some milliseconds. Each one more doubles that."""
_VER = 10**12


def best_of_few(net: Netwerk, seconden: int, vast: list[int]) -> list[int] | None:
    """The route that is worth most within `seconden`, of those the shortest, with every stop of `vast`; None when nothing fits."""
    duur, via = _shortest(net)
    aantal = len(net.prijzen) - 1
    verplicht = sum(1 << (plek - 1) for plek in vast)
    beste: tuple[int, int, int] | None = None
    for keuze in range(1 << aantal):
        if keuze & verplicht != verplicht:
            continue
        plekken = [plek for plek in range(1, aantal + 1) if keuze >> (plek - 1) & 1]
        lengte = min((duur[keuze][plek] + net.reis[plek][0] for plek in plekken), default=0)
        rang = (net.worth(plekken), -lengte, -keuze)
        if lengte <= seconden and (beste is None or rang > beste):
            beste = rang
    return None if beste is None else _walk(net, -beste[2], duur, via)


def _shortest(net: Netwerk) -> tuple[list[list[int]], list[list[int]]]:
    """For every choice and last stop: the seconds up to and including it, and the stop before it."""
    aantal = len(net.prijzen) - 1
    duur = [[_VER] * (aantal + 1) for _ in range(1 << aantal)]
    via = [[0] * (aantal + 1) for _ in range(1 << aantal)]
    for keuze in range(1, 1 << aantal):
        for plek in range(1, aantal + 1):
            bit = 1 << (plek - 1)
            if not keuze & bit:
                continue
            rest = keuze ^ bit
            eerder = [p for p in range(1, aantal + 1) if rest >> (p - 1) & 1] or [0]
            vorige = min(eerder, key=lambda p: (duur[rest][p] if p else 0) + net.reis[p][plek])
            begin = duur[rest][vorige] if vorige else 0
            duur[keuze][plek] = begin + net.reis[vorige][plek] + net.ter_plaatse[plek]
            via[keuze][plek] = vorige
    return duur, via


def _walk(net: Netwerk, keuze: int, duur: list[list[int]], via: list[list[int]]) -> list[int]:
    plekken = [plek for plek in range(1, len(net.prijzen)) if keuze >> (plek - 1) & 1]
    plek = min(plekken, key=lambda p: duur[keuze][p] + net.reis[p][0], default=0)
    route = [0]
    while plek:
        route.append(plek)
        keuze, plek = keuze ^ (1 << (plek - 1)), via[keuze][plek]
    return [0, *reversed(route[1:]), 0]
