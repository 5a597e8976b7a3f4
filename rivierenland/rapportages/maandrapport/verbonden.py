"""Tables that share totals, published together: the last check, over all of them at once.

Each table alone is safe already. But a total that stands in three tables can be narrowed by all three: what one leaves
open, another may close. So the tables are read as the most patient reader would: every withheld figure is between two
bounds ("< 10" is 1 to 9, "niet getoond" is 10 or more), and adding and subtracting narrows them until nothing moves. As
long as a withheld figure is then known exactly, one more figure beside it is withheld. Withholding more never makes
another figure easier to find, so this ends, and what was safe stays safe.
"""

from collections.abc import Hashable, Mapping, Sequence
from typing import TypeAlias

from rivierenland.core.cijfer import NIET_GETOOND, TE_KLEIN, Cijfer, count
from rivierenland.core.onderdrukking import DREMPEL

Naam: TypeAlias = Hashable
Som: TypeAlias = tuple[Naam, Sequence[Naam]]
"""A total and its parts."""
_GEEN_GRENS = 10**12


def protect_links(
    aantallen: Mapping[Naam, int], verborgen: Mapping[Naam, str], sommen: Sequence[Som]
) -> dict[Naam, Cijfer]:
    """The figures as they may be shown. `verborgen` has the reason of those withheld already.

    Raises ArithmeticError when nothing is left to withhold.
    """
    reden = {naam: tekst for naam, tekst in verborgen.items() if tekst}
    while bekend := found_out(aantallen, reden, sommen):
        reden[_cheapest_beside(bekend, aantallen, reden, sommen)] = NIET_GETOOND
    return {naam: Cijfer(None, reden[naam]) if naam in reden else count(n) for naam, n in aantallen.items()}


def found_out(aantallen: Mapping[Naam, int], reden: Mapping[Naam, str], sommen: Sequence[Som]) -> list[Naam]:
    """The withheld figures that a reader knows exactly after adding and subtracting."""
    grens = {naam: _bounds(aantal, reden.get(naam, "")) for naam, aantal in aantallen.items()}
    open_sommen = [som for som in sommen if som[0] in reden or any(deel in reden for deel in som[1])]
    while any([_narrow_sum(grens, som) for som in open_sommen]):  # noqa: C419 -- every sum narrows in each round
        pass
    return [naam for naam in reden if grens[naam][0] == grens[naam][1]]


def _bounds(aantal: int, reden: str) -> tuple[int, int]:
    if reden == TE_KLEIN:
        return 1, DREMPEL - 1
    return (DREMPEL, _GEEN_GRENS) if reden else (aantal, aantal)


def _narrow_sum(grens: dict[Naam, tuple[int, int]], som: Som) -> bool:
    """Whether this sum says anything new about its total or its parts."""
    totaal, delen = som
    laag, hoog = (sum(grens[deel][kant] for deel in delen) for kant in (0, 1))
    bewogen = _narrow(grens, totaal, laag, hoog)
    for deel in delen:
        zonder_laag, zonder_hoog = laag - grens[deel][0], hoog - grens[deel][1]
        bewogen |= _narrow(grens, deel, grens[totaal][0] - zonder_hoog, grens[totaal][1] - zonder_laag)
    return bewogen


def _narrow(grens: dict[Naam, tuple[int, int]], naam: Naam, laag: int, hoog: int) -> bool:
    oud = grens[naam]
    grens[naam] = (max(oud[0], laag), min(oud[1], hoog))
    return grens[naam] != oud


def _cheapest_beside(
    bekend: Sequence[Naam], aantallen: Mapping[Naam, int], reden: Mapping[Naam, str], sommen: Sequence[Som]
) -> Naam:
    """The smallest figure in a sum with one that was found out; a total only when no part will do."""
    totalen = {totaal for totaal, _ in sommen}
    for naast in (bekend, list(reden)):
        kandidaten = {
            naam
            for totaal, delen in sommen
            if any(naam in (totaal, *delen) for naam in naast)
            for naam in (totaal, *delen)
            if naam not in reden and aantallen[naam] >= DREMPEL
        }
        if kandidaten:
            return min(kandidaten, key=lambda naam: (naam in totalen, aantallen[naam], str(naam)))
    raise ArithmeticError("no way to protect these tables together")
