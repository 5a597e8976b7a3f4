"""Permitted beds and locations in use, by kind of location."""

from collections.abc import Collection
from datetime import date

from django.db.models import Count, Sum

from registratie.enums import Locatiesoort
from rivierenland.core.models import Gemeente
from rivierenland.core.queries.parameter import value_of
from rivierenland.rapportages.opendata.afscherming import REGIO, withhold
from rivierenland.rapportages.opendata.beschrijving import KLEIN_AANTAL, Dataset, Onderwerp, Standen
from rivierenland.rapportages.opendata.samenhang import few, in_use, withheld_by_convenant

TIENTALLEN = 10


def read(peildatum: date) -> Standen:
    """Two queries."""
    rows = in_use(peildatum).values_list("gemeente_id", "soort").annotate(bedden=Sum("bedden"), locaties=Count("pk"))
    gemeenten = list(Gemeente.objects.values_list("code", flat=True))
    standen: dict[str, dict[str, int]] = {onderwerp.code: dict.fromkeys(gemeenten, 0) for onderwerp in ONDERWERPEN}
    for gemeente, soort, bedden, locaties in rows:
        standen[f"bedden-{soort}"][gemeente] = bedden
        standen["bedden"][gemeente] += bedden
        standen["locaties"][gemeente] += locaties
    return standen


def shut(peildatum: date, standen: Standen, eerder: Collection[str]) -> dict[str, set[str]]:
    """Which areas show no beds. Whoever has no total has no kinds either, and then the region has no kinds: they add up to it.

    `eerder`: areas without a total in an earlier edition of this period.
    """
    drempel = value_of(KLEIN_AANTAL, peildatum=peildatum)
    vast = few(peildatum) | withheld_by_convenant(peildatum) | set(eerder)
    dicht = withhold(
        {code: int(aantal or 0) for code, aantal in standen["bedden"].items()}, drempel=drempel, eerder=vast
    )
    return {"bedden": dicht} | {code: dicht | {REGIO} if dicht else dicht for code in SOORTEN}


ONDERWERPEN = (
    Onderwerp(
        "bedden",
        "Vergunde bedden",
        "Bedden die volgens de vergunning gebruikt mogen worden, afgerond op tientallen.",
        "bedden",
        afronding=TIENTALLEN,
        samen=True,
    ),
    Onderwerp("locaties", "Locaties in gebruik", "Locaties die op de peildatum in gebruik zijn.", "locaties"),
    *(
        Onderwerp(
            f"bedden-{soort.value}",
            f"Vergunde bedden: {soort.label}",
            f"Vergunde bedden op locaties van de soort ‘{soort.label}’, afgerond op tientallen.",
            "bedden",
            afronding=TIENTALLEN,
            samen=True,
        )
        for soort in Locatiesoort
    ),
)
SOORTEN = tuple(f"bedden-{soort.value}" for soort in Locatiesoort)
DATASET = Dataset(
    slug="bedden-en-locaties",
    titel="Vergunde bedden en locaties per gemeente",
    kort="Hoeveel bedden voor internationale werknemers er per gemeente vergund zijn, naar soort locatie.",
    uitleg="Een locatie telt mee als zij op de laatste dag van het kwartaal in gebruik is. Aangemelde locaties die nog beoordeeld worden,"
    " tellen niet mee.",
    niet=(
        "Een vergund bed is niet altijd bezet. Hoe vol locaties zijn, staat er niet in.",
        "Bedden zijn afgerond op tientallen. Tel afgeronde cijfers niet bij elkaar op: dan wijkt uw totaal af.",
        "Heeft een gemeente minder dan drie locaties of aanbieders, dan staan haar bedden er niet in.",
        "Adressen en namen van locaties en aanbieders staan er niet in.",
        "Bedden zonder vergunning of zonder registratie tellen niet mee.",
    ),
    bron="Locatieregister van de gemeenten in Rivierenland",
    thema="SOCI",
    trefwoorden=("huisvesting", "bedden", "vergunningen", "Rivierenland"),
    onderwerpen=ONDERWERPEN,
    read=read,
    shut=shut,
)
