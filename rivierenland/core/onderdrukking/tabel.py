"""One table on a page: counts with totals of rows and columns. The same rule and the same search as for many tables together."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rivierenland.core.cijfer import NIET_GETOOND, Cijfer, count
from rivierenland.core.onderdrukking.oplossen import protect
from rivierenland.core.onderdrukking.stelsel import Cel, Gegeven, Optelling, Stelsel

DREMPEL = 10
_KLEINE_TABEL = 64
"""Cells of a table whose outcome is kept: a dashboard asks for the same month-ends on every visit, and working one out takes
milliseconds. Larger tables are asked for once, by a report."""

_Tabel = tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Onderdrukt:
    """The table as it may be shown."""

    cellen: tuple[tuple[Cijfer, ...], ...]
    rijtotalen: tuple[Cijfer, ...]
    kolomtotalen: tuple[Cijfer, ...]
    totaal: Cijfer


def suppress(
    cellen: Sequence[Sequence[int]],
    *,
    rijtotalen: bool = True,
    kolomtotalen: bool = True,
    rijen_verborgen: Collection[int] = (),
    totaal_verborgen: bool = False,
    drempel: int = DREMPEL,
) -> Onderdrukt:
    """Withhold what must not be shown in a table of counts whose named totals are published.

    Totals that are not published may be ignored in the result. `rijen_verborgen` and `totaal_verborgen` are totals that
    another table already withholds: this table then does not give them away. `drempel` is the first count that is shown; two counts as
    three, because a one under two is no secret. What is withheld says "niet getoond", whatever its size. Raises ValueError for
    negative counts.
    """
    tabel = tuple(tuple(rij) for rij in cellen)
    vorm = (rijtotalen, kolomtotalen, tuple(sorted(rijen_verborgen)), totaal_verborgen, 3 if drempel == 2 else drempel)
    return (_remembered if sum(map(len, tabel)) <= _KLEINE_TABEL else _suppressed)(tabel, *vorm)


def suppress_list(aantallen: Sequence[int], *, drempel: int = DREMPEL) -> tuple[tuple[Cijfer, ...], Cijfer]:
    """One list of counts with its published total, such as the eight gemeenten in one week."""
    uit = suppress([[aantal] for aantal in aantallen], rijtotalen=False, drempel=drempel)
    return tuple(rij[0] for rij in uit.cellen), uit.totaal


def of_table(
    cellen: _Tabel,
    rijtotalen: bool,
    kolomtotalen: bool,
    rijen_verborgen: tuple[int, ...],
    totaal_verborgen: bool,
    drempel: int,
) -> Stelsel:
    """The table with the totals that are published, as cells "row/column" and sums; "+" is a total."""
    breedte = len(cellen[0]) if cellen else 0
    rijen, kolommen = [str(r) for r in range(len(cellen))], [str(k) for k in range(breedte)]
    aantallen = {(r, k): cellen[int(r)][int(k)] for r in rijen for k in kolommen}
    sommen = []
    if rijtotalen:
        aantallen |= {(r, "+"): sum(cellen[int(r)]) for r in rijen}
        sommen += [_sum((r, "+"), [(r, k) for k in kolommen]) for r in rijen]
    if kolomtotalen:
        aantallen |= {("+", k): sum(rij[int(k)] for rij in cellen) for k in kolommen}
        sommen += [_sum(("+", k), [(r, k) for r in rijen]) for k in kolommen]
    if rijtotalen or (kolomtotalen and breedte != 1):  # of one column without totals of rows, its total is the total
        aantallen["+", "+"] = sum(map(sum, cellen))
        sommen += [_sum(("+", "+"), [(r, "+") for r in rijen])] * rijtotalen
        sommen += [_sum(("+", "+"), [("+", k) for k in kolommen])] * kolomtotalen
    elders = {(str(r), "+") for r in rijen_verborgen}
    if totaal_verborgen:
        elders.add(("+", "+") if ("+", "+") in aantallen else ("+", "0"))
    return Stelsel(
        [
            Cel("/".join(plek), n, drempel, Gegeven.VERBORGEN if plek in elders and n else Gegeven.VRIJ)
            for plek, n in aantallen.items()
        ],
        sommen,
    )


def _sum(totaal: tuple[str, str], delen: list[tuple[str, str]]) -> Optelling:
    return Optelling("/".join(totaal), tuple("/".join(deel) for deel in delen))


def _suppressed(
    cellen: _Tabel,
    rijtotalen: bool,
    kolomtotalen: bool,
    rijen_verborgen: tuple[int, ...],
    totaal_verborgen: bool,
    drempel: int,
) -> Onderdrukt:
    stelsel = of_table(cellen, rijtotalen, kolomtotalen, rijen_verborgen, totaal_verborgen, drempel)
    dicht = protect(stelsel, bewijs=False)

    def figure(plek: str, aantal: int) -> Cijfer:
        return Cijfer(None, NIET_GETOOND) if plek in dicht else count(aantal)

    return Onderdrukt(
        tuple(tuple(figure(f"{r}/{k}", n) for k, n in enumerate(rij)) for r, rij in enumerate(cellen)),
        tuple(figure(f"{r}/+", sum(rij)) for r, rij in enumerate(cellen)),
        tuple(figure(f"+/{k}", sum(kolom)) for k, kolom in enumerate(zip(*cellen, strict=True))),
        figure("+/+" if rijtotalen or len(cellen[:1] and cellen[0]) != 1 else "+/0", sum(map(sum, cellen))),
    )


_remembered = lru_cache(maxsize=1024)(_suppressed)
