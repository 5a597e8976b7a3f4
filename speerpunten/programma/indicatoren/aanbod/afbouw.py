"""Houses in villages and towns that are no longer let by the room."""

from collections.abc import Iterator
from datetime import date

from registratie.enums import Locatiesoort
from speerpunten.programma.enums.indicator import Richting
from speerpunten.programma.indicatoren.soort import Groep, Indicatorsoort, Telling
from speerpunten.programma.indicatoren.vraag import ask, version_of

TERUG = Indicatorsoort(
    code="woningen_terug",
    naam="Woningen terug",
    definitie="Woningen in een dorp of stad die stopten als locatie of door de gemeente zijn gesloten, vanaf 1 januari van het jaar tot"
    " en met de peildatum. Of er daarna een woningzoekende ging wonen, weet het portaal niet.",
    formule="Tel de locaties van de soort ‘Woning in de kern’ met een einddatum in die dagen.",
    bron="Locatieregister",
    eenheid="woningen",
    richting=Richting.HOGER,
    speerpunt="S3",
    pakketten=("M06",),
)

# A house that opened again lost its end; the version of that day still has it.
STOPPED = f"""
with versie as ({version_of("registratie_huisvestingslocatieevent", "soort, status, einddatum")})
select l.gemeente_code, count(*)
from registratie_huisvestingslocatie l left join versie v on v.id = l.id
where coalesce(v.soort, l.soort) = '{Locatiesoort.WONING_KERN}' and (
    l.status in ('gestopt', 'gesloten') and l.einddatum between %(eerste)s and %(dag)s
    or v.status in ('gestopt', 'gesloten') and v.einddatum between %(eerste)s and %(dag)s
)
group by l.gemeente_code
"""  # noqa: S608 -- our own words, no value of a user


def count(peildatum: date) -> Iterator[Telling]:
    """The year so far."""
    for gemeente, aantal in ask(STOPPED, peildatum, eerste=peildatum.replace(month=1, day=1)):
        yield Telling(TERUG.code, gemeente, aantal)


GROEP = Groep((TERUG,), count)
