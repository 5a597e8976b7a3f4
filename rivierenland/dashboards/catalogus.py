"""What the catalogue says of a figure besides its name: its speerpunt, its formula, and which way is better."""

from collections.abc import Iterator

from speerpunten.programma.indicatoren import SOORTEN, Indicatorsoort
from speerpunten.programma.indicatoren.soort import PROCENT

PERSONEN, BEDDEN, BEZETTING, LOCATIES = "personen_vannacht", "bedden_vergund", "bezettingsgraad", "locaties"
KORT, MIDDEN, LANG, BRP = "verblijf_kort", "verblijf_midden", "verblijf_lang", "mogelijk_brp_plichtig"
OP_TIJD, NIEUW, BEDDEN_NAAR_SOORT = "op_tijd_aangeleverd", "locaties_nieuw", "capaciteit_"
CONVENANT = ("convenant_bedden", "convenant_partijen", "convenant_nagekomen")
"""The codes that a dashboard asks for by name; the last one is how the codes of beds by kind begin."""
REGISTRATIE = "S1"
RICHTINGEN = {
    "hoger": "Hoger is beter.",
    "lager": "Lager is beter.",
    "neutraal": "Hoger of lager is niet beter of slechter.",
}


def speerpunt_of(soort: Indicatorsoort) -> str:
    """The code of the speerpunt; what comes from the registers belongs to the first."""
    return getattr(soort, "speerpunt", "") or REGISTRATIE


def formula_of(soort: Indicatorsoort) -> str:
    """How it is computed, in words."""
    gegeven = getattr(soort, "formule", "")
    if gegeven:
        return str(gegeven)
    return "Teller gedeeld door noemer, keer honderd." if soort.eenheid == PROCENT else "Een telling per gemeente."


def direction_of(soort: Indicatorsoort) -> str:
    """Which way is better, in a sentence; empty when the catalogue does not say."""
    return RICHTINGEN.get(str(getattr(soort, "richting", "")), "")


def of_speerpunt(code: str) -> Iterator[Indicatorsoort]:
    """The figures of one speerpunt, in the order of the catalogue."""
    return (soort for soort in SOORTEN.values() if speerpunt_of(soort) == code)
