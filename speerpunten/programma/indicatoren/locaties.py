"""Locations that opened or closed in the month of the peildatum."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.db.models import Count

from registratie.enums import Locatiestatus
from registratie.models import Huisvestingslocatie
from speerpunten.programma.indicatoren.soort import Groep, Indicatorsoort, Telling

MAAND = "vanaf de eerste dag van de maand tot en met de peildatum"
NIEUW = Indicatorsoort(
    "locaties_nieuw",
    "Nieuwe locaties",
    f"Locaties die in gebruik kwamen, {MAAND}. Aangemelde locaties die nog beoordeeld worden, tellen niet mee.",
    "Locatieregister",
    "locaties",
)
GESLOTEN = Indicatorsoort(
    "locaties_gesloten",
    "Gesloten locaties",
    f"Locaties die stopten of door de gemeente zijn gesloten, {MAAND}.",
    "Locatieregister",
    "locaties",
)
GEWEEST = (Locatiestatus.ACTIEF, Locatiestatus.GESTOPT, Locatiestatus.GESLOTEN)
DICHT = (Locatiestatus.GESTOPT, Locatiestatus.GESLOTEN)


def count(peildata: Sequence[date]) -> Iterator[Telling]:
    """Two grouped queries over all months together."""
    for soort, veld, statussen in ((NIEUW, "ingangsdatum", GEWEEST), (GESLOTEN, "einddatum", DICHT)):
        periode = {f"{veld}__gte": min(peildata).replace(day=1), f"{veld}__lte": max(peildata)}
        rows = Huisvestingslocatie.objects.filter(status__in=statussen, **periode).order_by()
        per_dag = list(rows.values_list("gemeente_id", veld).annotate(aantal=Count("pk")))
        for peildatum in peildata:
            totalen: dict[str, int] = {}
            for gemeente, dag, aantal in per_dag:
                if peildatum.replace(day=1) <= dag <= peildatum:
                    totalen[gemeente] = totalen.get(gemeente, 0) + aantal
            for gemeente, aantal in totalen.items():
                yield Telling(soort.code, gemeente, peildatum, aantal)


GROEP = Groep((NIEUW, GESLOTEN), count)
