"""How soon somebody goes and looks after a melding."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from handhaving.enums import Inspectiestatus, Meldingbron, Meldingstatus
from speerpunten.programma.enums.indicator import Privacyklasse, Richting
from speerpunten.programma.indicatoren.soort import DAGEN, PROCENT, Groep, Indicatorsoort, Telling
from speerpunten.programma.indicatoren.vraag import JAAR, ask, begin_of, first_day, version_of

MAANDEN, SNEL = 3, 14
BRON = "Meldingen en inspecties"
MELDINGEN = Indicatorsoort(
    code="meldingen",
    naam="Meldingen van mensen",
    definitie=f"Meldingen die mensen in de {MAANDEN} maanden tot en met de peildatum deden. Wat het register zelf opmerkt en dubbele"
    " meldingen tellen niet mee. Meer meldingen kan ook betekenen dat mensen de weg beter vinden.",
    formule=f"Tel de meldingen van mensen van de laatste {MAANDEN} maanden.",
    bron="Meldingen",
    eenheid="meldingen",
    richting=Richting.NEUTRAAL,
    speerpunt="S4",
    pakketten=("M08", "M10"),
    privacy=Privacyklasse.TOEZICHT,
)
MEDIAAN = Indicatorsoort(
    code="melding_dagen_tot_bezoek",
    naam="Dagen van melding tot bezoek",
    definitie="Het middelste aantal dagen tussen een melding over een locatie en de eerste inspectie daarna op die locatie. Geteld zijn"
    " de meldingen waarvan dat bezoek in de twaalf maanden tot en met de peildatum was.",
    formule="Zet de aantallen dagen op volgorde en neem de middelste. Voor de regio: van alle meldingen samen.",
    bron=BRON,
    eenheid=DAGEN,
    richting=Richting.LAGER,
    speerpunt="S4",
    pakketten=("M08",),
    privacy=Privacyklasse.TOEZICHT,
)
SNEL_BEZOCHT = Indicatorsoort(
    code="meldingen_snel_bezocht",
    naam=f"Meldingen binnen {SNEL} dagen bezocht",
    definitie=f"Deel van de meldingen over een bekende locatie waarna binnen {SNEL} dagen een inspectie begon. Geteld zijn de meldingen"
    f" van een jaar, tot {SNEL} dagen voor de peildatum.",
    formule=f"Meldingen met een inspectie binnen {SNEL} dagen, gedeeld door alle meldingen over een bekende locatie, maal 100.",
    bron=BRON,
    eenheid=PROCENT,
    richting=Richting.HOGER,
    speerpunt="S4",
    pakketten=("M08",),
    privacy=Privacyklasse.TOEZICHT,
)

# Where a melding is about and whether it is a double are found out later and have no day: the version of then says it.
MELDING = f"""
with versie as ({version_of("handhaving_meldingevent", "locatie_id, status")}),
melding as (
    select m.gemeente_code, m.created_at, (m.created_at at time zone 'Europe/Amsterdam')::date as dag, v.locatie_id
    from handhaving_melding m join versie v on v.id = m.id
    where m.created_at < %(na)s and m.bron <> '{Meldingbron.REGISTER}' and v.status <> '{Meldingstatus.DUBBEL}'
),
bezocht as (
    select m.*, (
        select min((i.begonnen_at at time zone 'Europe/Amsterdam')::date) from handhaving_inspectie i
        where i.locatie_id = m.locatie_id and i.status = '{Inspectiestatus.AFGEROND}' and i.begonnen_at >= m.created_at
            and i.afgerond_at < %(na)s
    ) as bezoek
    from melding m where m.locatie_id is not null
)
"""  # noqa: S608 -- our own words, no value of a user
COUNTED = f"{MELDING} select gemeente_code, count(*) from melding where created_at >= %(van)s group by gemeente_code"  # noqa: S608
MIDDLE = f"""{MELDING}
select gemeente_code, count(*), percentile_cont(0.5) within group (order by bezoek - dag)
from bezocht where bezoek between %(van)s and %(dag)s group by grouping sets ((gemeente_code), ())
"""  # noqa: S608
SOON = f"""{MELDING}
select gemeente_code, count(*) filter (where bezoek - dag <= %(snel)s), count(*)
from bezocht where dag between %(van)s and %(tot)s group by gemeente_code
"""  # noqa: S608


def count(peildatum: date) -> Iterator[Telling]:
    """The middle for the region is that of all meldingen together: a sum or mean of gemeenten would be another number."""
    for gemeente, aantal in ask(COUNTED, peildatum, van=begin_of(first_day(peildatum, MAANDEN))):
        yield Telling(MELDINGEN.code, gemeente, aantal)
    for gemeente, aantal, dagen in ask(MIDDLE, peildatum, van=first_day(peildatum, JAAR)):
        waarde = None if dagen is None else Decimal(str(dagen))
        yield Telling(MEDIAAN.code, gemeente or "", aantal, waarde=waarde)
    tot = peildatum - timedelta(days=SNEL)
    for gemeente, snel, aantal in ask(SOON, peildatum, van=first_day(tot, JAAR), tot=tot, snel=SNEL):
        yield Telling(SNEL_BEZOCHT.code, gemeente, snel, aantal)


GROEP = Groep((MELDINGEN, MEDIAAN, SNEL_BEZOCHT), count)
