"""Which facts of an edition are withheld: one system of sums over areas, classes and days."""

from collections.abc import Mapping, Sequence

from rivierenland.core.onderdrukking.stelsel import Cel, Gegeven, Optelling, Stelsel, protect
from rivierenland.rapportages.meting.feit import Feit, Feitsoort, Sleutel, Som

DREMPELS: Mapping[Feitsoort, int] = {Feitsoort.PERSONEN: 10, Feitsoort.TOEZICHT: 5, Feitsoort.OPENBAAR: 0}


class NietVeilig(Exception):
    """Whatever is withheld, a small count could be computed. `zin`: a Dutch sentence that names what was counted."""

    def __init__(self, zin: str):
        super().__init__(zin)
        self.zin = zin


def withhold(
    feiten: Mapping[Sleutel, Feit],
    sommen: Sequence[Som],
    eerder: Mapping[Sleutel, bool],
    *,
    drempels: Mapping[Feitsoort, int] | None = None,
) -> frozenset[Sleutel]:
    """The keys that nobody outside the own gemeente sees. `eerder`: True what was shown before, False what was withheld."""
    grenzen = drempels or DREMPELS
    cellen = [
        Cel(
            sleutel.code,
            feit.waarde,
            grenzen[feit.soort],
            {True: Gegeven.GETOOND, False: Gegeven.VERBORGEN}.get(eerder.get(sleutel), Gegeven.VRIJ),
        )
        for sleutel, feit in feiten.items()
        if isinstance(feit.waarde, int)
    ]
    bekend = {cel.sleutel for cel in cellen}
    stelsel = Stelsel(
        cellen,
        [
            Optelling(som.totaal.code, tuple(deel.code for deel in som.delen))
            for som in sommen
            if {som.totaal.code, *(deel.code for deel in som.delen)} <= bekend
        ],
    )
    return frozenset(Sleutel.read(code) for code in protect(stelsel))
