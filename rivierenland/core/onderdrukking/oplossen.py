"""Which counts are withheld: the small ones, and as few others as keep every sum from giving one back."""

import numpy as np

from rivierenland.core.onderdrukking.gretig import Gretig
from rivierenland.core.onderdrukking.lijst import pattern
from rivierenland.core.onderdrukking.ruimte import Ruimte
from rivierenland.core.onderdrukking.stelsel import Onbeschermbaar, Stelsel
from rivierenland.core.onderdrukking.volmaakt import improve

_TE_VEEL = 25_000
"""Small counts to look at times cells of a part: from here on the greedy road alone. Two linked tables of thirteen by nine have
twelve thousand and take some seconds."""

__all__ = ["Onbeschermbaar", "protect"]


def protect(stelsel: Stelsel, *, bewijs: bool = True) -> frozenset[str]:
    """The keys that are withheld. `bewijs`: look for the best pattern and its proof: a second, for linked tables some.

    Raises Onbeschermbaar when what was shown earlier leaves no way.
    """
    prijzen, spelingen = stelsel.prijzen(), stelsel.spelingen()
    per_kijker = {wie: stelsel.spelingen(wie) for wie in {cel.eigenaar for cel in stelsel.cellen} - {""}}
    dicht: set[str] = set()
    for stuk in stelsel.stukken():
        if (lijst := pattern(stuk, spelingen)) is not None:
            dicht |= lijst
            continue
        ruimte = Ruimte(stuk, spelingen, per_kijker)
        gretig = Gretig(ruimte, np.array([prijzen[cel.sleutel] for cel in stuk.cellen]))
        stand = gretig.find(0)
        if bewijs and len(ruimte.vragen) * len(stuk.cellen) <= _TE_VEEL:
            stand = improve(gretig, stand).stand
        dicht.update(cel.sleutel for nr, cel in enumerate(stuk.cellen) if stand.dicht >> nr & 1)
    return frozenset(dicht)
