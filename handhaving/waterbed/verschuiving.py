"""W2: does the share of unpermitted beds shift towards gemeenten whose neighbours inspect more?"""

from collections.abc import Mapping

from handhaving.waterbed.buren import BUREN
from handhaving.waterbed.intervallen import correlation_interval, difference, permutation, spearman
from handhaving.waterbed.uitkomst import MINIMUM, Uitkomst, why_withheld, withheld

CODE = "W2"
KWARTALEN = 4
GENOEG = 6
"""With fewer gemeenten even a perfect order has a chance of more than one in a hundred."""
METHODE = (
    "Per gemeente: haar deel van alle onvergunde bedden in de regio, min dat deel vier kwartalen eerder. Een onvergund bed is een "
    "bezet bed boven wat op die nacht vergund was. Dit verschil is vergeleken met het aantal inspecties per 100 locaties in de "
    "buurgemeenten in die vier kwartalen (rangcorrelatie: −1 tot +1). De kans komt uit alle 40.320 volgordes van acht gemeenten "
    "(exacte permutatietoets), de marge uit herhaald trekken van gemeenten. Acht gemeenten is weinig: alleen een heel sterk "
    "verband valt op."
)
METHODE_GEMEENTE = (
    "Het deel van alle onvergunde bedden in de regio dat in deze gemeente staat, min dat deel vier kwartalen eerder, in "
    "procentpunten. De marge komt uit twee exacte intervallen (Clopper-Pearson), samengevoegd volgens Newcombe."
)


def shifts(nu: Mapping[str, int], toen: Mapping[str, int]) -> dict[str, Uitkomst]:
    """Per gemeente the shift of its share of the region's unpermitted beds, in percentage points.

    Not measurable where fewer than five beds stand in the region in one of the two quarters; not shown where the own count is
    one to four in one of them, or would give away that of another gemeente.
    """
    verborgen_toen, totaal_toen = withheld(toen)
    verborgen_nu, totaal_nu = withheld(nu)
    if totaal_toen or totaal_nu:
        return {gemeente: _unmeasured() for gemeente in sorted({*nu, *toen})}
    verborgen = verborgen_toen | verborgen_nu
    alle_nu, alle_toen = sum(nu.values()), sum(toen.values())
    return {
        gemeente: _shift(
            (nu.get(gemeente, 0), alle_nu), (toen.get(gemeente, 0), alle_toen), verborgen.get(gemeente, "")
        )
        for gemeente in sorted({*nu, *toen})
    }


def neighbour_inspections(inspecties: Mapping[str, int], locaties: Mapping[str, int]) -> dict[str, float]:
    """Per gemeente the inspections per 100 locations in its neighbours together; left out where they have no location."""
    uit = {}
    for gemeente, buren in BUREN.items():
        plekken = sum(locaties.get(buur, 0) for buur in buren)
        if plekken:
            uit[gemeente] = 100 * sum(inspecties.get(buur, 0) for buur in buren) / plekken
    return uit


def correlation(verschuivingen: Mapping[str, float], inspecties: Mapping[str, float]) -> Uitkomst:
    """How the shift goes together with what the neighbours inspect, over the gemeenten that have both."""
    samen = sorted(set(verschuivingen) & set(inspecties))
    x, y = [inspecties[gemeente] for gemeente in samen], [verschuivingen[gemeente] for gemeente in samen]
    waarde = spearman(x, y) if len(samen) >= GENOEG else None
    if waarde is None:
        return Uitkomst(CODE, len(samen), "gemeenten", METHODE, reden=_why_not(len(samen), x))
    laag, hoog = correlation_interval(x, y) or (-1.0, 1.0)
    return Uitkomst(CODE, len(samen), "gemeenten", METHODE, waarde=waarde, laag=laag, hoog=hoog, kans=permutation(x, y))


def _shift(nu: tuple[int, int], toen: tuple[int, int], verborgen: str) -> Uitkomst:
    n = nu[1] + toen[1]
    if min(nu[1], toen[1]) < MINIMUM:
        return _unmeasured()
    if verborgen:
        reden = why_withheld("onvergunde bedden, nu of vier kwartalen eerder")
        return Uitkomst(CODE, n, "bedden", METHODE_GEMEENTE, reden=reden, verborgen=verborgen)
    laag, hoog = difference(nu, toen)
    waarde = 100 * (nu[0] / nu[1] - toen[0] / toen[1])
    return Uitkomst(CODE, n, "bedden", METHODE_GEMEENTE, waarde=waarde, laag=100 * laag, hoog=100 * hoog)


def _unmeasured() -> Uitkomst:
    reden = "In de hele regio zijn te weinig onvergunde bedden geteld, nu of vier kwartalen eerder."
    return Uitkomst(CODE, 0, "bedden", METHODE_GEMEENTE, reden=reden)


def _why_not(aantal: int, inspecties: list[float]) -> str:
    if not aantal:
        return "Er zijn te weinig onvergunde bedden geteld, nu of vier kwartalen eerder, om een verschuiving te zien."
    if aantal < GENOEG:
        return f"Van {aantal} gemeenten zijn beide cijfers bekend. Onder de {GENOEG} zegt een verband niets."
    if len(set(inspecties)) == 1:
        return "In alle buurgemeenten is even vaak geïnspecteerd. Dan is er geen verband te zien."
    return "In geen gemeente is het deel van de onvergunde bedden veranderd. Dan is er geen verband te zien."
