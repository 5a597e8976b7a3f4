"""Tables that share totals, published together: withheld over all of them at once."""

from collections.abc import Hashable, Mapping, Sequence
from typing import TypeAlias

from rivierenland.core.cijfer import NIET_GETOOND, Cijfer, count
from rivierenland.core.onderdrukking import DREMPEL
from rivierenland.core.onderdrukking.oplossen import protect
from rivierenland.core.onderdrukking.stelsel import Cel, Optelling, Stelsel

Naam: TypeAlias = Hashable
Som: TypeAlias = tuple[Naam, Sequence[Naam]]
"""A total and its parts."""


def protect_links(aantallen: Mapping[Naam, int], sommen: Sequence[Som]) -> dict[Naam, Cijfer]:
    """The figures as they may be shown."""
    sleutel = {naam: str(nr) for nr, naam in enumerate(aantallen)}
    stelsel = Stelsel(
        [Cel(sleutel[naam], aantal, DREMPEL) for naam, aantal in aantallen.items()],
        [Optelling(sleutel[totaal], tuple(sleutel[deel] for deel in delen)) for totaal, delen in sommen],
    )
    dicht = protect(stelsel, bewijs=False)
    return {
        naam: Cijfer(None, NIET_GETOOND) if sleutel[naam] in dicht else count(aantal)
        for naam, aantal in aantallen.items()
    }
