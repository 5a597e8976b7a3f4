"""What becomes of the four-month signals, and of how many people the registration is known."""

from collections.abc import Iterator
from datetime import date

from registratie.enums import Brpstatus, Signaaleinde, Signaalkring
from speerpunten.programma.enums.indicator import Privacyklasse, Richting
from speerpunten.programma.indicatoren.registratie.verblijven import BRP, BRP_NACHTEN
from speerpunten.programma.indicatoren.soort import PROCENT, Groep, Indicatorsoort, Telling
from speerpunten.programma.indicatoren.vraag import ask, first_day

DAGEN, MAANDEN = 14, 3
BRON = "Viermaandensignalen van de gemeente"
LANG_OPEN = Indicatorsoort(
    code="brp_signalen_lang_open",
    naam=f"Signalen langer dan {DAGEN} dagen open",
    definitie=f"Viermaandensignalen voor de gemeente die op de peildatum langer dan {DAGEN} dagen open staan. Een signaal is een reden"
    " om contact te zoeken, geen oordeel.",
    formule=f"Tel de signalen die meer dan {DAGEN} dagen voor de peildatum begonnen en op die dag niet zijn gesloten.",
    bron=BRON,
    eenheid="signalen",
    richting=Richting.LAGER,
    speerpunt="S1",
    pakketten=("M02",),
    privacy=Privacyklasse.PERSONEN,
)
GEINFORMEERD = Indicatorsoort(
    code="brp_signalen_geinformeerd",
    naam="Bewoners met een signaal geïnformeerd",
    definitie="Deel van de open viermaandensignalen waarbij vaststaat dat de bewoner uitleg over inschrijven kreeg, op papier, per"
    " e-mail of in een gesprek.",
    formule="Open signalen met een bewijs van uitleg op of voor de peildatum, gedeeld door alle open signalen, maal 100.",
    bron=f"{BRON} en bewijzen van uitleg",
    eenheid=PROCENT,
    richting=Richting.HOGER,
    speerpunt="S1",
    pakketten=("M02", "M09"),
    privacy=Privacyklasse.PERSONEN,
)
INGESCHREVEN = Indicatorsoort(
    code="brp_signalen_ingeschreven",
    naam="Signalen gesloten met inschrijving",
    definitie=f"Deel van de signalen die in de {MAANDEN} maanden tot en met de peildatum sloten en waarbij burgerzaken de inschrijving"
    " bevestigde. De andere sloten omdat iemand vertrok of onder de grens kwam.",
    formule="Signalen gesloten met een bevestigde inschrijving, gedeeld door alle gesloten signalen, maal 100.",
    bron=BRON,
    eenheid=PROCENT,
    richting=Richting.HOGER,
    speerpunt="S1",
    pakketten=("M02",),
    privacy=Privacyklasse.PERSONEN,
)
BEKEND = Indicatorsoort(
    code="brp_status_bekend",
    naam="Inschrijving bekend na vier maanden",
    definitie="Deel van de aanwezigen die mogelijk moeten inschrijven, van wie de verblijfsbieder of burgerzaken zei hoe het met de"
    " inschrijving staat.",
    formule="Aanwezigen van vier maanden of langer met een bekende stand, gedeeld door alle aanwezigen van vier maanden of langer,"
    " maal 100.",
    bron="Nachtregister en verklaringen over de inschrijving",
    eenheid=PROCENT,
    richting=Richting.HOGER,
    speerpunt="S1",
    pakketten=("M02",),
    privacy=Privacyklasse.PERSONEN,
    noemer_van=BRP.code,
)

SIGNALS = f"""
with signaal as (
    select gemeente_code, sinds, einde, eindreden, einde is null or einde > %(dag)s as open, exists (
            select from registratie_informatiebewijs b where b.bewoner_id = s.bewoner_id and b.datum <= %(dag)s
        ) as verteld
    from registratie_brpsignaal s
    where kring = '{Signaalkring.GEMEENTE}' and sinds <= %(dag)s and (einde is null or einde >= %(van)s)
)
select gemeente_code, count(*) filter (where open and %(dag)s - sinds > %(dagen)s),
    count(*) filter (where open and verteld), count(*) filter (where open),
    count(*) filter (where not open and eindreden = '{Signaaleinde.INGESCHREVEN}'), count(*) filter (where not open)
from signaal group by gemeente_code
"""  # noqa: S608 -- our own words, no value of a user
KNOWN = f"""
select v.gemeente_code, count(*) filter (where coalesce(laatste.status, '{Brpstatus.ONBEKEND}') <> '{Brpstatus.ONBEKEND}'), count(*)
from registratie_verblijf v left join (
    select distinct on (bewoner_id) bewoner_id, status from registratie_brpverklaring
    where created_at < %(na)s order by bewoner_id, id desc
) laatste on laatste.bewoner_id = v.bewoner_id
where v.aankomst <= %(dag)s + 1 - %(nachten)s and (v.vertrek is null or v.vertrek > %(dag)s)
group by v.gemeente_code
"""  # noqa: S608 -- our own words, no value of a user


def count(peildatum: date) -> Iterator[Telling]:
    """Signals of the gemeente by their own days, and the last word about people who are here four months."""
    rows = ask(SIGNALS, peildatum, dagen=DAGEN, van=first_day(peildatum, MAANDEN))
    for gemeente, lang, verteld, open_, ingeschreven, gesloten in rows:
        yield Telling(LANG_OPEN.code, gemeente, lang)
        yield Telling(GEINFORMEERD.code, gemeente, verteld, open_)
        yield Telling(INGESCHREVEN.code, gemeente, ingeschreven, gesloten)
    for gemeente, bekend, aanwezig in ask(KNOWN, peildatum, nachten=BRP_NACHTEN):
        yield Telling(BEKEND.code, gemeente, bekend, aanwezig)


GROEP = Groep((LANG_OPEN, GEINFORMEERD, INGESCHREVEN, BEKEND), count)
