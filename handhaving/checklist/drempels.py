"""The thresholds that follow from a location: how much of what its residents need, and what the register knows of it.

The norms are those of the register (`registratie.queries.norm*`), with their dates, sources and exceptions per gemeente.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import ROUND_DOWN, Decimal

from registratie.models import Huisvestingslocatie
from registratie.queries import voorziening
from registratie.queries.normregels import Maten
from registratie.queries.normwaarden import GBO, PER_KAMER, SLAAPKAMER, Normwaarden
from rivierenland.core.models import Parameter
from rivierenland.core.opmaak import getal

MINSTENS, HOOGSTENS, PRECIES = "minstens", "hoogstens", "precies"
ROEMER_KAMER = "roemernorm_slaapkamer"
GBO_NIEUWBOUW = f"{GBO}.nieuwbouw"
STOPCONTACT = "stopcontact_per_persoon"
BLUSMIDDEL = "blusmiddel_liter"
INGESCHREVEN = "brp_ingeschreven_procent"
WERKT_HIER = "werkt_in_gemeente_procent"
EIGEN_NORMEN = (ROEMER_KAMER, STOPCONTACT, BLUSMIDDEL, INGESCHREVEN, WERKT_HIER)
VOORZIENINGEN = {
    "Toiletten": ("toiletten", "toiletten"),
    "Douches": ("douches", "douches"),
    "Koelkast en vriezer": ("koelkast_liter", "liter"),
    "Kookpitten": ("kookpitten", "kookpitten"),
}
NAMEN = {
    "": "Geen getal, alleen ja of nee",
    "gbo_per_persoon": "Gebruiksoppervlakte per persoon",
    "gbo_nieuwbouw": "Gebruiksoppervlakte per persoon, nieuwbouw",
    "gbo_akf": "Leefruimte per persoon (AKF)",
    "slaapkamer_per_persoon": "Slaapkamer, oppervlakte per persoon",
    "slaapkamer_roemer": "Slaapkamer, oppervlakte per persoon (Roemer)",
    "personen_per_slaapkamer": "Personen per slaapkamer",
    "bezetting": "Geteld tegenover de administratie",
    "vergund": "Personen volgens de vergunning",
    "toiletten": "Toiletten",
    "douches": "Douches",
    "koelkast_liter": "Koelkast en vriezer",
    "kookpitten": "Kookpitten",
    "stopcontacten": "Stopcontacten per bewoner",
    "blusmiddel_liter": "Blusmiddel in liters",
    "brp_ingeschreven": "Ingeschreven in de BRP",
    "werkt_in_gemeente": "Werkt in de gemeente",
    "vast": "Een eigen getal van dit punt",
}
"""The kinds of threshold that an item may have, in words."""


@dataclass(frozen=True, slots=True)
class Drempel:
    """One threshold at one location. `gemeten`: what the register knows; None when it knows nothing.

    `uitleg`: a sentence that says how `eis` came about.
    """

    soort: str
    eis: Decimal
    eenheid: str
    richting: str
    gemeten: Decimal | None
    uitleg: str
    bron: str
    voorbeeld: bool = False

    @property
    def kop(self) -> str:
        """What is asked in a few words; of nothing it is not said how much."""
        if self.richting == MINSTENS and not self.eis:
            return "Nu niets nodig."
        begin = "Het register zegt" if self.richting == PRECIES else self.richting.capitalize()
        return f"{begin} {_getal(self.eis)} {self.eenheid}.".replace(" .", ".")

    def voldoet(self, gemeten: Decimal | None) -> bool | None:
        """Whether this measure is enough; None without one."""
        if gemeten is None:
            return None
        if self.richting == MINSTENS:
            return gemeten >= self.eis
        return gemeten <= self.eis if self.richting == HOOGSTENS else gemeten == self.eis


@dataclass(frozen=True, slots=True)
class Feiten:
    """What a threshold is worked out from. `personen`: for how many people; `geteld` None: nobody counted yet.

    `vannacht`: residents by the register.
    """

    locatie: Huisvestingslocatie
    waarden: Normwaarden
    vannacht: int
    geteld: int | None = None
    maten: Maten = field(default_factory=Maten)

    @property
    def personen(self) -> int:
        """For whom the facilities must be enough today: who was counted, else who is registered."""
        return self.vannacht if self.geteld is None else self.geteld

    @property
    def vergund(self) -> int:
        """For how many people the permit is."""
        return self.locatie.capaciteit_vergund

    def norm(self, code: str) -> Parameter | None:
        """A norm that one measures by; None when it is not asked here."""
        return self.waarden.measure(code, self.locatie.gemeente_id)


def work_out(feiten: Feiten) -> dict[str, Drempel]:
    """Every threshold that can be worked out, by kind. Without a norm in force a kind is left out."""
    makers: tuple[Callable[[Feiten], Iterator[Drempel]], ...] = (_space, _rooms, _facilities, _people, _shares)
    return {drempel.soort: drempel for maker in makers for drempel in maker(feiten)}


def fixed(eis: Decimal, eenheid: str, bron: str) -> Drempel:
    """The threshold of an item with a number of its own."""
    return Drempel("vast", eis, eenheid, MINSTENS, None, f"Minstens {_getal(eis)} {eenheid}.".replace(" .", "."), bron)


def _space(feiten: Feiten) -> Iterator[Drempel]:
    """The usable floor area, divided over who sleeps here."""
    codes = {"gbo_per_persoon": f"{GBO}.{feiten.locatie.soort}", "gbo_nieuwbouw": GBO_NIEUWBOUW}
    if "akf" in feiten.maten.certificaten:
        codes["gbo_akf"] = f"{GBO}.akf"
    gbo, personen = feiten.locatie.oppervlakte_gbo, feiten.personen
    gemeten = _tenth(gbo / personen) if gbo and personen else None
    for soort, code in codes.items():
        if norm := feiten.norm(code):
            eis = Decimal(str(norm.waarde))
            zin = f"{_m2(eis)} per persoon. "
            if gbo:
                zin += f"In het register staat {_m2(gbo)}: genoeg voor {_mensen(int(gbo // eis))}."
            else:
                zin += "In het register staat geen oppervlakte; meet zelf."
            yield _made(soort, eis, "m²", MINSTENS, gemeten, zin, norm)


def _rooms(feiten: Feiten) -> Iterator[Drempel]:
    """The bedrooms: the smallest share of floor per bed, and the fullest room."""
    kamers = [(oppervlakte, bedden) for oppervlakte, bedden in feiten.maten.ruimtes if bedden]
    krapste = _tenth(min(oppervlakte / bedden for oppervlakte, bedden in kamers)) if kamers else None
    slot = f"De krapste van {_kamers(len(kamers))} heeft {_m2(krapste)} per bed." if krapste else ZELF_METEN
    for soort, code in (("slaapkamer_per_persoon", SLAAPKAMER), ("slaapkamer_roemer", ROEMER_KAMER)):
        if norm := feiten.norm(code):
            eis = Decimal(str(norm.waarde))
            yield _made(soort, eis, "m²", MINSTENS, krapste, f"{_m2(eis)} per persoon. {slot}", norm)
    if norm := feiten.norm(PER_KAMER):
        volste = Decimal(max(bedden for _, bedden in kamers)) if kamers else None
        slot = f"De volste kamer heeft {_getal(volste)} bedden." if volste else ZELF_METEN
        zin = f"Hoogstens {_mensen(int(norm.waarde))} op een kamer. {slot}"
        yield _made("personen_per_slaapkamer", Decimal(norm.waarde), "personen", HOOGSTENS, volste, zin, norm)


def _facilities(feiten: Feiten) -> Iterator[Drempel]:
    """What residents share: needed for who is here now, with what the permit would ask beside it."""
    nu, vergund = (
        voorziening.eisen(
            feiten.maten.voorziening, gemeente=feiten.locatie.gemeente_id, personen=personen, normen=feiten.waarden
        )
        for personen in (feiten.personen, feiten.vergund)
    )
    for eis, bij_vol in zip(nu, vergund, strict=True):
        soort, eenheid = VOORZIENINGEN[eis.naam]
        zin = f"Voor {_mensen(feiten.personen)} nu: {getal(eis.nodig)}. " if feiten.personen else NIEMAND
        if feiten.vergund:
            zin += f"Voor {_mensen(feiten.vergund)} volgens de vergunning: {getal(bij_vol.nodig)}. "
        zin += f"De regel: {eis.regel}. "
        zin += "In het register staat niets." if eis.aanwezig is None else f"In het register: {getal(eis.aanwezig)}."
        gemeten = None if eis.aanwezig is None else Decimal(eis.aanwezig)
        yield Drempel(soort, Decimal(eis.nodig), eenheid, MINSTENS, gemeten, zin, eis.bron, eis.voorbeeld)
    if norm := feiten.norm(BLUSMIDDEL):
        eis_liter = Decimal(str(norm.waarde))
        yield _made(
            "blusmiddel_liter", eis_liter, "liter", MINSTENS, None, f"Minstens {_getal(eis_liter)} liter.", norm
        )
    if norm := feiten.norm(STOPCONTACT):
        per = Decimal(str(norm.waarde))
        if feiten.personen:
            zin = f"{_getal(per)} per bewoner, dus {_getal(per * feiten.personen)} voor {_mensen(feiten.personen)} nu."
        else:
            zin = f"{NIEMAND}De regel: {_getal(per)} per bewoner."
        yield _made("stopcontacten", per * feiten.personen, "stopcontacten", MINSTENS, None, zin, norm)


def _people(feiten: Feiten) -> Iterator[Drempel]:
    """How many people there are, against the register and the permit."""
    geteld = None if feiten.geteld is None else Decimal(feiten.geteld)
    yield Drempel(
        "bezetting", Decimal(feiten.vannacht), "personen", PRECIES, geteld,
        f"Volgens de administratie slapen hier vannacht {_mensen(feiten.vannacht)}.", "Het register",
    )  # fmt: skip
    yield Drempel(
        "vergund", Decimal(feiten.vergund), "personen", HOOGSTENS, geteld,
        f"Volgens de vergunning mogen hier {_mensen(feiten.vergund)} slapen.", "Het register",
    )  # fmt: skip


def _shares(feiten: Feiten) -> Iterator[Drempel]:
    for soort, code in (("brp_ingeschreven", INGESCHREVEN), ("werkt_in_gemeente", WERKT_HIER)):
        if norm := feiten.norm(code):
            eis = Decimal(str(norm.waarde))
            yield _made(soort, eis, "%", MINSTENS, None, f"Minstens {_getal(eis)}\u00a0% van de bewoners.", norm)


NIEMAND = "Er woont nu niemand. "
ZELF_METEN = "In het register staan geen kamers; meet zelf."


def _made(
    soort: str, eis: Decimal, eenheid: str, richting: str, gemeten: Decimal | None, uitleg: str, norm: Parameter
) -> Drempel:
    return Drempel(soort, eis, eenheid, richting, gemeten, uitleg, norm.bron, norm.is_voorbeeld)


def _tenth(waarde: Decimal) -> Decimal:
    """Down to a tenth: 9.96 m² is not 10."""
    return Decimal(waarde).quantize(Decimal("0.1"), ROUND_DOWN)


def _getal(waarde: Decimal | None) -> str:
    return getal(waarde or 0, 0 if not waarde or waarde == waarde.to_integral_value() else 1)


def _m2(waarde: Decimal | None) -> str:
    return f"{_getal(waarde)}\u00a0m²"


def _mensen(aantal: int) -> str:
    return f"{getal(aantal)} persoon" if aantal == 1 else f"{getal(aantal)} personen"


def _kamers(aantal: int) -> str:
    return "1 kamer" if aantal == 1 else f"{getal(aantal)} kamers"
