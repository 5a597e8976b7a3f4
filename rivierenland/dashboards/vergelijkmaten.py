"""By what size a figure of the catalogue is compared, and why; and of what cannot be compared, why not."""

from dataclasses import dataclass

from rivierenland.dashboards.catalogus import BEDDEN, BEDDEN_NAAR_SOORT, BRP, LOCATIES, PERSONEN
from speerpunten.kennis.vergelijken.trechter import Verdeling
from speerpunten.programma.indicatoren import SOORTEN, Indicatorsoort

INWONERS = "inwoners"


@dataclass(frozen=True, slots=True)
class Maat:
    """`noemer`: the code of the figure that it is set against, `INWONERS`, or empty for a percentage with a noemer of its own.

    `per`: for so many of it. `bij_elkaar`: what is counted comes in lumps, so that chance is wider than the formula knows.
    """

    verdeling: Verdeling
    per: int
    eenheid: str
    van: str
    waarom: str
    noemer: str = ""
    bij_elkaar: bool = False


_LOCATIES = (
    "locaties",
    "per 100 locaties",
    "Toezicht gebeurt per locatie: waar meer locaties zijn, is er meer te zien.",
)
_BIJ_ELKAAR = {
    "op_tijd_aangeleverd",
    "register_volledig",
    "bedden_in_woningen_kern",
    "bedden_met_keurmerk",
    "convenant_bedden",
}
_REDENEN = {
    "capaciteit_woning_kern": "Dit is de teller van ‘Bedden in gewone woningen in de kern’; vergelijk dat cijfer.",
    "binnen_15_km": "Dit is de uitkomst van één berekening voor de hele regio. Daarin speelt toeval geen rol.",
    "deelname_haakt_aan": "Een gemeente kiest per pakket zelf. Een keuze is geen toeval.",
    "deelname_bekend": "Dit zegt of een keuze is ingevuld. Dat is geen toeval.",
    "handelingsperspectief_ingestemd": "Instemmen is een besluit. Een besluit is geen toeval.",
    "besluiten_genomen": "Hoeveel besluiten er zijn, volgt uit hoe vaak colleges en raden vergaderen.",
    "mijlpalen_op_tijd": "Mijlpalen verschillen te veel van elkaar om als gelijke dingen te tellen.",
    "mijlpalen_over_tijd": "Mijlpalen verschillen te veel van elkaar om als gelijke dingen te tellen.",
    "convenant_gemeenten": "Een gemeente tekent of tekent niet: er valt niets naar grootte te verdelen.",
    "convenant_partijen": "Een partij kan in meer gemeenten werken: er is geen eerlijke maat per gemeente.",
}  # fmt: skip


def _count(per: int, noemer: str, van: str, eenheid: str, waarom: str, *, bij_elkaar: bool = False) -> Maat:
    return Maat(Verdeling.TELLING, per, eenheid, van, waarom, noemer, bij_elkaar)


def _share(van: str, waarom: str, noemer: str = "", *, bij_elkaar: bool = False) -> Maat:
    return Maat(Verdeling.AANDEEL, 100, f"% van {van}", van, waarom, noemer, bij_elkaar)


def _per_locatie() -> Maat:
    van, eenheid, waarom = _LOCATIES
    return _count(100, LOCATIES, van, eenheid, waarom)


_INWONERS = "Zo ziet u hoe groot de groep is naast de mensen die er al wonen."
_AANWEZIG = "Zo vergelijkt u de samenstelling van de groep, los van hoe groot die is."
_TELLINGEN: dict[str, Maat] = {
    PERSONEN: _count(1000, INWONERS, "inwoners", "per 1.000 inwoners", _INWONERS, bij_elkaar=True),
    "bezettingsgraad": _count(100, BEDDEN, "vergunde bedden", "per 100 vergunde bedden", "Er kunnen meer mensen zijn dan bedden, dus"
        " dit is geen deel van een geheel.", bij_elkaar=True),
    **{code: _share("aanwezigen", _AANWEZIG, PERSONEN) for code in ("verblijf_kort", "verblijf_midden", "verblijf_lang", BRP)},
    "brp_signalen_lang_open": _count(100, BRP, "mensen die mogelijk moeten inschrijven", "per 100 mensen die mogelijk moeten inschrijven",
        "Alleen over hen kan een signaal bestaan."),
    BEDDEN: _count(1000, INWONERS, "inwoners", "per 1.000 inwoners", "Zo ziet u hoeveel plek er is naast de mensen die er al wonen.",
        bij_elkaar=True),
    LOCATIES: _count(10_000, INWONERS, "inwoners", "per 10.000 inwoners", "Zo ziet u hoe dicht de locaties liggen naast de bevolking."),
    "locaties_nieuw": _per_locatie(),
    "locaties_gesloten": _per_locatie(),
    "woningen_terug": _per_locatie(),
    "inspecties": _per_locatie(),
    "bevindingen_kritiek_open": _per_locatie(),
    "bevindingen_open": _per_locatie(),
    "zaken_open": _per_locatie(),
    "meldingen": _count(100, BEDDEN, "vergunde bedden", "per 100 vergunde bedden", "Waar meer mensen kunnen wonen, valt meer te melden."),
}  # fmt: skip


def reason_of(soort: Indicatorsoort) -> str:
    """Why this figure cannot be compared by size; empty when it can."""
    if soort.code in _REDENEN:
        return _REDENEN[soort.code]
    if soort.gemeten:
        return "Dit is de uitkomst van een berekening, geen telling. Daarin speelt toeval geen rol."
    if soort.is_mediaan:
        return "Dit is het middelste van een rij dagen. Zonder de rij is niet te zeggen hoe ver toeval reikt."
    if soort.code.startswith("pijplijn_"):
        return "Eén project kan honderden bedden zijn: het verschil is een plan, geen toeval."
    return "" if soort.is_aandeel or soort.code in _TELLINGEN or soort.code.startswith(BEDDEN_NAAR_SOORT) else (
        "Voor dit cijfer is geen eerlijke maat gekozen."
    )  # fmt: skip


def measure_of(soort: Indicatorsoort) -> Maat | None:
    """By what it is compared; None when it cannot be."""
    if reason_of(soort):
        return None
    if soort.code in _TELLINGEN:
        return _TELLINGEN[soort.code]
    if soort.code.startswith(BEDDEN_NAAR_SOORT):
        return _share(
            "vergunde bedden",
            "Zo vergelijkt u de samenstelling, los van hoeveel bedden er zijn.",
            BEDDEN,
            bij_elkaar=True,
        )
    geklonterd = soort.code in _BIJ_ELKAAR
    return _share("het geheel", "Een percentage houdt al rekening met de grootte.", bij_elkaar=geklonterd)


COMPARABLE = {code: maat for code, soort in SOORTEN.items() if (maat := measure_of(soort))}
"""By its code every figure that can be compared, in the order of the catalogue."""
