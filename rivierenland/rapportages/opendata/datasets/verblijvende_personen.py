"""How many people stay in each gemeente on the last night of a quarter."""

from collections.abc import Collection
from datetime import date

from registratie.models import Bezettingsstand
from rivierenland.rapportages.opendata.beschrijving import KLEIN_AANTAL, Dataset, Onderwerp, Standen
from rivierenland.rapportages.opendata.samenhang import few


def read(peildatum: date) -> Standen:
    """One query."""
    rows = Bezettingsstand.objects.filter(nacht=peildatum).values_list("gemeente_id", "personen")
    return {"personen": dict(rows)}


def shut(peildatum: date, standen: Standen, eerder: Collection[str]) -> dict[str, set[str]]:
    """Gemeenten where the people stay with one or two providers: the count would say how full those are."""
    return {"personen": few(peildatum)}


DATASET = Dataset(
    slug="verblijvende-personen",
    titel="Verblijvende internationale werknemers per gemeente",
    kort="Hoeveel internationale werknemers er per gemeente geregistreerd staan in de laatste nacht van een kwartaal.",
    uitleg="Verblijfsbieders houden bij wie er per nacht op hun locaties verblijft. Dit zijn de mensen die in de laatste nacht van het"
    " kwartaal geregistreerd stonden.",
    niet=(
        "Wie niet geregistreerd staat, telt niet mee. Het echte aantal kan dus hoger zijn.",
        "Heeft een gemeente minder dan drie locaties of aanbieders, dan staat haar aantal er niet in.",
        "Het is één nacht en geen gemiddelde. In oogstmaanden verblijven er meer mensen.",
        "Er staat niets in over personen: geen leeftijd, herkomst of werkgever.",
    ),
    bron="Nachtregister van verblijfsbieders in Rivierenland",
    thema="SOCI",
    trefwoorden=("internationale werknemers", "huisvesting", "Rivierenland"),
    onderwerpen=(
        Onderwerp(
            "personen",
            "Verblijvende personen",
            "Mensen die in de nacht van de peildatum op een locatie in de gemeente geregistreerd staan.",
            "personen",
            parameter=KLEIN_AANTAL,
        ),
    ),
    read=read,
    shut=shut,
)
