"""What is not in order, and whether it is repaired in time."""

from collections.abc import Iterator
from datetime import date

from handhaving.enums import Bevindingstatus, Ernst
from speerpunten.programma.enums.indicator import Privacyklasse, Richting
from speerpunten.programma.indicatoren.soort import PROCENT, Groep, Indicatorsoort, Telling
from speerpunten.programma.indicatoren.vraag import JAAR, ask, first_day, version_of

BRON = "Bevindingen van inspecties"
KRITIEK = Indicatorsoort(
    code="bevindingen_kritiek_open",
    naam="Kritieke bevindingen open",
    definitie="Bevindingen met de ernst ‘kritiek’ die op de peildatum niet zijn hersteld.",
    formule="Tel de kritieke bevindingen van afgeronde inspecties die op de peildatum niet hersteld of vervallen zijn.",
    bron=BRON,
    eenheid="bevindingen",
    richting=Richting.LAGER,
    speerpunt="S4",
    pakketten=("M07",),
    privacy=Privacyklasse.TOEZICHT,
)
OPEN = Indicatorsoort(
    code="bevindingen_open",
    naam="Alle bevindingen open",
    definitie="Bevindingen van elke ernst die op de peildatum niet zijn hersteld.",
    formule="Tel de bevindingen van afgeronde inspecties die op de peildatum niet hersteld of vervallen zijn.",
    bron=BRON,
    eenheid="bevindingen",
    richting=Richting.LAGER,
    speerpunt="S4",
    pakketten=("M07",),
    privacy=Privacyklasse.TOEZICHT,
)
OP_TIJD = Indicatorsoort(
    code="bevindingen_op_tijd_hersteld",
    naam="Bevindingen op tijd hersteld",
    definitie="Deel van de bevindingen waarvan de hersteltermijn in de twaalf maanden tot en met de peildatum eindigde, dat op of voor"
    " de laatste dag is hersteld. Vervallen bevindingen tellen niet mee.",
    formule="Bevindingen hersteld binnen de termijn, gedeeld door alle bevindingen waarvan de termijn eindigde, maal 100.",
    bron=BRON,
    eenheid=PROCENT,
    richting=Richting.HOGER,
    speerpunt="S4",
    pakketten=("M07",),
    privacy=Privacyklasse.TOEZICHT,
)

# The day of repair is a dated fact. How serious it is, its term and whether it lapsed have no day: the version of then says it.
FINDINGS = f"""
with versie as ({version_of("handhaving_bevindingevent", "ernst, status, herstel_uiterlijk")}),
bevinding as (
    select b.gemeente_code, v.ernst, b.hersteld_op, v.herstel_uiterlijk, b.hersteld_op is null or b.hersteld_op > %(dag)s as open
    from handhaving_bevinding b join handhaving_inspectie i on i.id = b.inspectie_id join versie v on v.id = b.id
    where i.afgerond_at < %(na)s and not (v.bekend and v.status = '{Bevindingstatus.VERVALLEN}')
)
select gemeente_code, count(*) filter (where open and ernst = '{Ernst.KRITIEK}'), count(*) filter (where open),
    count(*) filter (where herstel_uiterlijk between %(van)s and %(dag)s and hersteld_op <= herstel_uiterlijk),
    count(*) filter (where herstel_uiterlijk between %(van)s and %(dag)s)
from bevinding group by gemeente_code
"""  # noqa: S608 -- our own words, no value of a user


def count(peildatum: date) -> Iterator[Telling]:
    """Open on the day, and repaired within the term over a year."""
    for gemeente, kritiek, open_, op_tijd, afgelopen in ask(FINDINGS, peildatum, van=first_day(peildatum, JAAR)):
        yield Telling(KRITIEK.code, gemeente, kritiek)
        yield Telling(OPEN.code, gemeente, open_)
        yield Telling(OP_TIJD.code, gemeente, op_tijd, afgelopen)


GROEP = Groep((KRITIEK, OPEN, OP_TIJD), count)
