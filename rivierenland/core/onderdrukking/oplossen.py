"""Which counts are withheld: the small ones, and as few others as keep every sum from giving one back."""

import numpy as np

from rivierenland.core.onderdrukking.gretig import Gretig
from rivierenland.core.onderdrukking.lijst import pattern
from rivierenland.core.onderdrukking.ruimte import Bouw, Ruimte
from rivierenland.core.onderdrukking.stelsel import Onbeschermbaar, Stelsel
from rivierenland.core.onderdrukking.volmaakt import improve

_TE_VEEL = 25_000
"""Small counts to look at times cells of one table: from here on the greedy road alone."""

__all__ = ["Onbeschermbaar", "protect"]


def protect(stelsel: Stelsel, *, bewijs: bool = True) -> frozenset[str]:
    """The keys that are withheld. `bewijs`: where one table allows it, look for the best pattern and its proof; it takes a second.

    Linked tables go the greedy road: a proof costs minutes there, and what it saves is little. Raises Onbeschermbaar when what was shown
    earlier leaves no way.
    """
    prijzen, spelingen, bouw = stelsel.prijzen(), stelsel.spelingen(), Bouw(stelsel)
    dicht: set[str] = set()
    for stuk in stelsel.stukken():
        if (lijst := pattern(stuk, spelingen)) is not None:
            dicht |= lijst
            continue
        ruimte = Ruimte(stuk, spelingen, bouw)
        gretig = Gretig(ruimte, np.array([prijzen[cel.sleutel] for cel in stuk.cellen]))
        stand = gretig.find(0)
        if bewijs and ruimte.is_een_tabel and len(ruimte.vragen) * len(stuk.cellen) <= _TE_VEEL:
            stand = improve(gretig, stand).stand
        dicht.update(cel.sleutel for nr, cel in enumerate(stuk.cellen) if stand.dicht >> nr & 1)
    return frozenset(dicht)
