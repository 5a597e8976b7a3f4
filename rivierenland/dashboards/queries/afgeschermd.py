"""Which figures on a page are not shown, in one sentence each; not which of them are small: that would narrow them down."""

from collections.abc import Collection, Iterable, Mapping

from rivierenland.core.opmaak import opsomming
from speerpunten.programma.queries.meetwaarde import Indicatorstand, Waarde


def sentences(standen: Iterable[Indicatorstand], namen: Mapping[str, str]) -> list[str]:
    """A sentence per indicator that withholds something, for the gemeenten named here and the region."""
    return [zin for stand in standen if (zin := sentence(stand, namen))]


def sentence(stand: Indicatorstand, namen: Mapping[str, str]) -> str:
    """What is withheld of one indicator and why; empty when everything is shown."""
    waarden: dict[str, Waarde] = {namen[code]: stand.gemeenten[code] for code in namen if code in stand.gemeenten}
    dicht = [naam for naam, waarde in waarden.items() if waarde.verborgen]
    if stand.regio.verborgen:
        dicht.append("de regio")
    if not dicht:
        return ""
    return f"{stand.soort.naam}: {opsomming(dicht)} {_is(dicht)} niet getoond. Anders is een klein aantal te zien of uit te rekenen."


def _is(namen: Collection[str]) -> str:
    return "is" if len(namen) == 1 else "zijn"
