"""Withhold small counts in a list of gemeenten whose total is published, so that no interval becomes narrow.

The reports ask that half of what lies under the threshold stays possible (`core.onderdrukking`). Open data stays for ever and is put beside
everything else, so it asks more: whoever adds and subtracts must be left with "one to at least the threshold" for every withheld
cell (`Stelsel.streng`). In a list with one total that is one sum: `n` withheld cells of at least 1 that together are `s` leave each between
1 and `s - n + 1`, so `s` must be at least `n - 1 + drempel`. One code for all withheld cells: a reader cannot tell which were small.
"""

from collections.abc import Collection, Mapping

from rivierenland.core.onderdrukking.oplossen import protect
from rivierenland.core.onderdrukking.stelsel import Cel, Gegeven, Optelling, Stelsel

REGIO = ""
"""The key of the total."""


def withhold(aantallen: Mapping[str, int], *, drempel: int, eerder: Collection[str] = ()) -> set[str]:
    """Which keys are not shown; `REGIO` when the total itself is not. `aantallen` has the gemeenten only, zero included.

    `eerder`: withheld in an earlier edition of the same period. They stay withheld, because what one edition hides another could
    give back. A zero is shown: it says nothing of anybody. Raises ValueError for a negative count.
    """
    gegeven = dict.fromkeys(eerder, Gegeven.VERBORGEN)
    tellingen = {**aantallen, REGIO: sum(aantallen.values())}
    cellen = [Cel(_key(code), n, drempel, gegeven.get(code, Gegeven.VRIJ)) for code, n in tellingen.items()]
    optelling = Optelling(_key(REGIO), tuple(_key(code) for code in aantallen))
    dicht = protect(Stelsel(cellen, [optelling], streng=True), bewijs=False)
    return {code for code in tellingen if _key(code) in dicht}


def _key(code: str) -> str:
    return code or "+"
