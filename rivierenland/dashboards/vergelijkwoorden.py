"""A comparison in words: where a gemeente lies, whether it changed more than chance, and what a difference is made of."""

from collections.abc import Callable
from dataclasses import dataclass
from math import isinf

from rivierenland.core.opmaak import MAANDEN, NBSP, Shown, getal, procent, verschil
from rivierenland.dashboards.queries.vergelijking import Beloop, Plek, Vergelijking
from rivierenland.dashboards.vergelijkmaten import Maat
from speerpunten.kennis.vergelijken.ontleding import Ontleding
from speerpunten.kennis.vergelijken.trechter import Plaats, Verdeling
from speerpunten.kennis.vergelijken.verloop import Verandering

GEEN_VERSCHIL = "Geen verschil dat meer is dan toeval"
PLAATSEN = {
    Plaats.BINNEN: (GEEN_VERSCHIL, "neutral", "equal"),
    Plaats.HOGER: ("Hoger dan toeval verklaart", "attention", "sort-up"),
    Plaats.LAGER: ("Lager dan toeval verklaart", "attention", "sort-down"),
    Plaats.VEEL_HOGER: ("Veel hoger dan toeval verklaart", "attention", "sort-up"),
    Plaats.VEEL_LAGER: ("Veel lager dan toeval verklaart", "attention", "sort-down"),
}
"""Words, colour and icon. Higher is not worse and lower not better: the colour only says: look here."""


@dataclass(frozen=True)
class Oordeel:
    """A state in three ways."""

    woord: str
    kleur: str
    icoon: str


def writer(maat: Maat) -> Callable[[Shown], str]:
    """How a rate of this measure is written."""
    return procent if maat.verdeling is Verdeling.AANDEEL else lambda value: getal(value, 1)


def judged(plaats: Plaats | None) -> Oordeel | None:
    """What the place says; None where nothing is shown."""
    return None if plaats is None else Oordeel(*PLAATSEN[plaats])


def changed(verandering: Verandering | None) -> tuple[str, str]:
    """A change in figures, and whether it is more than chance; both empty when it cannot be told."""
    if verandering is None:
        return "", ""
    oordeel = "meer dan toeval" if verandering.is_meer_dan_toeval else "kan toeval zijn"
    if verandering.verdeling is Verdeling.AANDEEL:
        return f"{verschil(verandering.waarde * 100, 1)}{NBSP}punt", oordeel
    if isinf(verandering.waarde):
        return "was nul", oordeel
    return f"{verschil((verandering.waarde - 1) * 100)}{NBSP}%", oordeel


def interval(verandering: Verandering) -> str:
    """Between which values the change lies with 95 % certainty."""
    if verandering.verdeling is Verdeling.AANDEEL:
        return f"{verschil(verandering.laag * 100, 1)} tot {verschil(verandering.hoog * 100, 1)}{NBSP}punt"
    hoog = "onbegrensd" if isinf(verandering.hoog) else f"{verschil((verandering.hoog - 1) * 100)}{NBSP}%"
    return f"{verschil((verandering.laag - 1) * 100)}{NBSP}% tot {hoog}"


def middle_name(een: Vergelijking) -> str:
    """What the middle is called."""
    if een.regio_getoond:
        return "regio"
    aantal = len(een.getoond)
    return "1 getoonde gemeente" if aantal == 1 else f"{aantal} getoonde gemeenten samen"


def sentence(een: Vergelijking, plek: Plek) -> str:
    """The place of one gemeente in one sentence, with figure and unit."""
    naam, schrijf = plek.gemeente.naam, writer(een.maat)
    if plek.paar.bekend and een.midden is None:
        return f"{een.soort.naam}: er zijn te weinig getoonde gemeenten om {naam} mee te vergelijken."
    if not plek.paar.bekend or een.midden is None:
        waarom = "niet bekend" if plek.paar.waarom is None else f"niet getoond ({plek.paar.waarom})"
        return f"{een.soort.naam}: het cijfer van {naam} is {waarom}."
    eigen, midden = schrijf(plek.paar.per(een.maat)), schrijf(een.midden * een.maat.per)
    eenheid = "" if een.maat.verdeling is Verdeling.AANDEEL else f" {een.maat.eenheid}"
    oordeel = PLAATSEN[plek.plaats][0] if plek.plaats else ""
    return f"{een.soort.naam}: {naam} {eigen}{eenheid}, {middle_name(een)} {midden}. {oordeel}."


