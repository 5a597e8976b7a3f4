"""The measures of the reports: what each is called, what it counts and where."""

from rivierenland.rapportages.maten.convenant import CONVENANT
from rivierenland.rapportages.maten.jaar import JAAR
from rivierenland.rapportages.maten.maat import Maat
from rivierenland.rapportages.maten.toezicht import TOEZICHT
from speerpunten.programma.indicatoren import SOORTEN

EIGEN: dict[str, Maat] = {**TOEZICHT, **CONVENANT, **JAAR}
_NOEMER = "_noemer"


def find(code: str) -> Maat | None:
    """A measure of the reports themselves, an indicator of the programme, or the whole that an indicator is a part of."""
    if maat := EIGEN.get(code):
        return maat
    if soort := SOORTEN.get(code):
        return Maat(soort.naam, soort.definitie, soort.eenheid, soort.bron)
    soort = SOORTEN.get(code.removesuffix(_NOEMER))
    return Maat(f"{soort.naam}: alle samen", soort.formule, "", soort.bron) if soort else None
