"""Why figures on a page are not shown, in one sentence each: which are too small, and which protect those."""

from collections.abc import Collection, Iterable, Mapping

from rivierenland.core.cijfer import NIET_GETOOND
from speerpunten.programma.queries.meetwaarde import Indicatorstand, Waarde


def sentences(standen: Iterable[Indicatorstand], namen: Mapping[str, str]) -> list[str]:
    """A sentence per indicator that withholds something, for the gemeenten named here and the region."""
    return [zin for stand in standen if (zin := sentence(stand, namen))]


def sentence(stand: Indicatorstand, namen: Mapping[str, str]) -> str:
    """What is withheld of one indicator and why; empty when everything is shown."""
    waarden: dict[str, Waarde] = {namen[code]: stand.gemeenten[code] for code in namen if code in stand.gemeenten}
    klein = [naam for naam, waarde in waarden.items() if waarde.verborgen.startswith("<")]
    beschermd = [naam for naam, waarde in waarden.items() if waarde.verborgen == NIET_GETOOND]
    if stand.regio.verborgen:
        (beschermd if stand.regio.verborgen == NIET_GETOOND else klein).append("de regio")
    if not klein and not beschermd:
        return ""
    eerste = f"{stand.soort.naam}: "
    if not klein:
        return f"{eerste}{listed(beschermd)} {_is(beschermd)} niet getoond. Anders is een klein aantal uit te rekenen."
    grens = next(waarde.verborgen for waarde in (*waarden.values(), stand.regio) if waarde.verborgen.startswith("<"))
    zin = f"{eerste}{listed(klein)} {'heeft' if len(klein) == 1 else 'hebben'} er minder dan {grens.lstrip('< ')}."
    if not beschermd:
        return f"{zin} Zo is niemand te herkennen."
    return f"{zin} Daarom tonen wij ook {listed(beschermd)} niet: anders is dat uit een totaal uit te rekenen."


def listed(namen: Collection[str]) -> str:
    """`Buren, Tiel en West Betuwe`."""
    *eerste, laatste = namen
    return f"{', '.join(eerste)} en {laatste}" if eerste else laatste


def _is(namen: Collection[str]) -> str:
    return "is" if len(namen) == 1 else "zijn"
