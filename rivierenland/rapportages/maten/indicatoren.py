"""The indicators of the programme, with the names and explanations that stand in its own register."""

from rivierenland.rapportages.maten.maat import PROCENT, Maat
from speerpunten.programma.indicatoren import SOORTEN
from speerpunten.programma.indicatoren.capaciteit.bedden import BEDDEN
from speerpunten.programma.indicatoren.registratie.verblijven import BEZETTING, PERSONEN
from speerpunten.programma.indicatoren.registratie.volledigheid import VOLLEDIG
from speerpunten.programma.indicatoren.soort import Indicatorsoort

OPENBAAR_GEHEEL = ("locaties_geinspecteerd", "locaties_te_vol", "locaties_met_vergunning", "convenant_bedden")
"""Shares that say something about companies, of a whole that everybody may know: locations or beds in use."""
MINSTENS = 10
"""The first such whole that is shown: of fewer the known whole would leave too little to guess, however much is withheld."""


OP_PEILDATUM = {PERSONEN.code: "Geregistreerde internationale werknemers"}
"""Names for a day that is past, where the register says vannacht."""


def noemer_of(code: str) -> str:
    """The measure that the share of this code is a part of."""
    return f"{code}:noemer"


def rest_of(code: str) -> str:
    """The measure of what is not in this part of its whole: the whole and the part together tell it."""
    return f"{code}:rest"


def is_mean(soort: Indicatorsoort) -> bool:
    """Whether it is kept as one number and not as a part of a whole.

    How complete the register is, is a mean over people: its noemer is five times their number, which no sum of facts can say.
    """
    return soort.is_mediaan or soort.code == VOLLEDIG.code


def _noemer(soort: Indicatorsoort) -> str:
    if soort.code == BEZETTING.code:
        return BEDDEN.code
    return noemer_of(soort.code) if soort.is_aandeel and not is_mean(soort) else ""


def _all() -> dict[str, Maat]:
    maten = {}
    for soort in SOORTEN.values():
        noemer = _noemer(soort)
        uitleg = f"{soort.definitie} {soort.formule}"
        if soort.code in OPENBAAR_GEHEEL:
            uitleg += f" Een gemeente waar het geheel kleiner is dan {MINSTENS}, telt in dit rapport niet mee, ook niet in de regio."
        maten[soort.code] = Maat(OP_PEILDATUM.get(soort.code, soort.naam), uitleg, soort.eenheid, soort.bron, noemer)
        if noemer == noemer_of(soort.code):
            maten[noemer] = Maat(
                f"{soort.naam}: waarvan", f"Het geheel waarvan dit een deel is. {soort.formule}", "", soort.bron
            )
            maten[rest_of(soort.code)] = Maat(f"{soort.naam}: de andere", "Het geheel min dit deel.", "", soort.bron)
    return maten


NAMEN: dict[str, Maat] = _all()
TELLERS = {BEZETTING.code: PERSONEN.code}
"""Shares whose part is another indicator."""

__all__ = ["NAMEN", "PROCENT", "TELLERS", "is_mean", "noemer_of", "rest_of"]
