"""How much is inspected, and whether somebody comes back."""

from collections.abc import Iterator
from datetime import date, timedelta

from handhaving.enums import Inspectiestatus, Inspectieuitkomst
from speerpunten.programma.enums.indicator import Privacyklasse, Richting
from speerpunten.programma.indicatoren.soort import PROCENT, Groep, Indicatorsoort, Telling
from speerpunten.programma.indicatoren.vraag import JAAR, ask, begin_of, first_day

MAANDEN, TERUGKOMEN = 3, 90
INSPECTIES = Indicatorsoort(
    code="inspecties",
    naam="Afgeronde inspecties",
    definitie=f"Inspecties die in de {MAANDEN} maanden tot en met de peildatum zijn afgerond, ook hercontroles.",
    formule=f"Tel de inspecties met een afronding in de laatste {MAANDEN} maanden.",
    bron="Inspecties van de gemeenten",
    eenheid="inspecties",
    richting=Richting.NEUTRAAL,
    speerpunt="S4",
    pakketten=("M07", "M08"),
    privacy=Privacyklasse.TOEZICHT,
)
BEZOCHT = Indicatorsoort(
    code="locaties_geinspecteerd",
    naam="Locaties in een jaar geïnspecteerd",
    definitie="Deel van de locaties in gebruik waar in de twaalf maanden tot en met de peildatum een inspectie is afgerond.",
    formule="Locaties in gebruik met een inspectie in twaalf maanden, gedeeld door alle locaties in gebruik, maal 100.",
    bron="Inspecties en locatieregister",
    eenheid=PROCENT,
    richting=Richting.HOGER,
    speerpunt="S4",
    pakketten=("M07",),
    privacy=Privacyklasse.TOEZICHT,
)
TERUG = Indicatorsoort(
    code="kritiek_opnieuw_bezocht",
    naam="Na een kritieke inspectie opnieuw bezocht",
    definitie=f"Deel van de inspecties met de uitkomst ‘kritiek’ waarna binnen {TERUGKOMEN} dagen opnieuw is gecontroleerd. Geteld zijn"
    f" de inspecties van een jaar, tot {TERUGKOMEN} dagen voor de peildatum: van latere loopt de tijd nog.",
    formule=f"Kritieke inspecties met een nieuwe inspectie binnen {TERUGKOMEN} dagen, gedeeld door alle kritieke inspecties, maal 100.",
    bron="Inspecties van de gemeenten",
    eenheid=PROCENT,
    richting=Richting.HOGER,
    speerpunt="S4",
    pakketten=("M07",),
    privacy=Privacyklasse.TOEZICHT,
)

DONE = f"handhaving_inspectie where status = '{Inspectiestatus.AFGEROND}' and afgerond_at < %(na)s"
DONE_IN_PERIOD = f"select gemeente_code, count(*) from {DONE} and afgerond_at >= %(van)s group by gemeente_code"  # noqa: S608
VISITED = f"""
with bezocht as (select distinct locatie_id from {DONE} and afgerond_at >= %(van)s)
select gemeente_code, count(locatie_id), count(*)
from stand_locatie s left join bezocht on bezocht.locatie_id = s.id group by gemeente_code
"""  # noqa: S608
BACK = f"""
with gedaan as (select * from {DONE})
select gemeente_code, count(*) filter (where exists (
        select from gedaan terug where terug.locatie_id = eerst.locatie_id and terug.id <> eerst.id
            and terug.begonnen_at > eerst.afgerond_at
            and (terug.begonnen_at at time zone 'Europe/Amsterdam')::date
                - (eerst.afgerond_at at time zone 'Europe/Amsterdam')::date <= %(dagen)s
    )), count(*)
from gedaan eerst where uitkomst = '{Inspectieuitkomst.ROOD}' and afgerond_at >= %(van)s and afgerond_at < %(tot)s
group by gemeente_code
"""  # noqa: S608


def count(peildatum: date) -> Iterator[Telling]:
    """A finished inspection never changes, so its own moments say what was so on any day."""
    for gemeente, aantal in ask(DONE_IN_PERIOD, peildatum, van=begin_of(first_day(peildatum, MAANDEN))):
        yield Telling(INSPECTIES.code, gemeente, aantal)
    for gemeente, bezocht, locaties in ask(VISITED, peildatum, van=begin_of(first_day(peildatum, JAAR))):
        yield Telling(BEZOCHT.code, gemeente, bezocht, locaties)
    laatste = peildatum - timedelta(days=TERUGKOMEN)
    van, tot = begin_of(first_day(laatste, JAAR)), begin_of(laatste + timedelta(days=1))
    for gemeente, terug, kritiek in ask(BACK, peildatum, van=van, tot=tot, dagen=TERUGKOMEN):
        yield Telling(TERUG.code, gemeente, terug, kritiek)


GROEP = Groep((INSPECTIES, BEZOCHT, TERUG), count)
