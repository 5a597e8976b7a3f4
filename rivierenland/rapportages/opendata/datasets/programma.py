"""What the programme reaches: its public indicators about capacity and governance."""

from datetime import date

from rivierenland.rapportages.opendata.beschrijving import Dataset, Onderwerp, Standen
from rivierenland.rapportages.opendata.meting import measured
from speerpunten.programma.enums.indicator import Privacyklasse
from speerpunten.programma.indicatoren import capaciteit, governance

SOORTEN = tuple(
    soort
    for groep in (*capaciteit.GROEPEN, *governance.GROEPEN)
    for soort in groep.soorten
    if soort.privacy is Privacyklasse.OPENBAAR
)
"""About beds, decisions and parties, of which every count may be known. What counts people or checks is not here."""


def read(peildatum: date) -> Standen:
    """One query."""
    return measured([soort.code for soort in SOORTEN], peildatum)


DATASET = Dataset(
    slug="programma",
    titel="Voortgang van het programma per gemeente",
    kort="De openbare indicatoren van het programma: bedden, besluiten, mijlpalen en het convenant.",
    uitleg="Het programma meet of de afspraken tussen gemeenten, bedrijven en de regio iets opleveren.",
    niet=(
        "Een indicator is een aanwijzing en geen oordeel over een gemeente.",
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
