"""How sure we are, in a sentence: what the figure says, what its margin leaves open, and what else may explain it."""

from collections.abc import Mapping

from handhaving.waterbed.verplaatsing import GENOEG
from rivierenland.core.opmaak import getal, procent

OPVALLEND = 0.05
VER = 2.0
"""A z-score from here on stands out."""


def of_displacement(waarde: float, laag: float, hoog: float | None, gewoon: float | None, aantal: int) -> str:
    """W1, as fractions: the figure beside what was usual in the same nights. `aantal`: the measures it rests on.

    A few measures tell nothing from the bustle of the season, however narrow the margin: people move in groups.
    """
    open_ = " of meer" if hoog is None else f" tot {procent(100 * hoog, 0)}"
    zin = (
        f"Tegenover elke 100 mensen die verdwenen, kwamen er elders {getal(100 * waarde)} bij. De marge loopt van "
        f"{procent(100 * laag, 0)}{open_}."
    )
    if gewoon is None:
        return zin
    toen = procent(100 * gewoon, 0)
    if aantal < GENOEG:
        return (
            f"{zin} In dezelfde nachten was {toen} gewoon. Dit rust op minder dan {GENOEG} maatregelen: te weinig om het van "
            "gewone drukte te onderscheiden."
        )
    if gewoon < laag:
        return f"{zin} In dezelfde nachten was {toen} gewoon: er kwam dus meer bij dan de drukte verklaart."
    if hoog is not None and gewoon > hoog:
        return f"{zin} In dezelfde nachten was {toen} gewoon: er kwam dus minder bij dan de drukte verklaart."
    return f"{zin} In dezelfde nachten was {toen} gewoon, en dat valt binnen de marge: dit kan ook de drukte zijn."


def of_correlation(waarde: float, kans: float, aantal: int) -> str:
    """W2: how often chance alone gives as strong a correlation."""
    richting = "meer" if waarde > 0 else "minder"
    toeval = "minder dan 1" if kans < 0.01 else f"ongeveer {getal(100 * kans)}"
    zin = f"Met toeval alleen komt zo’n sterk verband in {toeval} van de 100 volgordes voor."
    if kans < OPVALLEND:
        return (
            f"{zin} Waar buren meer inspecteren, kwamen er {richting} onvergunde bedden bij dan elders. Dat valt op, "
            "maar het zegt niet waardoor."
        )
    return f"{zin} Uit {aantal} gemeenten is dus niet te zien of er een verband is."


def of_signals(z: Mapping[str, float]) -> str:
    """W3: which gemeenten stand out, and how often that happens by chance. `z` by the name of the gemeente."""
    meer = sorted(naam for naam, waarde in z.items() if waarde >= VER)
    minder = sorted(naam for naam, waarde in z.items() if waarde <= -VER)
    delen = [f"{_listed(namen)}: {woord}" for namen, woord in ((meer, "meer"), (minder, "minder")) if namen]
    if not delen:
        return "Geen gemeente ligt ver van wat de regio doet verwachten (een z-score van 2 of meer)."
    return (
        f"Ver van wat de regio doet verwachten: {'; '.join(delen)} meldingen. Bij acht gemeenten is er ook bij toeval in één op de "
        "drie keer minstens één die zo ver ligt."
    )


def of_strictness(laag: float, hoog: float, aantal: int) -> str:
    """W4: what one rule can change."""
    return f"Het verschil rust op {aantal} regels. Laat u telkens één regel weg, dan ligt het tussen {getal(laag)} en {getal(hoog)} punten."


def _listed(namen: list[str]) -> str:
    return " en ".join([", ".join(namen[:-1]), namen[-1]]) if len(namen) > 1 else namen[0]
