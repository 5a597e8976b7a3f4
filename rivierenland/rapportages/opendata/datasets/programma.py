"""What the programme reaches: its public indicators about locations and governance."""

from datetime import date

from rivierenland.rapportages.opendata.beschrijving import Dataset, Onderwerp, Standen
from rivierenland.rapportages.opendata.meting import measured
from speerpunten.programma.enums.indicator import Privacyklasse
from speerpunten.programma.indicatoren import governance
from speerpunten.programma.indicatoren.capaciteit import locaties

SOORTEN = tuple(
    soort
    for groep in (locaties.GROEP, *governance.GROEPEN)
    for soort in groep.soorten
    if soort.privacy is Privacyklasse.OPENBAAR
)
"""About locations, decisions and parties, of which every count may be known. What counts people or checks is not here, nor what counts
beds or is a share of them: those are protected in a dataset of their own."""


def read(peildatum: date) -> Standen:
    """One query."""
    return measured([soort.code for soort in SOORTEN], peildatum)


DATASET = Dataset(
    slug="programma",
    titel="Voortgang van het programma per gemeente",
    kort="De openbare indicatoren van het programma: locaties, besluiten, mijlpalen en het convenant.",
    uitleg="Het programma meet of de afspraken tussen gemeenten, bedrijven en de regio iets opleveren.",
    niet=(
        "Een indicator is een aanwijzing en geen oordeel over een gemeente.",
        "Bedden staan in een eigen dataset.",
        "Indicatoren over mensen en over controles bij bedrijven staan er niet in.",
    ),
    bron="Programma huisvesting internationale werknemers Rivierenland",
    thema="GOVE",
    trefwoorden=("programma", "indicatoren", "convenant", "Rivierenland"),
    onderwerpen=tuple(
        Onderwerp(soort.code, soort.naam, soort.definitie, soort.eenheid, optelbaar=False) for soort in SOORTEN
    ),
    read=read,
)
