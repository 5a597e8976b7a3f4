"""Which figures about people a reader may not see, so that none can be computed from the others.

People present are divided over three lengths of stay. That one table, gemeenten by lengths with all its totals, is protected by
`core.onderdrukking`. Every other figure about people follows from it: people present is the total of a row, occupancy is that
total over beds that everybody may know, and "may have to register" is two of the three lengths together. Such a figure is shown
exactly when what it follows from is shown, so it adds nothing to what a reader can work out.
"""

from collections.abc import Collection, Mapping

from rivierenland.core.cijfer import NIET_GETOOND, Cijfer
from rivierenland.core.onderdrukking import Onderdrukt, suppress

Redenen = tuple[str, str, str, str, str, str]
"""Why not, or empty when shown: people, occupancy, short, middle, long, may have to register."""


def shield(tellingen: Mapping[str, tuple[int, ...]], *, eigen: Collection[str] = ()) -> dict[str, Redenen]:
    """Per gemeente, and under "" for the region, what is withheld. `tellingen` are the three lengths of every gemeente.

    A gemeente in `eigen` is shown in full. The reader can then take it off the region's total, so the others are protected as a
    table of their own, of which the rest of the region is the total.
    """
    anderen = [gemeente for gemeente in tellingen if gemeente not in eigen]
    if not anderen:
        return {}
    uit = suppress([tellingen[gemeente] for gemeente in anderen])
    redenen = {
        gemeente: _row([_why(cel) for cel in cellen], _why(totaal))
        for gemeente, cellen, totaal in zip(anderen, uit.cellen, uit.rijtotalen, strict=True)
    }
    return redenen | {"": _region(uit, met_eigen=len(anderen) < len(tellingen))}


def _region(uit: Onderdrukt, *, met_eigen: bool) -> Redenen:
    """The region is withheld where the rest of it is. Then the words are neutral: the whole may well be ten or more."""
    klassen = [_why(cel) for cel in uit.kolomtotalen]
    totaal = _why(uit.totaal)
    if met_eigen:
        klassen, totaal = [NIET_GETOOND if reden else "" for reden in klassen], NIET_GETOOND if totaal else ""
    return _row(klassen, totaal)


def _row(klassen: list[str], totaal: str) -> Redenen:
    """What follows from a withheld figure is "niet getoond" whatever its size: its size would narrow the figure down."""
    kort, midden, lang = klassen
    return totaal, NIET_GETOOND if totaal else "", kort, midden, lang, NIET_GETOOND if midden or lang else ""


def _why(cijfer: Cijfer) -> str:
    return cijfer.tekst if cijfer.verborgen else ""
