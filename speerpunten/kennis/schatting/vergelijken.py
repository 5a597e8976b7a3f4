"""Which people of several lists are one person, from their codes alone; what comes out is counts."""

from collections import Counter
from collections.abc import Sequence

Codes = Sequence[str]


def unique(lijst: Sequence[list[str]], graden: int = 2) -> list[list[str]]:
    """The people of one list, each once: who shares one of the strictest codes is one person. The first stays."""
    gezien: set[str] = set()
    uit = []
    for codes in lijst:
        if gezien.isdisjoint(codes[:graden]):
            uit.append(codes)
        gezien.update(codes[:graden])
    return uit


def pairs(een: Sequence[Codes], ander: Sequence[Codes]) -> list[tuple[int, int]]:
    """Who of one list is who of the other, one to one: strict codes first, and a code that is not unique decides nothing."""
    over_een, over_ander = dict(enumerate(een)), dict(enumerate(ander))
    gevonden = []
    for graad in range(len(een[0]) if een else 0):
        links, rechts = _by_code(over_een, graad), _by_code(over_ander, graad)
        for code in links.keys() & rechts.keys():
            if len(links[code]) == 1 and len(rechts[code]) == 1:
                gevonden.append((links[code][0], rechts[code][0]))
        for a, b in gevonden:
            over_een.pop(a, None)
            over_ander.pop(b, None)
    return sorted(gevonden)


def _by_code(over: dict[int, Codes], graad: int) -> dict[str, list[int]]:
    uit: dict[str, list[int]] = {}
    for plek, codes in over.items():
        uit.setdefault(codes[graad], []).append(plek)
    return uit


def cells(lijsten: Sequence[Sequence[Codes]], patronen: Sequence[tuple[int, ...]]) -> list[int]:
    """How many people are on which of two or three lists, in the order of `patronen`. Links are followed: A is B and B is C."""
    begin = [sum(len(lijst) for lijst in lijsten[:nummer]) for nummer in range(len(lijsten))]
    ouder = list(range(sum(len(lijst) for lijst in lijsten)))

    def top(plek: int) -> int:
        while ouder[plek] != plek:
            ouder[plek] = ouder[ouder[plek]]
            plek = ouder[plek]
        return plek

    for x in range(len(lijsten)):
        for y in range(x + 1, len(lijsten)):
            for a, b in pairs(lijsten[x], lijsten[y]):
                ouder[top(begin[x] + a)] = top(begin[y] + b)
    groepen: dict[int, set[int]] = {}
    for nummer, lijst in enumerate(lijsten):
        for plek in range(len(lijst)):
            groepen.setdefault(top(begin[nummer] + plek), set()).add(nummer)
    telling = Counter(tuple(int(nummer in groep) for nummer in range(len(lijsten))) for groep in groepen.values())
    return [telling[patroon] for patroon in patronen]
