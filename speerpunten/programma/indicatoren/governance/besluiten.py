"""What colleges and raden decided."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from speerpunten.programma.enums.besluit import Besluituitkomst
from speerpunten.programma.enums.indicator import Richting
from speerpunten.programma.enums.orgaan import Orgaan
from speerpunten.programma.indicatoren.soort import DAGEN, Groep, Indicatorsoort, Telling
from speerpunten.programma.indicatoren.vraag import JAAR, ask, first_day

BRON = "Besluiten van colleges en raden"
BESLUITEN = Indicatorsoort(
    code="besluiten_genomen",
    naam="Besluiten van colleges en raden",
    definitie="Besluiten over voorstellen van de regio die in de twaalf maanden tot en met de peildatum zijn genomen. Een voorstel dat"
    " werd aangehouden, telt nog niet mee.",
    formule="Tel de besluiten met een dag in de laatste twaalf maanden.",
    bron=BRON,
    eenheid="besluiten",
    richting=Richting.NEUTRAAL,
    speerpunt="S7",
    pakketten=("M13",),
)
DOORLOOP = Indicatorsoort(
    code="besluit_dagen_tot_raad",
    naam="Dagen van voorstel tot raadsbesluit",
    definitie="Het middelste aantal dagen tussen de dag waarop de regio een voorstel aanbood en de dag waarop een raad besloot. Geteld"
    " zijn raadsbesluiten van de twaalf maanden tot en met de peildatum.",
    formule="Zet de aantallen dagen op volgorde en neem de middelste. Voor de regio: van alle raadsbesluiten samen.",
    bron=BRON,
    eenheid=DAGEN,
    richting=Richting.LAGER,
    speerpunt="S7",
    pakketten=("M13",),
)

DECIDED = f"""
select gemeente_code, count(*) from programma_besluit
where uitkomst <> '{Besluituitkomst.AANGEHOUDEN}' and besloten_op between %(van)s and %(dag)s group by gemeente_code
"""  # noqa: S608 -- our own words, no value of a user
DURATION = f"""
select b.gemeente_code, count(*), percentile_cont(0.5) within group (order by b.besloten_op - v.aangeboden_op)
from programma_besluit b join programma_voorstel v on v.id = b.voorstel_id
where b.orgaan = '{Orgaan.RAAD}' and b.uitkomst <> '{Besluituitkomst.AANGEHOUDEN}' and v.aangeboden_op <= b.besloten_op
    and b.besloten_op between %(van)s and %(dag)s
group by grouping sets ((b.gemeente_code), ())
"""  # noqa: S608 -- our own words, no value of a user


def count(peildatum: date) -> Iterator[Telling]:
    """Over a year."""
    van = first_day(peildatum, JAAR)
    for gemeente, aantal in ask(DECIDED, peildatum, van=van):
        yield Telling(BESLUITEN.code, gemeente, aantal)
    for gemeente, aantal, dagen in ask(DURATION, peildatum, van=van):
        yield Telling(DOORLOOP.code, gemeente or "", aantal, waarde=None if dagen is None else Decimal(str(dagen)))


GROEP = Groep((BESLUITEN, DOORLOOP), count)
