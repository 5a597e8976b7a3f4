"""Houses that return to the housing market when central beds come in their place."""

from collections.abc import Mapping
from math import floor

METHODE = (
    "Woningen terug = nieuwe bedden in centrale gebouwen, gedeeld door het aantal bedden per kamerwoning, naar beneden afgerond op hele"
    " woningen. De jaren worden opgeteld voor het afronden, zodat er geen woning tussen twee jaren wegvalt."
)


def houses(bedden: float, per_woning: int) -> int:
    """Whole houses that so many central beds can free. Raises ValueError when a house has no beds."""
    if per_woning <= 0:
        raise ValueError("A house has at least one bed.")
    # A hundredth of a bed is below what a chance in whole percents can make; it keeps 5.999999 from being five houses.
    return max(0, floor((bedden + 1e-6) / per_woning))


def per_year(bedden: Mapping[int, float], per_woning: int) -> dict[int, int]:
    """The houses of each year, so that they add up to the houses of all beds together."""
    uit, som, eerder = {}, 0.0, 0
    for jaar in sorted(bedden):
        som += bedden[jaar]
        tot_nu = houses(som, per_woning)
        uit[jaar], eerder = tot_nu - eerder, tot_nu
    return uit
