"""Locations that are too full, and locations with a permit."""

from collections.abc import Iterator
from datetime import date

from registratie.enums import Vergunningsoort
from speerpunten.programma.enums.indicator import Privacyklasse, Richting
from speerpunten.programma.indicatoren.soort import PROCENT, Groep, Indicatorsoort, Telling
from speerpunten.programma.indicatoren.vraag import ask

TE_VOL = Indicatorsoort(
    code="locaties_te_vol",
    naam="Locaties met meer mensen dan vergund",
    definitie="Deel van de locaties in gebruik waar in de nacht van de peildatum meer mensen geregistreerd staan dan er bedden zijn"
    " vergund. Een reden om te kijken, geen oordeel.",
    formule="Locaties met meer geregistreerde mensen dan vergunde bedden, gedeeld door alle locaties in gebruik, maal 100.",
    bron="Nachtregister en locatieregister",
    eenheid=PROCENT,
    richting=Richting.LAGER,
    speerpunt="S4",
    pakketten=("M07", "M08"),
    privacy=Privacyklasse.TOEZICHT,
)
MET_VERGUNNING = Indicatorsoort(
    code="locaties_met_vergunning",
    naam="Locaties met een geldige vergunning",
    definitie="Deel van de locaties in gebruik met minstens één vergunning die op de peildatum geldt, of waarvan vaststaat dat er geen"
    " nodig is. Wat wordt gedoogd, telt niet als vergund.",
    formule="Locaties in gebruik met een geldige vergunning, gedeeld door alle locaties in gebruik, maal 100.",
    bron="Locatieregister en vergunningen",
    eenheid=PROCENT,
    richting=Richting.HOGER,
    speerpunt="S4",
    pakketten=("M07",),
    privacy=Privacyklasse.TOEZICHT,
)

STATE = f"""
with mensen as (
    select locatie_id, count(*) as aantal from registratie_verblijf
    where aankomst <= %(dag)s and (vertrek is null or vertrek > %(dag)s) group by locatie_id
),
vergund as (
    select distinct locatie_id from registratie_vergunning
    where soort <> '{Vergunningsoort.GEDOOG}' and begin <= %(dag)s and (einde is null or einde >= %(dag)s)
        and (ingetrokken_per is null or ingetrokken_per > %(dag)s)
)
select gemeente_code, count(*) filter (where mensen.aantal > s.bedden), count(vergund.locatie_id), count(*)
from stand_locatie s left join mensen on mensen.locatie_id = s.id left join vergund on vergund.locatie_id = s.id
group by gemeente_code
"""  # noqa: S608 -- our own words, no value of a user


def count(peildatum: date) -> Iterator[Telling]:
    """Of the locations in use in this night."""
    for gemeente, te_vol, vergund, locaties in ask(STATE, peildatum):
        yield Telling(TE_VOL.code, gemeente, te_vol, locaties)
        yield Telling(MET_VERGUNNING.code, gemeente, vergund, locaties)


GROEP = Groep((TE_VOL, MET_VERGUNNING), count)
