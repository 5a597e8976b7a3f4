"""W5 and W6: shares per gemeente. Both need something the portal may not know, and then say so."""

from collections.abc import Mapping, Sequence

from handhaving.waterbed.intervallen import proportion
from handhaving.waterbed.uitkomst import MINIMUM, Uitkomst, why_withheld
from rivierenland.core.cijfer import Cijfer
from rivierenland.core.onderdrukking import suppress

CONVENANT, WOON_WERK = "W5", "W6"
METHODE_CONVENANT = (
    "Vergunde bedden van aanbieders die geen partij zijn bij het convenant, als deel van alle bedden in gebruik in de gemeente. Een "
    "partij die is geschorst, telt niet mee als partij. Niet tekenen zegt niets over hoe goed een bed is. De marge is het exacte "
    "interval van een aandeel (Clopper-Pearson)."
)
METHODE_WOON_WERK = (
    "Mensen die in een andere gemeente werken dan waar zij slapen, als deel van alle mensen van wie beide bekend zijn. De marge is "
    "het exacte interval van een aandeel (Clopper-Pearson)."
)
GEEN_CONVENANT = "Nog niet te meten: in het portaal staat nog niet welke partijen het convenant hebben ondertekend."
GEEN_WERKGEMEENTE = (
    "Niet te meten: het nachtregister legt vast waar iemand slaapt, niet in welke gemeente iemand werkt."
)

Tellingen = Mapping[str, tuple[int, int]]
"""Per gemeente the part and the whole."""


def outside_convenant(tellingen: Tellingen | None) -> tuple[Uitkomst, dict[str, Uitkomst]]:
    """W5 for the region and each gemeente; None when it is not known who signed."""
    return _shares(tellingen, CONVENANT, "bedden", METHODE_CONVENANT, GEEN_CONVENANT)


def works_elsewhere(tellingen: Tellingen | None) -> tuple[Uitkomst, dict[str, Uitkomst]]:
    """W6 for the region and each gemeente; None when the register does not know where somebody works."""
    return _shares(tellingen, WOON_WERK, "mensen", METHODE_WOON_WERK, GEEN_WERKGEMEENTE)


def _shares(
    tellingen: Tellingen | None, code: str, eenheid: str, methode: str, onbekend: str
) -> tuple[Uitkomst, dict[str, Uitkomst]]:
    if tellingen is None:
        return Uitkomst(code, 0, eenheid, methode, reden=onbekend), {}
    gemeenten = sorted(tellingen)
    uit = suppress(
        [(tellingen[naam][0], tellingen[naam][1] - tellingen[naam][0]) for naam in gemeenten], drempel=MINIMUM
    )
    regio = (sum(deel for deel, _ in tellingen.values()), sum(geheel for _, geheel in tellingen.values()))
    return _share(*regio, _first([*uit.kolomtotalen, uit.totaal]), code, eenheid, methode), {
        naam: _share(*tellingen[naam], _first([*cellen, totaal]), code, eenheid, methode)
        for naam, cellen, totaal in zip(gemeenten, uit.cellen, uit.rijtotalen, strict=True)
    }


def _first(cijfers: Sequence[Cijfer]) -> str:
    return next((cijfer.tekst for cijfer in cijfers if cijfer.verborgen), "")


def _share(deel: int, geheel: int, verborgen: str, code: str, eenheid: str, methode: str) -> Uitkomst:
    if geheel < MINIMUM:
        return Uitkomst(code, 0, eenheid, methode, reden=f"Er zijn minder dan {MINIMUM} {eenheid} bekend.")
    if verborgen:
        return Uitkomst(code, geheel, eenheid, methode, reden=why_withheld(eenheid), verborgen=verborgen)
    laag, hoog = proportion(deel, geheel)
    return Uitkomst(
        code, geheel, eenheid, methode, waarde=100 * deel / geheel, laag=100 * laag, hoog=100 * hoog, teller=deel, noemer=geheel
    )  # fmt: skip
