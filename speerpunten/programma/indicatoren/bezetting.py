"""People, beds and locations in the night that begins on the peildatum."""

from collections.abc import Iterator, Sequence
from datetime import date

from registratie.models import Bezettingsstand
from speerpunten.programma.indicatoren.soort import PROCENT, Groep, Indicatorsoort, Telling

NACHT = "in de nacht die op de peildatum begint"
BEIDE = "Nachtregister en locatieregister van de verblijfsbieders"

PERSONEN = Indicatorsoort(
    "personen_vannacht",
    "Geregistreerd vannacht",
    f"Internationale werknemers met een verblijf {NACHT}. Wie bij twee organisaties staat, telt twee keer. Wie nergens"
    " is geregistreerd, telt niet mee.",
    "Nachtregister van de verblijfsbieders",
    "personen",
    telt_personen=True,
)
BEDDEN = Indicatorsoort(
    "bedden_vergund",
    "Vergunde bedden",
    f"Bedden die volgens de vergunning mogen worden gebruikt, op locaties die {NACHT} in gebruik zijn.",
    "Locatieregister",
    "bedden",
)
BEZETTING = Indicatorsoort(
    "bezettingsgraad",
    "Bezetting van de vergunde bedden",
    f"Geregistreerde personen gedeeld door vergunde bedden, {NACHT}. Boven 100 % slapen er meer mensen dan vergund.",
    BEIDE,
    PROCENT,
    telt_personen=True,
)
LOCATIES = Indicatorsoort(
    "locaties",
    "Locaties in gebruik",
    f"Locaties die {NACHT} in gebruik zijn. Aangemelde locaties die nog beoordeeld worden, tellen niet mee.",
    "Locatieregister",
    "locaties",
)


def count(peildata: Sequence[date]) -> Iterator[Telling]:
    """Read from the table gemeente x night."""
    rows = Bezettingsstand.objects.filter(nacht__in=peildata)
    for gemeente, nacht, personen, bedden, locaties in rows.values_list(
        "gemeente_id", "nacht", "personen", "bedden", "locaties"
    ):
        yield Telling(PERSONEN.code, gemeente, nacht, personen)
        yield Telling(BEDDEN.code, gemeente, nacht, bedden)
        yield Telling(BEZETTING.code, gemeente, nacht, personen, bedden)
        yield Telling(LOCATIES.code, gemeente, nacht, locaties)


GROEP = Groep((PERSONEN, BEDDEN, BEZETTING, LOCATIES), count)
