"""Whether the gemeenten agreed to the handelingsperspectief that is in force."""

from collections.abc import Iterator
from datetime import date

from speerpunten.programma.enums.indicator import Richting
from speerpunten.programma.indicatoren.soort import PROCENT, Groep, Indicatorsoort, Telling
from speerpunten.programma.indicatoren.vraag import ask

INGESTEMD = Indicatorsoort(
    code="handelingsperspectief_ingestemd",
    naam="Ingestemd met het handelingsperspectief",
    definitie="Deel van de gemeenten dat op de peildatum had ingestemd met de versie van het handelingsperspectief die toen gold, ook met"
    " een voorbehoud. Voor één gemeente is het 100 of 0 procent.",
    formule="Gemeenten die instemden met de geldende versie, gedeeld door alle acht gemeenten, maal 100.",
    bron="Instemmingen bij het handelingsperspectief",
    eenheid=PROCENT,
    richting=Richting.HOGER,
    speerpunt="S7",
    pakketten=("M13",),
)

# A version in force never changes, and what a gemeente said of it is never changed either.
AGREED = """
with geldt as (
    select id from programma_handelingsperspectief where vastgesteld_op <= %(dag)s order by vastgesteld_op desc, nummer desc limit 1
)
select g.code, count(distinct i.gemeente_code), 1
from geldt cross join core_gemeente g left join programma_instemming i
    on i.perspectief_id = geldt.id and i.gemeente_code = g.code and i.besloten_op <= %(dag)s
group by g.code
"""


def count(peildatum: date) -> Iterator[Telling]:
    """Nothing while no version is in force."""
    for gemeente, ingestemd, een in ask(AGREED, peildatum):
        yield Telling(INGESTEMD.code, gemeente, ingestemd, een)


GROEP = Groep((INGESTEMD,), count)
