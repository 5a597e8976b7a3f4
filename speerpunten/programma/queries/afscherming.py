"""Which figures a reader may not see, so that none can be computed from the others.

People present are divided over three lengths of stay. That one table, gemeenten by lengths with all its totals, is protected by
`core.onderdrukking`. Every figure that follows from it is shown exactly when what it follows from is shown: people present is the
total of a row, occupancy is that total over beds that everybody may know, "may have to register" is two of the three lengths.

Any other figure about people or about checks at companies is a table of its own: a count is a list with its total; a percentage is
its teller and the rest, of which the noemer is the total, withheld too where another figure already withholds it; a median is
shown when it rests on enough.

A gemeente of the reader's own is shown in full. The reader can then take it off the region's total, so the others are protected as
a table of their own, of which the rest of the region is the total.
"""

from collections.abc import Collection, Mapping

from rivierenland.core.cijfer import NIET_GETOOND, Cijfer
from rivierenland.core.onderdrukking import suppress

REGIO = ""
Redenen = tuple[str, str, str, str, str, str]
"""Why not, or empty when shown: people, occupancy, short, middle, long, may have to register."""


def shield(tellingen: Mapping[str, tuple[int, ...]], *, eigen: Collection[str] = ()) -> dict[str, Redenen]:
    """Per gemeente, and under "" for the region, what is withheld. `tellingen` are the three lengths of every gemeente."""
    anderen = [gemeente for gemeente in tellingen if gemeente not in eigen]
    if not anderen:
        return {}
    uit = suppress([tellingen[gemeente] for gemeente in anderen])
    redenen = {
        gemeente: _row([_why(cel) for cel in cellen], _why(totaal))
        for gemeente, cellen, totaal in zip(anderen, uit.cellen, uit.rijtotalen, strict=True)
    }
    return redenen | {REGIO: _row([_why(cel) for cel in uit.kolomtotalen], _why(uit.totaal))}


def shield_counts(aantallen: Mapping[str, int], *, minimum: int, eigen: Collection[str] = ()) -> dict[str, str]:
    """Why a count is not shown, per gemeente and region; who is not in it is shown."""
    anderen = [gemeente for gemeente in aantallen if gemeente not in eigen]
    if not anderen or not any(0 < aantallen[gemeente] < minimum for gemeente in anderen):
        return {}
    uit = suppress([[aantallen[gemeente]] for gemeente in anderen], rijtotalen=False, drempel=minimum)
    redenen = {gemeente: _why(rij[0]) for gemeente, rij in zip(anderen, uit.cellen, strict=True)}
    redenen[REGIO] = _why(uit.totaal)
    return {gemeente: reden for gemeente, reden in redenen.items() if reden}


def shield_shares(
    delen: Mapping[str, tuple[int, int]], *, minimum: int, eigen: Collection[str] = (), zonder: Collection[str] = ()
) -> dict[str, str]:
    """The same for percentages, given as teller and noemer. `zonder`: of whom the noemer is withheld elsewhere, "" for the region."""
    anderen = [gemeente for gemeente in delen if gemeente not in eigen]
    tabel = [(delen[gemeente][0], max(0, delen[gemeente][1] - delen[gemeente][0])) for gemeente in anderen]
    small = any(0 < aantal < minimum for rij in tabel for aantal in rij)
    if not anderen or not (small or set(zonder) & {REGIO, *anderen}):
        return {}
    rijen = [nr for nr, gemeente in enumerate(anderen) if gemeente in zonder]
    uit = suppress(tabel, rijen_verborgen=rijen, totaal_verborgen=REGIO in zonder, drempel=minimum)
    hidden = {
        gemeente
        for gemeente, cellen, totaal in zip(anderen, uit.cellen, uit.rijtotalen, strict=True)
        if any(_why(cel) for cel in (*cellen, totaal))
    }
    if any(_why(cel) for cel in (*uit.kolomtotalen, uit.totaal)):
        hidden.add(REGIO)
    return dict.fromkeys(hidden, NIET_GETOOND)


def shield_medians(aantallen: Mapping[str, int], *, minimum: int, eigen: Collection[str] = ()) -> dict[str, str]:
    """The same for medians, given how many each rests on, also for the region."""
    own = sum(aantallen.get(gemeente, 0) for gemeente in eigen)
    rest = {**aantallen, REGIO: aantallen.get(REGIO, 0) - own}
    return {
        gemeente: NIET_GETOOND for gemeente, aantal in rest.items() if gemeente not in eigen and 0 < aantal < minimum
    }


def _row(klassen: list[str], totaal: str) -> Redenen:
    """What follows from a withheld figure is withheld too."""
    kort, midden, lang = klassen
    return totaal, totaal, kort, midden, lang, midden or lang


def _why(cijfer: Cijfer) -> str:
    return cijfer.tekst if cijfer.verborgen else ""
