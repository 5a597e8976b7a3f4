"""Permitted beds and locations in use, by kind of location."""

from datetime import date

from django.db.models import Count, Q, Sum

from registratie.enums import Locatiesoort, Locatiestatus
from registratie.models import Locatiekaart
from rivierenland.core.models import Gemeente
from rivierenland.rapportages.opendata.beschrijving import Dataset, Onderwerp, Standen

NOG_NIET = (Locatiestatus.AANGEMELD, Locatiestatus.IN_BEOORDELING)


def read(peildatum: date) -> Standen:
    """Two queries. A location that stopped without a date never counts, as in the monthly report."""
    rows = (
        Locatiekaart.objects.filter(ingangsdatum__lte=peildatum)
        .filter(Q(einddatum=None, status=Locatiestatus.ACTIEF) | Q(einddatum__gt=peildatum))
        .exclude(status__in=NOG_NIET)
        .order_by()
        .values_list("gemeente_id", "soort")
        .annotate(bedden=Sum("bedden"), locaties=Count("pk"))
    )
    gemeenten = list(Gemeente.objects.values_list("code", flat=True))
    standen: dict[str, dict[str, int]] = {onderwerp.code: dict.fromkeys(gemeenten, 0) for onderwerp in ONDERWERPEN}
    for gemeente, soort, bedden, locaties in rows:
        standen[f"bedden-{soort}"][gemeente] = bedden
        standen["bedden"][gemeente] += bedden
        standen["locaties"][gemeente] += locaties
    return standen


ONDERWERPEN = (
    Onderwerp("bedden", "Vergunde bedden", "Bedden die volgens de vergunning gebruikt mogen worden.", "bedden"),
    Onderwerp("locaties", "Locaties in gebruik", "Locaties die op de peildatum in gebruik zijn.", "locaties"),
    *(
        Onderwerp(
            f"bedden-{soort.value}",
            f"Vergunde bedden: {soort.label}",
            f"Vergunde bedden op locaties van de soort ‘{soort.label}’.",
            "bedden",
        )
        for soort in Locatiesoort
    ),
)
DATASET = Dataset(
    slug="bedden-en-locaties",
    titel="Vergunde bedden en locaties per gemeente",
    kort="Hoeveel bedden voor internationale werknemers er per gemeente vergund zijn, naar soort locatie.",
    uitleg="Een locatie telt mee als zij op de laatste dag van het kwartaal in gebruik is. Aangemelde locaties die nog beoordeeld worden,"
    " tellen niet mee.",
    niet=(
        "Een vergund bed is niet altijd bezet. Hoe vol locaties zijn, staat er niet in.",
        "Adressen en namen van locaties en aanbieders staan er niet in.",
        "Bedden zonder vergunning of zonder registratie tellen niet mee.",
    ),
    bron="Locatieregister van de gemeenten in Rivierenland",
    thema="SOCI",
    trefwoorden=("huisvesting", "bedden", "vergunningen", "Rivierenland"),
    onderwerpen=ONDERWERPEN,
    read=read,
)
