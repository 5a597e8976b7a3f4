"""Permitted beds by kind of housing."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.db import connection

from registratie.enums import Locatiesoort
from speerpunten.programma.indicatoren.soort import Groep, Indicatorsoort, Telling

PREFIX = "capaciteit_"
SOORTEN = tuple(
    Indicatorsoort(
        f"{PREFIX}{soort.value}",
        f"Vergunde bedden: {soort.label[0].lower()}{soort.label[1:]}",
        f"Vergunde bedden op locaties van de soort ‘{soort.label}’ die in de nacht van de peildatum in gebruik zijn.",
        "Locatieregister",
        "bedden",
    )
    for soort in Locatiesoort
)

BEDS = """
select gemeente_code, soort, peildatum, sum(capaciteit_vergund)
from unnest(%(peildata)s::date[]) peildatum
join registratie_huisvestingslocatie l
    on (l.status = 'actief' or (l.status in ('gestopt', 'gesloten') and l.einddatum is not null))
    and l.ingangsdatum <= peildatum and (l.einddatum is null or l.einddatum > peildatum)
group by gemeente_code, soort, peildatum
"""


def count(peildata: Sequence[date]) -> Iterator[Telling]:
    """Beds in use per kind, in one query."""
    with connection.cursor() as cursor:
        cursor.execute(BEDS, {"peildata": list(peildata)})
        rows = cursor.fetchall()
    for gemeente, soort, peildatum, bedden in rows:
        yield Telling(f"{PREFIX}{soort}", gemeente, peildatum, int(bedden))


GROEP = Groep(SOORTEN, count)
