"""The year of the region: a summary in Dutch and in English, every speerpunt on its headlines, and the programme."""

from rivierenland.rapportages.definities.definitie import Bereik, Definitie, Kader
from rivierenland.rapportages.enums import Rapport, Ritme
from rivierenland.rapportages.inhoud.document import Begrip, Sectie
from rivierenland.rapportages.meting.cijferboek import Cijferboek
from rivierenland.rapportages.metingen import (
    arbeidsmigrant,
    convenant,
    eindstanden,
    kennis,
    naleving,
    programmavoortgang,
    toezicht,
    zorg,
)
from rivierenland.rapportages.secties import jaarpunten, samenvatting, summary
from rivierenland.rapportages.secties.onderwerp import terms


def compose(boek: Cijferboek, kader: Kader) -> tuple[Sectie, ...]:
    """The two summaries first: most readers stop there."""
    return (samenvatting.write(boek, kader), summary.write(boek, kader), *jaarpunten.write(boek, kader))


DEFINITIE = Definitie(
    rapport=Rapport.JAARVERSLAG,
    versie=1,
    titel="Jaarverslag",
    kort="Wat de regio in een jaar bereikte, met een samenvatting in gewone taal en in het Engels.",
    ritme=Ritme.JAAR,
    bereik=Bereik.REGIO,
    metingen=(
        eindstanden.METING,
        kennis.METING,
        arbeidsmigrant.METING,
        zorg.METING,
        toezicht.METING,
        naleving.METING,
        convenant.METING,
        programmavoortgang.METING,
    ),
    compose=compose,
    begrippen=(
        Begrip("Speerpunt", "Een van de zeven onderwerpen waaraan de acht gemeenten samen werken."),
        Begrip(
            "Maatregelenpakket", "Een aantal maatregelen dat bij elkaar hoort. Elke gemeente kiest of zij aanhaakt."
        ),
        Begrip(
            "Op koers", "Alle cijfers met een streefwaarde en alle mijlpalen van een pakket zijn zoals afgesproken."
        ),
        Begrip("Internationale werknemer", "Iemand die hier werkt en verblijft en uit een ander land komt."),
        *terms(jaarpunten.CODES),
    ),
    bronnen=(
        "Nachtregister en locatieregister",
        "Toezicht en handhaving in het portaal",
        "Partijen bij het convenant en metingen van toezeggingen",
        "Planning van het programma",
    ),
)
