"""Stays of two records: nights in two places at once, or one stay that follows the other."""

from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from .gewichten import positions
from .kolommen import Getallen, Kolommen, Woordtafel

_RIJEN = positions("", "verblijf_kort_erna", "verblijf_aansluitend", "verblijf_zelfde_nachten")
NIETS, KORT_ERNA, AANSLUITEND, ZELFDE_NACHTEN = range(4)

AANSLUITEND_DAGEN = 1
"""Days between departure and the next arrival that are none: people travel."""
KORT_ERNA_DAGEN = 7
SPEELRUIMTE = 2
"""Nights in two places at once that a late or early entry explains."""
_OPEN = date.max.toordinal() + 1
"""The end of a stay that has none yet: after every date."""


@dataclass(slots=True)
class Verblijfkolommen:
    """All stays, those of one record side by side: `begin[p]` up to `begin[p + 1]` belong to record p."""

    begin: Getallen
    wie: Getallen
    locatie: Getallen
    kamer: Getallen
    aankomst: Getallen
    einde: Getallen


def stay_columns(kolommen: Kolommen) -> Verblijfkolommen:
    """The stays of all records. A stay that ends before it begins is left out; `kamer` is 0 where none was named."""
    kamers, rijen = [], []
    aantal = np.zeros(len(kolommen) + 1, dtype=np.int64)
    for plek, registratie in enumerate(kolommen.registraties):
        for feit in registratie.verblijven:
            aankomst, einde = feit.aankomst.toordinal(), feit.einde.toordinal() if feit.einde else _OPEN
            if einde > aankomst:
                rijen.append((plek, feit.locatie, aankomst, einde))
                kamers.append(f"{feit.locatie}|{feit.kamer}" if feit.kamer else "")
                aantal[plek + 1] += 1
    wie, locatie, aankomsten, einden = np.array(rijen, dtype=np.int64).reshape(-1, 4).T
    return Verblijfkolommen(np.cumsum(aantal), wie, locatie, Woordtafel().column(kamers), aankomsten, einden)


def compare_stays(kolommen: Kolommen, verblijven: Verblijfkolommen, i: Getallen, j: Getallen) -> NDArray[np.int8]:
    """The row of the table for each pair. The same nights speak against, whatever else the stays say."""
    niveau = np.zeros(len(i), dtype=np.int64)
    paar, a, b = _stay_pairs(verblijven, i, j)
    if len(paar):
        np.maximum.at(niveau, paar, _level(kolommen, verblijven, i[paar], j[paar], a, b))
    return _RIJEN[niveau]


def _level(kolommen: Kolommen, v: Verblijfkolommen, i: Getallen, j: Getallen, a: Getallen, b: Getallen) -> Getallen:
    """Of one stay beside another."""
    nachten = np.minimum(v.einde[a], v.einde[b]) - np.maximum(v.aankomst[a], v.aankomst[b])
    tussen = np.where(v.aankomst[a] < v.aankomst[b], v.aankomst[b] - v.einde[a], v.aankomst[a] - v.einde[b])
    # Two suppliers may both report one bed; one supplier does not fill one bed twice.
    elders = (v.locatie[a] != v.locatie[b]) | ((kolommen.bron[i] == kolommen.bron[j]) & (kolommen.bron[i] > 0))
    return np.select(
        [
            elders & (nachten > SPEELRUIMTE),
            (tussen >= -SPEELRUIMTE) & (tussen <= AANSLUITEND_DAGEN),
            (tussen >= 0) & (tussen <= KORT_ERNA_DAGEN),
        ],
        [ZELFDE_NACHTEN, AANSLUITEND, KORT_ERNA],
        NIETS,
    )


def _stay_pairs(v: Verblijfkolommen, i: Getallen, j: Getallen) -> tuple[Getallen, Getallen, Getallen]:
    """Every stay of the one beside every stay of the other: the pair it belongs to, and both stays."""
    aantal_a, aantal_b = v.begin[i + 1] - v.begin[i], v.begin[j + 1] - v.begin[j]
    keer = aantal_a * aantal_b
    paar = np.repeat(np.arange(len(i)), keer)
    volgnummer = np.arange(keer.sum()) - np.repeat(np.cumsum(keer) - keer, keer)
    return paar, v.begin[i][paar] + volgnummer // aantal_b[paar], v.begin[j][paar] + volgnummer % aantal_b[paar]
