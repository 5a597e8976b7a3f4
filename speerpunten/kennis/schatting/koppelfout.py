"""What linking does to the counts: a person who is not recognised on a second list counts twice, two people taken for one count once.

`gemist` is the share of true pairs that the linking does not find (one minus its recall), `fout` the share of the records of the
second list, without a partner on the first, that get one all the same. Source of the idea: Ding and Fienberg (1994). For two
lists the expected overlap is m(1 - gemist) + fout(n2 - m), which is turned round exactly. For three lists each record goes astray
with the chance 1 - sqrt(1 - gemist), apart from the others, and false links join records of two lists that have no partner
there; that sum is turned round step by step.
"""

import numpy as np

from .cellen import MASKER, PATRONEN, Getallen

RONDEN = 60
_PLEK: dict[tuple[int, ...], int] = {patroon: plek for plek, patroon in enumerate(PATRONEN)}


def correct_overlap(beide: float, tweede: float, gemist: float, fout: float) -> float:
    """(m - f n2) / (1 - gemist - f). ValueError when linking went wrong as often as right."""
    if gemist + fout >= 1:
        raise ValueError("links that are wrong as often as right say nothing")
    return (beide - fout * tweede) / (1 - gemist - fout)


def expected(cellen: Getallen, gemist: Getallen, fout: Getallen) -> Getallen:
    """The seven counts as the linking would show them, of tables x cells of true ones and a pair of rates per table."""
    return _false(_missed(cellen, gemist), fout)


def correct(cellen: Getallen, gemist: Getallen, fout: Getallen) -> Getallen:
    """The true counts by which `expected` gives what was seen; tables x cells. May come out below nought: then the rates are too high."""
    gezien = np.broadcast_to(np.asarray(cellen, dtype=float), (len(gemist), len(PATRONEN)))
    waar = gezien.copy()
    for _ in range(RONDEN):
        waar = waar + gezien - expected(waar, gemist, fout)
    return waar


def _missed(cellen: Getallen, gemist: Getallen) -> Getallen:
    """A record that goes astray becomes somebody who is on that list only."""
    weg = 1 - np.sqrt(1 - gemist)
    uit = np.zeros_like(cellen)
    for plek, patroon in enumerate(PATRONEN):
        lijsten = [lijst for lijst in range(3) if patroon[lijst]]
        for keuze in range(2 ** len(lijsten)):
            blijft = [lijst for rang, lijst in enumerate(lijsten) if keuze >> rang & 1]
            kans = (1 - weg) ** len(blijft) * weg ** (len(lijsten) - len(blijft))
            groepen = [[lijst] for lijst in lijsten if lijst not in blijft] + ([blijft] if blijft else [])
            for groep in groepen:
                uit[:, _PLEK[_pattern(groep)]] += kans * cellen[:, plek]
    return uit


def _false(cellen: Getallen, fout: Getallen) -> Getallen:
    """Records of two lists without a partner there, taken for one person."""
    uit = cellen.copy()
    for x, y in ((0, 1), (0, 2), (1, 2)):
        eersten = np.flatnonzero(MASKER[:, x] & ~MASKER[:, y])
        tweeden = np.flatnonzero(MASKER[:, y] & ~MASKER[:, x])
        noemer = np.maximum(cellen[:, eersten].sum(axis=1), 1e-9)
        for p in tweeden:
            for q in eersten:
                if (MASKER[p] & MASKER[q]).any():
                    continue
                samen = fout * cellen[:, p] * cellen[:, q] / noemer
                uit[:, p] -= samen
                uit[:, q] -= samen
                uit[:, _PLEK[tuple(int(een) for een in MASKER[p] | MASKER[q])]] += samen
    return uit


def _pattern(lijsten: list[int]) -> tuple[int, int, int]:
    return tuple(int(lijst in lijsten) for lijst in range(3))  # type: ignore[return-value]
