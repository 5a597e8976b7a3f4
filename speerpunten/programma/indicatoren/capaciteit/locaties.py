"""Locations that opened or closed in the month of the peildatum."""

from collections.abc import Iterator
from datetime import date

from speerpunten.programma.enums.indicator import Richting
from speerpunten.programma.indicatoren.soort import Groep, Indicatorsoort, Telling
from speerpunten.programma.indicatoren.vraag import ask, version_of

MAAND = "vanaf de eerste dag van de maand tot en met de peildatum"
NIEUW = Indicatorsoort(
    code="locaties_nieuw",
    naam="Nieuwe locaties",
    definitie=f"Locaties die in gebruik kwamen, {MAAND}. Aangemelde locaties die nog beoordeeld worden, tellen niet mee.",
    formule="Tel de locaties met een ingangsdatum in die dagen.",
    bron="Locatieregister",
    eenheid="locaties",
    richting=Richting.HOGER,
    speerpunt="S3",
    pakketten=("M05",),
)
GESLOTEN = Indicatorsoort(
    code="locaties_gesloten",
    naam="Gesloten locaties",
    definitie=f"Locaties die stopten of door de gemeente zijn gesloten, {MAAND}.",
    formule="Tel de locaties met een einddatum in die dagen.",
    bron="Locatieregister",
    eenheid="locaties",
    richting=Richting.NEUTRAAL,
    speerpunt="S3",
    pakketten=("M05",),
)

# A location that opened again lost its end; the version of that day still has it.
OPENED_CLOSED = f"""
with versie as ({version_of("registratie_huisvestingslocatieevent", "status, einddatum")})
select l.gemeente_code,
    count(*) filter (where l.status in ('actief', 'gestopt', 'gesloten') and l.ingangsdatum between %(eerste)s and %(dag)s),
    count(*) filter (where l.status in ('gestopt', 'gesloten') and l.einddatum between %(eerste)s and %(dag)s
        or v.status in ('gestopt', 'gesloten') and v.einddatum between %(eerste)s and %(dag)s)
from registratie_huisvestingslocatie l left join versie v on v.id = l.id
group by l.gemeente_code
"""  # noqa: S608 -- our own words, no value of a user


def count(peildatum: date) -> Iterator[Telling]:
    """The month so far."""
    for gemeente, nieuw, gesloten in ask(OPENED_CLOSED, peildatum, eerste=peildatum.replace(day=1)):
        yield Telling(NIEUW.code, gemeente, nieuw)
        yield Telling(GESLOTEN.code, gemeente, gesloten)


GROEP = Groep((NIEUW, GESLOTEN), count)
