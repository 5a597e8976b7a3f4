"""The region as the sum of its gemeenten. Only where every gemeente was measured: a sum of seven would be read as one of eight."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from rivierenland.rapportages.meting.feit import REGIO, Feit, Sleutel, Som

_Vraag = tuple[str, date]
_Cel = tuple[str, date, str]


def regional(
    feiten: Sequence[Feit], sommen: Sequence[Som], gemeenten: Sequence[str]
) -> tuple[tuple[Feit, ...], tuple[Som, ...]]:
    """The facts of the region that follow from those of the gemeenten, and the sums that tie them together.

    A class that a gemeente does not name does not occur there; a number that was not measured is unknown, and then so is the sum.
    What a measurement of the region gave itself is not made again. A sum over classes is told only when it adds up.
    """
    eigen = {feit.sleutel for feit in feiten if feit.sleutel.gebied == REGIO}
    totalen = {
        sleutel: feit
        for sleutel, feit in ((feit.sleutel, feit) for feit in _added(feiten, gemeenten))
        if sleutel not in eigen
    }
    delen = _parts(feiten, totalen)
    over_gemeenten = [Som(sleutel, tuple(delen[sleutel])) for sleutel in totalen]
    return tuple(totalen.values()), (*over_gemeenten, *_over_classes(sommen, totalen))


def _added(feiten: Iterable[Feit], gemeenten: Sequence[str]) -> list[Feit]:
    per_cel, gemeten = defaultdict[_Cel, list[Feit]](list), defaultdict[_Vraag, set[str]](set)
    for feit in feiten:
        sleutel = feit.sleutel
        if sleutel.gebied != REGIO and feit.optelbaar:
            per_cel[(sleutel.maat, sleutel.dag, sleutel.deel)].append(feit)
            gemeten[(sleutel.maat, sleutel.dag)].add(sleutel.gebied)
    return [
        Feit(Sleutel(maat, REGIO, dag, deel), _total(rij), rij[0].soort)
        for (maat, dag, deel), rij in sorted(per_cel.items())
        if _complete(rij, deel, gemeten[(maat, dag)], set(gemeenten))
    ]


def _complete(rij: Sequence[Feit], deel: str, gemeten: set[str], gemeenten: set[str]) -> bool:
    if any(feit.waarde is None for feit in rij):
        return False
    return (gemeten if deel else {feit.sleutel.gebied for feit in rij}) >= gemeenten


def _total(rij: Sequence[Feit]) -> int | Decimal:
    return sum((feit.waarde for feit in rij if feit.waarde is not None), start=0)


def _parts(feiten: Iterable[Feit], totalen: dict[Sleutel, Feit]) -> dict[Sleutel, list[Sleutel]]:
    delen = defaultdict[Sleutel, list[Sleutel]](list)
    for feit in feiten:
        sleutel = feit.sleutel
        regio = Sleutel(sleutel.maat, REGIO, sleutel.dag, sleutel.deel)
        if sleutel.gebied != REGIO and feit.optelbaar and regio in totalen:
            delen[regio].append(sleutel)
    return delen


def _over_classes(sommen: Iterable[Som], totalen: dict[Sleutel, Feit]) -> Iterable[Som]:
    vormen = defaultdict[Sleutel, set[Sleutel]](set)
    for som in sommen:
        if som.totaal.gebied != REGIO:
            vormen[_of_region(som.totaal)] |= {_of_region(deel) for deel in som.delen}
    for totaal, delen in sorted(vormen.items()):
        if totaal in totalen and delen <= set(totalen):
            op_volgorde = tuple(sorted(delen))
            if totalen[totaal].waarde == _total([totalen[deel] for deel in op_volgorde]):
                yield Som(totaal, op_volgorde)


def _of_region(sleutel: Sleutel) -> Sleutel:
    return Sleutel(sleutel.maat, REGIO, sleutel.dag, sleutel.deel)
