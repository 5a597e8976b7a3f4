"""Whether what was planned is done in time. Milestones are of the region, so no gemeente has a figure of its own."""

from collections.abc import Iterator
from datetime import date

from speerpunten.programma.enums.indicator import Richting
from speerpunten.programma.indicatoren.soort import PROCENT, Groep, Indicatorsoort, Telling
from speerpunten.programma.indicatoren.vraag import JAAR, ask, first_day, version_of

BRON = "Planning van de pakketten"
OP_TIJD = Indicatorsoort(
    code="mijlpalen_op_tijd",
    naam="Mijlpalen op tijd behaald",
    definitie="Deel van de mijlpalen die in de twaalf maanden tot en met de peildatum gepland stonden, dat op of voor de geplande dag is"
    " behaald. Mijlpalen die niet doorgaan, tellen niet mee. Alleen voor de regio.",
    formule="Mijlpalen behaald op of voor de geplande dag, gedeeld door alle mijlpalen die gepland stonden, maal 100.",
    bron=BRON,
    eenheid=PROCENT,
    richting=Richting.HOGER,
    speerpunt="S7",
    pakketten=("M13",),
)
OVER_TIJD = Indicatorsoort(
    code="mijlpalen_over_tijd",
    naam="Mijlpalen over tijd",
    definitie="Mijlpalen waarvan de geplande dag voor de peildatum lag en die op die dag niet waren behaald. Alleen voor de regio.",
    formule="Tel de mijlpalen met een geplande dag voor de peildatum die toen niet behaald of vervallen waren.",
    bron=BRON,
    eenheid="mijlpalen",
    richting=Richting.LAGER,
    speerpunt="S7",
    pakketten=("M13",),
)

# The day on which it was reached is a dated fact. Its plan may move and it may lapse, without a day: the version of then says it.
MOMENTS = f"""
with versie as ({version_of("programma_mijlpaalevent", "gepland_op, vervallen")})
select count(*) filter (where v.gepland_op between %(van)s and %(dag)s and m.behaald_op <= v.gepland_op),
    count(*) filter (where v.gepland_op between %(van)s and %(dag)s),
    count(*) filter (where v.gepland_op < %(dag)s and (m.behaald_op is null or m.behaald_op > %(dag)s))
from programma_mijlpaal m join versie v on v.id = m.id where not v.vervallen
"""  # noqa: S608 -- our own words, no value of a user


def count(peildatum: date) -> Iterator[Telling]:
    """Over a year, and on the day."""
    ((op_tijd, gepland, over_tijd),) = ask(MOMENTS, peildatum, van=first_day(peildatum, JAAR))
    yield Telling(OP_TIJD.code, "", op_tijd, gepland)
    yield Telling(OVER_TIJD.code, "", over_tijd)


GROEP = Groep((OP_TIJD, OVER_TIJD), count)
