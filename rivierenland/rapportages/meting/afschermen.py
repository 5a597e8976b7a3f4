"""Which facts of an edition nobody outside the own gemeente sees: decided once, over all of them together."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from rivierenland.core.onderdrukking.aanval import attack
from rivierenland.core.onderdrukking.oplossen import Onbeschermbaar, protect
from rivierenland.core.onderdrukking.stelsel import Cel, Gegeven, Optelling, Stelsel
from rivierenland.rapportages.meting.feit import REGIO, Feit, Feitsoort, Sleutel, Som

DREMPELS: Mapping[Feitsoort, int] = {Feitsoort.PERSONEN: 10, Feitsoort.TOEZICHT: 5, Feitsoort.OPENBAAR: 0}
"""The first count that is shown."""


class NietVeilig(Exception):
    """The facts cannot be published together. `zin` says so in Dutch; `maten`: the codes it is about."""

    def __init__(self, wat: str, sleutels: Iterable[Sleutel]):
        self.maten = tuple(sorted({sleutel.maat for sleutel in sleutels}))
        self.zin = f"{wat}: {', '.join(self.maten)}."
        super().__init__(self.zin)


def withhold(
    feiten: Sequence[Feit],
    sommen: Sequence[Som],
    eerder: Mapping[Sleutel, bool],
    *,
    drempels: Mapping[Feitsoort, int] | None = None,
) -> frozenset[Sleutel]:
    """The keys that are withheld. The sums of the region are added here, also where the region has no fact of its own yet.

    `eerder`: what earlier editions showed (True) or withheld (False). What was withheld stays so. What was shown is known, unless it
    is small now: then it is another number than the one that was shown. Raises NietVeilig when there is no way, when facts do not
    add up, and when the attack finds something all the same.
    """
    grens = {**DREMPELS, **(drempels or {})}
    tellingen = {f.sleutel: f for f in feiten if isinstance(f.waarde, int)}
    regio = _region(tellingen)
    tellingen = {**{feit.sleutel: feit for feit in regio}, **tellingen}
    cellen = [_cell(feit, grens[feit.soort], eerder.get(sleutel)) for sleutel, feit in tellingen.items()]
    stelsel = Stelsel(cellen, [*_sums(sommen, tellingen), *_region_sums(tellingen)])
    try:
        dicht = protect(stelsel)
    except Onbeschermbaar as fout:
        raise NietVeilig(
            "Dit is niet te publiceren: uit wat al eerder is getoond volgt een te klein aantal",
            map(Sleutel.read, fout.cellen),
        ) from fout
    if lekken := attack(stelsel, dicht):
        raise NietVeilig(
            "Dit is niet te publiceren: een te klein aantal is nog uit te rekenen",
            (Sleutel.read(lek.sleutel) for lek in lekken),
        )
    return frozenset(map(Sleutel.read, dicht))


def _cell(feit: Feit, drempel: int, eerder: bool | None) -> Cel:
    waarde = feit.waarde
    if not isinstance(waarde, int) or (waarde < 0 and feit.soort is not Feitsoort.OPENBAAR):
        raise NietVeilig("Dit is niet te publiceren: een aantal is kleiner dan nul", [feit.sleutel])
    gegeven = Gegeven.VRIJ
    if eerder is False:
        gegeven = Gegeven.VERBORGEN
    elif feit.soort is Feitsoort.OPENBAAR or (eerder and not 0 < waarde < drempel):
        gegeven = Gegeven.GETOOND  # everybody knows it from here or from elsewhere
    return Cel(feit.sleutel.code, waarde, drempel, gegeven, feit.sleutel.gebied)


def _sums(sommen: Sequence[Som], tellingen: Mapping[Sleutel, Feit]) -> list[Optelling]:
    """The sums of the measurements. A part that was not measured says nothing; what remains must add up."""
    uit = []
    for som in sommen:
        delen = [deel for deel in som.delen if deel in tellingen]
        if som.totaal not in tellingen or not delen:
            continue
        if tellingen[som.totaal].waarde != _total(delen, tellingen):
            raise NietVeilig("Deze cijfers tellen niet op", [som.totaal])
        uit.append(Optelling(som.totaal.code, tuple(deel.code for deel in delen)))
    return uit


def _region(tellingen: Mapping[Sleutel, Feit]) -> list[Feit]:
    """The facts of the region that follow from those of the gemeenten."""
    return [
        Feit(Sleutel(maat, REGIO, dag, deel), _total(delen, tellingen), tellingen[delen[0]].soort)
        for (maat, dag, deel), delen in _per_region(tellingen)
    ]


def _region_sums(tellingen: Mapping[Sleutel, Feit]) -> list[Optelling]:
    """Region is the sum of gemeenten; not where one of them is missing in it."""
    return [
        Optelling(regio.code, tuple(deel.code for deel in delen))
        for (maat, dag, klasse), delen in _per_region(tellingen)
        if (regio := Sleutel(maat, REGIO, dag, klasse)) in tellingen
        and tellingen[regio].waarde == _total(delen, tellingen)
    ]


def _per_region(tellingen: Mapping[Sleutel, Feit]) -> list[tuple[tuple[str, date, str], list[Sleutel]]]:
    """By measure, day and class the keys of the gemeenten that have it."""
    groepen: dict[tuple[str, date, str], list[Sleutel]] = {}
    for sleutel, feit in sorted(tellingen.items(), key=lambda paar: paar[0]):
        if sleutel.gebied != REGIO and feit.optelbaar:
            groepen.setdefault((sleutel.maat, sleutel.dag, sleutel.deel), []).append(sleutel)
    return list(groepen.items())


def _total(sleutels: Sequence[Sleutel], tellingen: Mapping[Sleutel, Feit]) -> int:
    return sum(int(tellingen[sleutel].waarde or 0) for sleutel in sleutels)