def spread_sentence(een: Vergelijking) -> str:
    """How much more the gemeenten differ than chance makes them, and how little eight points say about it."""
    gevonden = een.spreiding
    if gevonden is None:
        return "Er zijn te weinig getoonde gemeenten om te zeggen of zij meer verschillen dan toeval."
    cijfer = f"{getal(gevonden.phi, 1)} (95 % zeker tussen {getal(gevonden.laag, 1)} en {getal(gevonden.hoog, 1)})"
    zwak = f"Met {gevonden.aantal} gemeenten is dit zelf onzeker."
    if gevonden.telt:
        return (
            f"De gemeenten verschillen meer dan toeval alleen verklaart: de spreiding is {cijfer} keer wat toeval geeft."
            f" Daarom zijn de grenzen {getal(gevonden.factor, 1)} keer zo wijd. {zwak}"
        )
    return f"De gemeenten verschillen niet duidelijk meer dan door toeval: de spreiding is {cijfer} keer wat toeval geeft. {zwak}"


def chance_sentence(aantal: int) -> str:
    """How many of so many looks lie outside the limits by chance alone."""
    keer = getal(aantal * 0.05, 1)
    return (
        f"U kijkt hier {aantal} keer. Ook zonder enig echt verschil liggen er dan gemiddeld {keer} buiten de grens van 95 %."
        f" Kijk dus eerst naar wat ver buiten de grens ligt, of vaker terugkomt."
    )


def taken_apart(een: Vergelijking, gemeente: str, delen: Ontleding) -> str:
    """`Tiel heeft 120 meer dan een gemeente van gemiddelde grootte, …`: size, season, rest in words."""
    verandert = een.maat.verdeling is Verdeling.AANDEEL
    keer = 100 if verandert else 1

    def part(value: float) -> str:
        return f"{verschil(value * keer, 1)}{NBSP}punt" if verandert else verschil(value * keer)

    totaal = (delen.eigen - delen.begin) * keer
    maat = f"{getal(abs(totaal), 1 if verandert else 0)}{f'{NBSP}punt' if verandert else ''}"
    richting = "hoger" if verandert and totaal >= 0 else "lager" if verandert else "meer" if totaal >= 0 else "minder"
    wie = (
        "het gemiddelde van de regio over een jaar"
        if verandert
        else "een gemeente van gemiddelde grootte in een gemiddelde maand"
    )
    redenen = [] if verandert else [f"grootte {part(delen.grootte)}"]
    redenen.append("seizoen nog niet bekend" if delen.seizoen is None else f"seizoen {part(delen.seizoen)}")
    redenen.append(f"de rest {part(delen.rest)}")
    return f"{gemeente} is {maat} {richting} dan {wie}: {', '.join(redenen)}." if verandert else (
        f"{gemeente} heeft er {maat} {richting} dan {wie}: {', '.join(redenen)}."
    )  # fmt: skip


def season_sentence(beloop: Beloop) -> str:
    """What this month usually does, from whole years only."""
    index = beloop.seizoen.get(beloop.dagen[-1].month)
    if index is None:
        return (
            "Wat het seizoen doet, is niet te zeggen: daarvoor is een heel jaar nodig met genoeg tellingen per maand."
        )
    maand = MAANDEN[beloop.dagen[-1].month - 1]
    if abs(index - 1) < 0.02:
        return f"In {maand} is dit cijfer gewoonlijk gelijk aan het jaargemiddelde."
    woord = "boven" if index > 1 else "onder"
    return f"In {maand} ligt dit cijfer gewoonlijk {procent(abs(index - 1) * 100, 0)} {woord} het jaargemiddelde."
