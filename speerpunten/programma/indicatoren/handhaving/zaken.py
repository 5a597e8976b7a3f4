"""How cases go."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from handhaving.enums import Stapsoort
from speerpunten.programma.enums.indicator import Privacyklasse, Richting
from speerpunten.programma.indicatoren.soort import DAGEN, PROCENT, Groep, Indicatorsoort, Telling
from speerpunten.programma.indicatoren.vraag import JAAR, ask, first_day

BRON = "Zaken, stappen en termijnen"
LOPEND = Indicatorsoort(
    code="zaken_open",
    naam="Lopende zaken",
    definitie="Handhavingszaken die op de peildatum geopend en niet afgesloten zijn, ook wat tijdelijk wordt gedoogd.",
    formule="Tel de zaken die op of voor de peildatum zijn geopend en op die dag niet zijn afgesloten.",
    bron=BRON,
    eenheid="zaken",
    richting=Richting.NEUTRAAL,
    speerpunt="S4",
    pakketten=("M07",),
    privacy=Privacyklasse.TOEZICHT,
)
TE_LAAT = Indicatorsoort(
    code="zaken_termijn_voorbij",
    naam="Zaken met een termijn die voorbij is",
    definitie="Deel van de lopende zaken met een termijn waarvan de laatste dag voor de peildatum lag en die toen niet was afgehandeld.",
    formule="Lopende zaken met minstens één verlopen termijn, gedeeld door alle lopende zaken, maal 100.",
    bron=BRON,
    eenheid=PROCENT,
    richting=Richting.LAGER,
    speerpunt="S4",
    pakketten=("M07",),
    privacy=Privacyklasse.TOEZICHT,
    noemer_van=LOPEND.code,
)
DOORLOOP = Indicatorsoort(
    code="zaak_dagen_tot_afsluiten",
    naam="Dagen van opening tot afsluiten",
    definitie="Het middelste aantal dagen dat een zaak liep. Geteld zijn zaken die in de twaalf maanden tot en met de peildatum zijn"
    " afgesloten.",
    formule="Zet de aantallen dagen op volgorde en neem de middelste. Voor de regio: van alle zaken samen.",
    bron=BRON,
    eenheid=DAGEN,
    richting=Richting.LAGER,
    speerpunt="S4",
    pakketten=("M07",),
    privacy=Privacyklasse.TOEZICHT,
)

# Steps are never changed: a step that was withdrawn later stood until that day. The row of a case knows only the present.
ZAAK = f"""
with dicht as (
    select s.zaak_id, max(s.datum) as op from handhaving_stap s
    where s.soort = '{Stapsoort.AFGESLOTEN}' and s.datum <= %(dag)s
        and not exists (select from handhaving_stap t where t.herroept_id = s.id and t.datum <= %(dag)s)
    group by s.zaak_id
),
zaak as (
    select z.id, z.gemeente_code, z.geopend_op, dicht.op
    from handhaving_zaak z left join dicht on dicht.zaak_id = z.id where z.geopend_op <= %(dag)s
)
"""  # noqa: S608 -- our own words, no value of a user
RUNNING = f"""{ZAAK}
select gemeente_code, count(*) filter (where exists (
        select from handhaving_termijn t where t.zaak_id = zaak.id and t.einde < %(dag)s
            and (t.afgehandeld_at is null or t.afgehandeld_at >= %(na)s)
    )), count(*)
from zaak where op is null group by gemeente_code
"""  # noqa: S608
DURATION = f"""{ZAAK}
select gemeente_code, count(*), percentile_cont(0.5) within group (order by op - geopend_op)
from zaak where op >= %(van)s group by grouping sets ((gemeente_code), ())
"""  # noqa: S608


def count(peildatum: date) -> Iterator[Telling]:
    """Open cases with what is late in them, and how long closed ones took."""
    for gemeente, te_laat, aantal in ask(RUNNING, peildatum):
        yield Telling(LOPEND.code, gemeente, aantal)
        yield Telling(TE_LAAT.code, gemeente, te_laat, aantal)
    for gemeente, aantal, dagen in ask(DURATION, peildatum, van=first_day(peildatum, JAAR)):
        yield Telling(DOORLOOP.code, gemeente or "", aantal, waarde=None if dagen is None else Decimal(str(dagen)))


GROEP = Groep((LOPEND, TE_LAAT, DOORLOOP), count)
