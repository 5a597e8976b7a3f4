"""Which packages each gemeente joins."""

from collections.abc import Iterator
from datetime import date

from speerpunten.programma.enums.deelname import Deelnamekeuze
from speerpunten.programma.enums.indicator import Richting
from speerpunten.programma.indicatoren.soort import PROCENT, Groep, Indicatorsoort, Telling
from speerpunten.programma.indicatoren.vraag import ask

BRON = "Keuzes van de gemeenten"
HAAKT_AAN = Indicatorsoort(
    code="deelname_haakt_aan",
    naam="Pakketten waarop gemeenten aanhaken",
    definitie="Deel van de veertien pakketten waarop een gemeente op de peildatum aanhaakt. Elke gemeente kiest haar eigen tempo: een"
    " laag percentage is geen oordeel.",
    formule="Pakketten met de keuze ‘haakt aan’, gedeeld door veertien, maal 100. Voor de regio: van alle gemeenten en pakketten samen.",
    bron=BRON,
    eenheid=PROCENT,
    richting=Richting.HOGER,
    speerpunt="S7",
    pakketten=("M13",),
)
BEKEND = Indicatorsoort(
    code="deelname_bekend",
    naam="Pakketten met een bekende keuze",
    definitie="Deel van de veertien pakketten waarvan op de peildatum bekend is of een gemeente meedoet, nog niet meedoet, niet meedoet of"
    " nog beslist.",
    formule="Pakketten met een keuze die niet ‘onbekend’ is, gedeeld door veertien, maal 100.",
    bron=BRON,
    eenheid=PROCENT,
    richting=Richting.HOGER,
    speerpunt="S7",
    pakketten=("M13",),
)

# Rows are never changed: a choice that was made later begins later, and only a correction of what held then changes the past.
CHOSEN = f"""
with geldt as (
    select distinct on (d.gemeente_code, d.pakket_id) d.gemeente_code, d.keuze from programma_deelname d
    where d.vanaf <= %(dag)s and not exists (select from programma_deelname beter where beter.vervangt_id = d.id)
    order by d.gemeente_code, d.pakket_id, d.vanaf desc, d.volgnummer desc
)
select g.code, count(geldt.keuze) filter (where keuze = '{Deelnamekeuze.HAAKT_AAN}'),
    count(geldt.keuze) filter (where keuze <> '{Deelnamekeuze.ONBEKEND}'), (select count(*) from programma_maatregelenpakket)
from core_gemeente g left join geldt on geldt.gemeente_code = g.code group by g.code
"""  # noqa: S608 -- our own words, no value of a user


def count(peildatum: date) -> Iterator[Telling]:
    """What held on the day."""
    for gemeente, haakt_aan, bekend, pakketten in ask(CHOSEN, peildatum):
        yield Telling(HAAKT_AAN.code, gemeente, haakt_aan, pakketten)
        yield Telling(BEKEND.code, gemeente, bekend, pakketten)


GROEP = Groep((HAAKT_AAN, BEKEND), count)
