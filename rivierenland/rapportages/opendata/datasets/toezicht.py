"""Supervision by the gemeenten: inspections, reports by people and open findings."""

from datetime import date

from rivierenland.rapportages.opendata.beschrijving import Dataset, Onderwerp, Standen
from rivierenland.rapportages.opendata.meting import measured
from speerpunten.programma.indicatoren import SOORTEN

CODES = ("inspecties", "meldingen", "bevindingen_open")
"""Counts that are no part of one another: a published one says nothing of a withheld one. Shares and medians would."""


def read(peildatum: date) -> Standen:
    """One query."""
    return measured(CODES, peildatum)


DATASET = Dataset(
    slug="toezicht",
    titel="Toezicht op huisvesting per gemeente",
    kort="Hoeveel inspecties, meldingen en open bevindingen er per gemeente zijn.",
    uitleg="Gemeenten controleren locaties waar internationale werknemers verblijven en volgen meldingen op.",
    niet=(
        "Meer meldingen betekent niet altijd meer problemen. Het kan ook zijn dat mensen de weg beter vinden.",
        "Er staat niet in bij welke locatie of aanbieder iets is gevonden.",
        "Gemeenten verschillen in grootte. Vergelijk aantallen niet zonder daar rekening mee te houden.",
    ),
    bron="Inspecties en meldingen van de gemeenten in Rivierenland",
    thema="GOVE",
    trefwoorden=("toezicht", "inspecties", "huisvesting", "Rivierenland"),
    onderwerpen=tuple(
        Onderwerp(soort.code, soort.naam, soort.definitie, soort.eenheid, soort.minimum)
        for soort in (SOORTEN[code] for code in CODES)
    ),
    read=read,
)
