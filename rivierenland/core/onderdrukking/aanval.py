"""The attack: what the most patient reader finds out of what is published. Written apart from what protects, and shares no sum with it.

The reader knows every count that is shown and every sum, that a withheld count is a whole number of at least one (a nought is
shown), and may know of one withheld count that it is small. A gemeente knows its own counts besides. For every small count both
bounds are worked out; too little between them is a leak, and so is any withheld count that is known exactly.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linprog, milp
from scipy.sparse import csr_array

from rivierenland.core.onderdrukking.stelsel import Cel, Gegeven, Stelsel

_FIJN = 1e-6
Anders = Mapping[str, float]
"""What differs from the true counts in numbers that agree with all that is published: whoever knows none of these cannot rule it out."""


@dataclass(frozen=True, slots=True)
class Lek:
    """A count that can be narrowed down too far: by whom ("" anybody), and to which lowest and highest value."""

    sleutel: str
    laagst: int
    hoogst: int
    door: str = ""


def attack(stelsel: Stelsel, dicht: Collection[str]) -> tuple[Lek, ...]:
    """Everything that leaks when the counts of `dicht` are withheld and all others are shown; empty when nothing does."""
    weg = frozenset(dicht)
    lekken = [
        Lek(cel.sleutel, cel.waarde, cel.waarde)
        for cel in stelsel.cellen
        if (_small(cel) or cel.gegeven is Gegeven.VERBORGEN) and cel.sleutel not in weg
    ]
    gevonden: list[Anders] = []
    for kijker in ("", *sorted({cel.eigenaar for cel in stelsel.cellen} - {""})):
        lekken += _seen_by(kijker, stelsel, weg, gevonden)
    return tuple(lekken)


def _small(cel: Cel) -> bool:
    return 0 < cel.waarde < cel.drempel and cel.gegeven is not Gegeven.GETOOND


def _seen_by(kijker: str, stelsel: Stelsel, weg: frozenset[str], gevonden: list[Anders]) -> list[Lek]:
    onbekend = [
        cel
        for cel in stelsel.cellen
        if cel.sleutel in weg and cel.gegeven is not Gegeven.GETOOND and not (kijker and cel.eigenaar == kijker)
    ]
    bekend = {cel.sleutel: cel.waarde for cel in stelsel.cellen} | dict.fromkeys((c.sleutel for c in onbekend), None)
    lekken = []
    eigen = {cel.sleutel for cel in stelsel.cellen if kijker and cel.eigenaar == kijker}
    kan_ook = [anders for anders in gevonden if eigen.isdisjoint(anders)]
    for groep, sommen in _islands(onbekend, stelsel, bekend):
        reken = _Reader(groep, sommen, bekend, kan_ook)
        for nr, cel in enumerate(groep):
            if _small(cel):
                # Strict: it may be anything from one to its threshold. Else the reader knows that it is under it, and half of that is left.
                plafond = cel.drempel if stelsel.streng else cel.drempel - 1
                nodig = plafond - 1 if stelsel.streng else (cel.drempel - 1) // 2
                laag, hoog = reken.bounds(nr, plafond, nodig)
                if hoog - laag < nodig:
                    nodig = min(nodig, _at_most(kijker, cel, plafond, stelsel))
            elif kijker or (cel.gegeven is Gegeven.VERBORGEN and not stelsel.streng):
                continue  # large: withheld earlier for the sake of others, it is no secret by itself
            else:
                nodig = 1
                laag, hoog = reken.bounds(nr, None, nodig)
            if hoog - laag < nodig:
                lekken.append(Lek(cel.sleutel, laag, hoog, kijker))
        gevonden += reken.anders
    return lekken


def _at_most(kijker: str, gezocht: Cel, plafond: int, stelsel: Stelsel) -> int:
    """How far the bounds lie apart for who sees no more than which counts are nought, and the own: no way of withholding leaves more."""
    onbekend = [
        cel
        for cel in stelsel.cellen
        if (cel.waarde > 0 or cel.gegeven is Gegeven.VERBORGEN) and not (kijker and cel.eigenaar == kijker)
    ]
    bekend = {cel.sleutel: cel.waarde for cel in stelsel.cellen} | dict.fromkeys((c.sleutel for c in onbekend), None)
    for groep, sommen in _islands(onbekend, stelsel, bekend):
        if gezocht in groep:
            laag, hoog = _Reader(groep, sommen, bekend).bounds(groep.index(gezocht), plafond, plafond)
            return hoog - laag
    return 0


def _islands(
    onbekend: list[Cel], stelsel: Stelsel, bekend: Mapping[str, int | None]
) -> list[tuple[list[Cel], list[tuple[str, tuple[str, ...]]]]]:
    """Unknown counts that stand in a sum together, directly or through others, with their sums."""
    buren: dict[str, list[int]] = {cel.sleutel: [] for cel in onbekend}
    for nr, som in enumerate(stelsel.optellingen):
        for sleutel in {som.totaal, *som.delen}:
            if sleutel in buren:
                buren[sleutel].append(nr)
    open_in = [[s for s in (som.totaal, *som.delen) if s in buren] for som in stelsel.optellingen]
    per_sleutel = {cel.sleutel: cel for cel in onbekend}
    gezien: set[str] = set()
    eilanden = []
    for cel in onbekend:
        if cel.sleutel in gezien:
            continue
        stapel, groep, rijen = [cel.sleutel], [], set()
        gezien.add(cel.sleutel)
        while stapel:
            sleutel = stapel.pop()
            groep.append(per_sleutel[sleutel])
            for nr in buren[sleutel]:
                rijen.add(nr)
                nieuw = [s for s in open_in[nr] if s not in gezien]
                gezien.update(nieuw)
                stapel += nieuw
        sommen = [stelsel.optellingen[nr] for nr in sorted(rijen)]
        eilanden.append((groep, [(som.totaal, som.delen) for som in sommen]))
    return eilanden


class _Reader:
    """One group of unknown counts with the sums that tie them."""

    def __init__(
        self,
        groep: list[Cel],
        sommen: list[tuple[str, tuple[str, ...]]],
        bekend: Mapping[str, int | None],
        kan_ook: Sequence[Anders] = (),
    ):
        plek = {cel.sleutel: nr for nr, cel in enumerate(groep)}
        rijen, kolommen, keren, rest = [], [], [], []
        for nr, (totaal, delen) in enumerate(sommen):
            over = 0
            for sleutel, keer in [(totaal, -1), *((deel, 1) for deel in delen)]:
                waarde = bekend[sleutel]
                if waarde is None:
                    rijen.append(nr)
                    kolommen.append(plek[sleutel])
                    keren.append(keer)
                else:
                    over -= keer * waarde
            rest.append(over)
        self.matrix = csr_array((keren, (rijen, kolommen)), shape=(len(sommen), len(groep)), dtype=float)
        self.rest = np.array(rest, dtype=float)
        self.onder = np.array([min(1, cel.waarde) for cel in groep], dtype=float)
        self.boven = np.full(len(groep), np.inf)
        self.groep, waar = groep, np.array([cel.waarde for cel in groep], dtype=float)
        self.tabellen: list[np.ndarray] = [waar]
        """Whole numbers that agree with all that is published; the true ones are among them."""
        for anders in kan_ook:
            if raakt := [sleutel for sleutel in anders if sleutel in plek]:
                tabel = waar.copy()
                tabel[[plek[sleutel] for sleutel in raakt]] = [anders[sleutel] for sleutel in raakt]
                self.tabellen.append(tabel)
        self.anders: list[Anders] = []

    def bounds(self, nr: int, hoogstens: int | None, genoeg: int) -> tuple[int, int]:
        """The lowest and highest count that are possible, or two that lie far enough apart."""
        plafond = np.inf if hoogstens is None else hoogstens
        gezien = [t[nr] for t in self.tabellen if t[nr] <= plafond]
        laag, hoog = min(gezien), max(gezien)
        for richting in (1, -1):
            if hoog - laag >= genoeg:
                break
            uiterst = self._extreme(nr, richting, plafond)
            laag, hoog = min(laag, uiterst), max(hoog, uiterst)
        return round(laag), round(hoog)

    def _extreme(self, nr: int, richting: int, plafond: float) -> float:
        doel = np.zeros(len(self.onder))
        doel[nr] = -richting
        boven = self.boven.copy()
        boven[nr] = plafond
        if np.isinf(plafond) and richting > 0:
            boven[nr] = self.tabellen[0][nr] + 100  # far enough; a bound keeps the programme finite
        grenzen = np.column_stack([self.onder, boven])
        heeft_sommen = self.matrix.shape[0] > 0
        uit = linprog(
            doel, A_eq=self.matrix if heeft_sommen else None, b_eq=self.rest if heeft_sommen else None, bounds=grenzen
        )
        tabel = uit.x
        if np.abs(tabel - np.round(tabel)).max() > _FIJN:  # a half of a person: ask for whole ones
            uit = milp(
                doel,
                constraints=LinearConstraint(self.matrix, self.rest, self.rest),
                bounds=Bounds(self.onder, boven),
                integrality=np.ones(len(doel)),
            )
            tabel = uit.x
        tabel = np.round(tabel)
        self.tabellen.append(tabel)
        self.anders.append({cel.sleutel: n for cel, n in zip(self.groep, tabel, strict=True) if n != cel.waarde})
        return float(tabel[nr])
