"""Withhold small counts in a list of gemeenten whose total is published, so that no interval becomes narrow.

The reports ask that a withheld figure is not known exactly (`core.onderdrukking`). Open data stays for ever and is put beside
everything else, so it asks more: whoever adds and subtracts must be left with "one to at least the threshold" for every withheld
cell. In a list with one total that is one sum: `n` withheld cells of at least 1 that together are `s` leave each between 1 and
`s - n + 1`, so `s` must be at least `n - 1 + drempel`. One code for all withheld cells: a reader cannot tell which were small.
"""

from collections.abc import Collection, Mapping

REGIO = ""
"""The key of the total."""


def withhold(aantallen: Mapping[str, int], *, drempel: int, eerder: Collection[str] = ()) -> set[str]:
    """Which keys are not shown; `REGIO` when the total itself is not. `aantallen` has the gemeenten only, zero included.

    `eerder`: withheld in an earlier edition of the same period. They stay withheld, because what one edition hides another could
    give back. A zero is shown: it says nothing of anybody. Raises ValueError for a negative count.
    """
    if any(aantal < 0 for aantal in aantallen.values()):
        raise ValueError("a count cannot be negative")
    klein = {code for code, aantal in aantallen.items() if 0 < aantal < drempel}
    dicht = klein | {code for code in eerder if code in aantallen}
    totaal = sum(aantallen.values())
    if REGIO in eerder or 0 < totaal < drempel:
        return dicht | {REGIO}
    over = sorted((aantal, code) for code, aantal in aantallen.items() if code not in dicht and aantal >= drempel)
    while dicht and (len(dicht) == 1 or _sum(aantallen, dicht) < len(dicht) - 1 + drempel):
        if not over:
            return dicht | {REGIO}
        dicht.add(over.pop(0)[1])
    return dicht


def _sum(aantallen: Mapping[str, int], codes: Collection[str]) -> int:
    return sum(aantallen[code] for code in codes)
